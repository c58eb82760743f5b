import { fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/elements/program-finder/define.ts';
import type { QuestionId } from '../../src/domain/eligibility/answers.ts';
import type { ProgramFinder } from '../../src/index.ts';
import ko, { type Strings } from '../../src/strings/finder/ko.ts';
import { FakeProgramClient, type Given } from './fake-program-client.ts';
import { FEW } from './programs.ts';
import { until } from './until.ts';

const oneLine = (text: string | null | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/** A programme finder as a person meets it: by labels, buttons and words. */
export class FinderPage {
  readonly element: ProgramFinder;
  readonly client: FakeProgramClient;
  /** The words of the language that the card is read in. */
  readonly words: Strings;

  constructor(element: ProgramFinder, client: FakeProgramClient, words: Strings = ko) {
    this.element = element;
    this.client = client;
    this.words = words;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('The element has no shadow root.');
    return shadowRoot;
  }

  /** All words on the card, with single spaces. */
  get text(): string {
    return oneLine(this.part('card')?.textContent);
  }

  /** What a screen reader is told without moving there. */
  get announced(): string {
    return oneLine(this.root.querySelector('.card > .sr[role=status]')?.textContent);
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  get focusedText(): string {
    return oneLine(this.focused?.textContent);
  }

  /** Names of the programmes on the list's page. */
  get names(): string[] {
    return this.all('[part=results] .name').map((name) => oneLine(name.textContent));
  }

  get query(): HTMLInputElement {
    const found = this.root.querySelector<HTMLInputElement>('#query');
    if (!found) throw new Error('There is no search field.');
    return found;
  }

  shows(part: string): boolean {
    return this.part(part) !== null;
  }

  part(name: string): HTMLElement | null {
    return this.root.querySelector(`[part~="${name}"]`);
  }

  textOf(part: string): string {
    return oneLine(this.part(part)?.textContent);
  }

  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  offers(button: string): boolean {
    return this.#button(button) !== undefined;
  }

  #button(name: string): HTMLButtonElement | undefined {
    return this.all<HTMLButtonElement>('button').find(
      (button) => button.getAttribute('aria-label') === name || oneLine(button.textContent) === name,
    );
  }

  button(name: string): HTMLButtonElement {
    const found = this.#button(name);
    if (!found) throw new Error(`There is no button "${name}".`);
    return found;
  }

  /** Presses a button once it is there. */
  async press(name: string): Promise<void> {
    await until(() => this.offers(name), `there is never a button "${name}"`);
    this.button(name).click();
    await this.settled();
  }

  /** Types into the search field, as one event, and waits for what it finds. */
  async search(words: string): Promise<void> {
    this.query.value = words;
    this.query.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: words }));
    await this.rests();
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

  /** Waits until the list shows these names, in this order. */
  async lists(...names: readonly string[]): Promise<void> {
    await until(() => this.names.join('|') === names.join('|'), names.join(', ')).catch(() => {
      throw new Error(`The list shows "${this.names.join('", "')}" and never "${names.join('", "')}".`);
    });
    await this.settled();
  }

  async says(words: string): Promise<void> {
    await until(() => this.text.includes(words), `the card never says "${words}"`);
    await this.settled();
  }

  async comesTo(part: string): Promise<void> {
    await until(() => this.shows(part), `the card never shows "${part}"`);
    await this.settled();
  }

  /** Waits until what was looked for is what is shown. */
  async rests(): Promise<void> {
    await this.element.updateComplete;
    await until(() => !this.root.querySelector('[aria-busy=true]'), 'the finder never comes to rest');
    await this.settled();
  }

  /** Waits until the element has drawn everything. */
  async settled(): Promise<void> {
    await nextFrame();
    for (let rounds = 0; !(await this.element.updateComplete); rounds += 1) {
      if (rounds > 20) throw new Error('The element never comes to rest.');
    }
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
