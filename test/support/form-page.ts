import { fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import type { HelpRequestForm } from '../../src/index.ts';
import ko from '../../src/strings/ko.ts';
import { FakeClient, type FakeAnswers } from './fake-client.ts';
import { until } from './until.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A help-request form as a person meets it: by labels, buttons and words. */
export class FormPage {
  readonly element: HelpRequestForm;
  readonly client: FakeClient;

  constructor(element: HelpRequestForm, client: FakeClient) {
    this.element = element;
    this.client = client;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('The element has no shadow root.');
    return shadowRoot;
  }

  /** All words on the card, with single spaces. */
  get text(): string {
    return this.part('card')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** Whether a part is on the card. Assertions ask yes or no, since a failed one about an element prints its whole tree. */
  shows(part: string): boolean {
    return this.part(part) !== null;
  }

  offers(button: string): boolean {
    return this.maybeButton(button) !== undefined;
  }

  asks(label: string): boolean {
    return this.maybeControl(label) !== undefined;
  }

  isFocused(target: Element | null): boolean {
    return target !== null && this.focused === target;
  }

  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  part(name: string): HTMLElement | null {
    return this.root.querySelector(`[part~="${name}"]`);
  }

  /** Whether the tag's own children are on screen. */
  get showsFallback(): boolean {
    return Boolean(this.element.querySelector('p')?.getClientRects().length);
  }

  heading(words: string): HTMLElement | undefined {
    return this.all('[role=heading]').find((heading) => heading.textContent?.includes(words));
  }

  private maybeButton(name: string): HTMLButtonElement | undefined {
    return this.all<HTMLButtonElement>('button').find((button) => {
      return (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().startsWith(name);
    });
  }

  button(name: string): HTMLButtonElement {
    return must(this.maybeButton(name), `the button "${name}"`);
  }

  /** The control with this label, whatever follows in brackets or after a dash. */
  private maybeControl(label: string): Control | undefined {
    const labels = this.all<HTMLLabelElement>('label');
    const found = labels.find(({ textContent }) => {
      const words = textContent?.trim() ?? '';
      return words === label || words.startsWith(`${label} (`) || words.startsWith(`${label} –`);
    });
    return (found?.control ?? undefined) as Control | undefined;
  }

  control<T extends Control = HTMLInputElement>(label: string): T {
    return must(this.maybeControl(label), `the control "${label}"`) as T;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  /** Ticks a box or chooses a tile. */
  async tick(label: string): Promise<void> {
    this.control(label).click();
    await this.settled();
  }

  /** Types without leaving the field. */
  async type(label: string, text: string): Promise<void> {
    const control = this.control(label);
    control.focus();
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
    await this.settled();
  }

  /** Types and leaves the field. */
  async fill(label: string, text: string): Promise<void> {
    await this.type(label, text);
    this.control(label).dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  async choose(label: string, option: string): Promise<void> {
    const list = this.control<HTMLSelectElement>(label);
    const chosen = must(
      [...list.options].find(({ text }) => text === option),
      `the option "${option}"`,
    );
    list.value = chosen.value;
    list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** What a field is described by: its hint and its error. */
  description(control: Element): string {
    const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => this.root.getElementById(id)?.textContent?.trim() ?? '').join(' ');
  }

  /** Waits until the element has drawn everything; fails where drawing asks for drawing without end. */
  async settled(): Promise<void> {
    for (let rounds = 0; !(await this.element.updateComplete); rounds += 1) {
      if (rounds > 20) throw new Error('The element never comes to rest.');
    }
  }

  /** Waits until the card says these words. */
  async says(words: string): Promise<void> {
    await until(() => this.text.includes(words), `the card never says "${words}"`);
    await this.settled();
  }

  async startAs(path: 'self' | 'neighbour'): Promise<void> {
    await this.press(ko.form[path]);
    await until(() => this.root.querySelector('form'), 'the form never opens');
  }

  /** Fills in all that one's own request needs. */
  async writeOwn(): Promise<void> {
    await this.startAs('self');
    await this.tick('생활비');
    await this.fill(label('narrative'), '전기가 끊겼어요');
    await this.choose(label('district'), '가온1동');
    await this.tick(choice('preferred', 'call'));
    await this.fill(label('phone'), '010-0000-0000');
    await this.tick('개인정보 수집·이용');
  }

  /** Fills in all that a report on a neighbour needs. */
  async writeForNeighbour(): Promise<void> {
    await this.startAs('neighbour');
    await this.tick(choice('relation', 'neighbour'));
    await this.tick(choice('aware', 'no'));
    await this.tick('전기가 끊겼어요');
    await this.choose(label('district'), '가온2동');
    await this.fill(label('reporter_name'), '김가온');
    await this.fill(label('reporter_phone'), '010-0000-0001');
    await this.tick('개인정보 수집·이용');
  }

  async review(): Promise<void> {
    await this.press(ko.form.review);
    await this.says(ko.form.reviewTitle);
  }

  /** Writes one's own request and sends it. */
  async sendOwn(): Promise<void> {
    await this.writeOwn();
    await this.review();
    await this.press(ko.form.send);
  }
}

/** The Korean label of a built-in field, or of one of its choices. */
export const label = (field: string): string => must(ko.fields[field], field);
export const choice = (field: string, id: string): string => must(ko.choices[field]?.[id], `${field} ${id}`);

/** Puts a form on the page, in Korean, that talks to a fake API; waits until it can be filled in. */
export async function openForm(answers: FakeAnswers = {}): Promise<FormPage> {
  const page = await placeForm(answers);
  await until(() => page.client.opened, 'the form never opens');
  await nextFrame();
  await page.settled();
  return page;
}

/** Puts a form on the page and waits for its first words. */
export async function placeForm(answers: FakeAnswers = {}, api = ''): Promise<FormPage> {
  const client = new FakeClient(answers);
  const element = await fixture<HelpRequestForm>(
    html`<ieum-help-request-form api=${api} .client=${api ? undefined : client}
      ><p>전화 129</p></ieum-help-request-form
    >`,
  );
  const page = new FormPage(element, client);
  await until(() => page.part('card'), 'the card never comes');
  await page.settled();
  return page;
}

/** Starts a test with an empty session, as a new tab has. */
export const clearStorage = (): void => sessionStorage.clear();

function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`There is no ${what}.`);
  return value;
}
