import { fixture, html } from '@open-wc/testing';
import '../../src/elements/partner-directory/define.ts';
import type { PartnerDirectory } from '../../src/index.ts';
import ko, { type Strings } from '../../src/strings/directory/ko.ts';
import { CardPage, oneLine } from './card-page.ts';
import { FakePartnerClient, type Given } from './fake-partner-client.ts';
import { FEW } from './few-partners.ts';
import { until } from './until.ts';

/** A partner directory as a person meets it: by labels, buttons and words. */
export class DirectoryPage extends CardPage<PartnerDirectory> {
  readonly client: FakePartnerClient;
  /** The words of the language that the card is read in. */
  readonly words: Strings;

  constructor(element: PartnerDirectory, client: FakePartnerClient, words: Strings = ko) {
    super(element);
    this.client = client;
    this.words = words;
  }

  /** What the list says of a partner, by its name. */
  result(name: string): string {
    const found = this.all('[part=result]').find(
      (result) => oneLine(result.querySelector('.name')?.textContent) === name,
    );
    if (!found) throw new Error(`The list does not show "${name}".`);
    return oneLine(found.textContent);
  }

  /** The choices of one facet as a person reads them, each with its number. */
  choices(facet: string): string[] {
    return this.#chips(facet).map(({ textContent }) => oneLine(textContent));
  }

  /** Waits for a choice, makes or takes it back, and waits for what it finds. */
  async choose(facet: string, name: string): Promise<void> {
    const chip = () => this.#chips(facet).find(({ textContent }) => oneLine(textContent).replace(/ \d+$/, '') === name);
    await until(chip, `there is never a choice "${name}" of "${facet}"`);
    chip()?.click();
    await this.rests();
  }

  /** What is chosen, as the buttons that take it out again are called. */
  get chosen(): string[] {
    return this.all('[part=chosen] .chosen').map((chip) => chip.getAttribute('aria-label') ?? '');
  }

  /** Looks at it in one of the ways that are offered. */
  show(shown: keyof Strings['shown']): Promise<void> {
    return this.press(this.words.shown[shown]);
  }

  /** Opens a partner of the list by its name. */
  async open(name: string): Promise<void> {
    await this.press(name);
    await this.comesTo('partner');
    await until(() => oneLine(this.one('#view-title').textContent) === name, `"${name}" never opens`);
  }

  /** Back from a partner to where the reader came from. */
  back(): Promise<void> {
    return this.press(`← ${this.words.partner.back}`);
  }

  /** Waits until the list has come to its end. */
  async whole(): Promise<void> {
    await until(() => !this.shows('loading'), 'the list never comes to its end');
    await this.rests();
  }

  #chips(facet: string): HTMLElement[] {
    return this.all(`[part=filters] [role=group][aria-label="${facet}"] .chip`);
  }
}

/** Puts a directory on the page whose partners come from a fake; where `api` or `src` is among the attributes, from there. */
export async function openDirectory(
  given: readonly Given[] = [FEW],
  attributes: Readonly<Record<string, string>> = {},
  words: Strings = ko,
): Promise<DirectoryPage> {
  const client = new FakePartnerClient(given);
  const element = document.createElement('ieum-partner-directory');
  element.innerHTML = '<p>전화 129</p>';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (!attributes['api'] && !attributes['src']) element.client = client;
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.append(element);
  const page = new DirectoryPage(element, client, words);
  await until(() => page.part('card'), 'the card never comes');
  await page.settled();
  return page;
}
