import { fixture, html } from '@open-wc/testing';
import '../../src/elements/program-finder/define.ts';
import type { QuestionId } from '../../src/domain/eligibility/answers.ts';
import type { ProgramFinder } from '../../src/index.ts';
import ko, { type Strings } from '../../src/strings/finder/ko.ts';
import { CardPage, oneLine } from './card-page.ts';
import { FakeProgramClient, type Given } from './fake-program-client.ts';
import { FEW } from './programs.ts';
import { until } from './until.ts';

/** A programme finder as a person meets it: by labels, buttons and words. */
export class FinderPage extends CardPage<ProgramFinder> {
  readonly client: FakeProgramClient;
  /** The words of the language that the card is read in. */
  readonly words: Strings;

  constructor(element: ProgramFinder, client: FakeProgramClient, words: Strings = ko) {
    super(element);
    this.client = client;
    this.words = words;
  }

  /** The question of the screening that is on screen. */
  get question(): string {
    return oneLine(this.root.querySelector('[part=questions] [part=field] .label')?.textContent);
  }

  /** Answers the question on screen: by typing, or by the labels of the tiles that are so. */
  async answer(...words: readonly string[]): Promise<void> {
    const input = this.root.querySelector<HTMLInputElement>('input[type=text][name=answer]');
    if (input) input.value = words.join();
    else for (const word of words) this.tile(word).click();
    await this.press(this.words.screening.next);
  }

  /** Answers questions as they come, those that are not named by skipping them, until each is answered. */
  async answerAll(answers: Partial<Record<QuestionId, string>>): Promise<void> {
    const left = new Map(
      Object.entries(answers).map(([id, words]) => [this.words.questions[id as QuestionId].label, words]),
    );
    for (let round = 0; left.size; round += 1) {
      const { question } = this;
      if (round > 20 || !question) throw new Error(`Nobody asks "${[...left.keys()].join('", "')}".`);
      const words = left.get(question);
      if (words === undefined) await this.press(this.words.screening.skip);
      else await this.answer(words);
      left.delete(question);
    }
  }

  tile(label: string): HTMLElement {
    const found = this.all('label.tile').find((tile) => oneLine(tile.textContent) === label);
    if (!found) throw new Error(`There is no choice "${label}".`);
    return found;
  }

  /** Chooses from a list by its field's name. */
  async choose(name: string, value: string): Promise<void> {
    const list = this.root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!list) throw new Error(`There is no list "${name}".`);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Opens a programme of the list by its name. */
  async open(name: string): Promise<void> {
    await this.press(name);
    await this.comesTo('program');
  }
}

/** Puts a finder on the page whose programmes come from a fake; where `api` or `src` is among the attributes, from there. */
export async function openFinder(
  given: readonly Given[] = [FEW],
  attributes: Readonly<Record<string, string>> = {},
  words: Strings = ko,
): Promise<FinderPage> {
  const client = new FakeProgramClient(given);
  const element = document.createElement('ieum-program-finder');
  element.innerHTML = '<p>전화 129</p>';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (!attributes['api'] && !attributes['src']) element.client = client;
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.append(element);
  const page = new FinderPage(element, client, words);
  await until(() => page.part('card'), 'the card never comes');
  await page.settled();
  return page;
}
