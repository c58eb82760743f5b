import { fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/elements/request-status/define.ts';
import type { ReceiptProof, RequestStatus } from '../../src/index.ts';
import ko, { type Strings } from '../../src/strings/status/ko.ts';
import { FakeReceiptClient, type ReceiptAnswers } from './fake-receipt-client.ts';
import { until } from './until.ts';

/** What the card shows. */
export type StatusView = 'ask' | 'status' | 'withdraw' | 'notice' | 'nothing';

export const PROOF: ReceiptProof = { reference: 'K7M4-XQ2P', secret: '7ZQK-M3TR-9WVB-4HXD' };

const oneLine = (text: string | null | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/** A request-status card as a person meets it: by labels, buttons and words. */
export class StatusPage {
  readonly element: RequestStatus;
  readonly client: FakeReceiptClient;
  /** The words of the language that the card is read in. */
  words: Strings;

  constructor(element: RequestStatus, client: FakeReceiptClient, words: Strings = ko) {
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
    return oneLine(this.root.querySelector('.sr[role=status]')?.textContent);
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  get focusedText(): string {
    return oneLine(this.focused?.textContent);
  }

  get view(): StatusView {
    const views = ['withdraw', 'status', 'ask', 'notice'] as const;
    return views.find((view) => this.shows(view)) ?? 'nothing';
  }

  /** The path, a line an entry. */
  get path(): string[] {
    return this.all('[part=path] > ol > li').map((line) => oneLine(line.textContent));
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
    return this.all<HTMLButtonElement>('button').find((button) => oneLine(button.textContent) === name);
  }

  button(name: string): HTMLButtonElement {
    const found = this.#button(name);
    if (!found) throw new Error(`There is no button "${name}".`);
    return found;
  }

  field(name: keyof ReceiptProof): HTMLInputElement {
    const found = this.root.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!found) throw new Error(`There is no field "${name}".`);
    return found;
  }

  /** What a field is described by: its hint and its error. */
  description(control: Element): string {
    const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => oneLine(this.root.getElementById(id)?.textContent)).join(' ');
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  async type(name: keyof ReceiptProof, text: string): Promise<void> {
    const control = this.field(name);
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
    await this.settled();
  }

  /** Types both numbers and asks. */
  async ask(proof: ReceiptProof = PROOF): Promise<void> {
    await this.type('reference', proof.reference);
    await this.type('secret', proof.secret);
    await this.press(this.words.ask.show);
  }

  /** Asks, and waits for the answer. */
  async open(proof?: ReceiptProof): Promise<void> {
    await this.ask(proof);
    await this.comesTo('status');
  }

  /** Waits until the element has drawn everything. */
  async settled(): Promise<void> {
    await nextFrame();
    for (let rounds = 0; !(await this.element.updateComplete); rounds += 1) {
      if (rounds > 20) throw new Error('The element never comes to rest.');
    }
  }

  async says(words: string): Promise<void> {
    await until(() => this.text.includes(words), `the card never says "${words}"`);
    await this.settled();
  }

  async comesTo(view: StatusView): Promise<void> {
    await until(() => this.view === view, view).catch(() => {
      throw new Error(`The card stays at "${this.view}" and never comes to "${view}".`);
    });
    await this.settled();
  }
}

/** Puts a card on the page, in Korean, that asks a fake API; where `api` is among the attributes, it asks that. */
export async function openStatus(
  answers: ReceiptAnswers = {},
  attributes: Readonly<Record<string, string>> = {},
  words: Strings = ko,
): Promise<StatusPage> {
  const client = new FakeReceiptClient(answers);
  const element = document.createElement('ieum-request-status');
  element.innerHTML = '<p>전화 129</p>';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (!attributes['api']) element.client = client;
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.append(element);
  const page = new StatusPage(element, client, words);
  await until(() => page.part('card'), 'the card never comes');
  await page.settled();
  return page;
}

/** Opens a card and looks at one answer. */
export async function openTold(
  answers: ReceiptAnswers = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<StatusPage> {
  const page = await openStatus(answers, attributes);
  await page.open();
  return page;
}
