import { fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/elements/help-request-form/define.ts';
import type { Answers } from '../../src/domain/answers.ts';
import type { Group } from '../../src/domain/fields.ts';
import type { FormStep } from '../../src/elements/help-request-form/help-request-form.events.ts';
import type { HelpRequestForm } from '../../src/index.ts';
import type { Path } from '../../src/schemas/form-definition.ts';
import ko, { type Strings } from '../../src/strings/ko.ts';
import { FakeClient, type FakeAnswers } from './fake-client.ts';
import { STORIES } from './form-stories.ts';
import { until } from './until.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the card shows: a step, or what became of the request. */
export type View = FormStep | 'unconfirmed' | 'receipt' | 'notice' | 'nothing';

// By what they say of themselves: a form may stand in a frame, whose classes are its own.
const isBox = (control: Control): control is HTMLInputElement => /^(checkbox|radio)$/.test(control.type);
const isList = (control: Control): control is HTMLSelectElement => control.localName === 'select';

/** A help-request form as a person meets it: by labels, buttons and words. */
export class FormPage {
  readonly element: HelpRequestForm;
  readonly client: FakeClient;
  /** The words of the language that the card is read in. */
  words: Strings;

  constructor(element: HelpRequestForm, client: FakeClient, words: Strings = ko) {
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
    return this.part('card')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** What a screen reader is told without moving there. */
  get announced(): string {
    return this.root.querySelector('.sr[role=status]')?.textContent?.trim() ?? '';
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** The words of what has focus. */
  get focusedText(): string {
    return this.focused?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  get view(): View {
    const group = this.part('group')?.getAttribute('part')?.split(' ')[1];
    if (group) return group as Group;
    const views = ['receipt', 'unconfirmed', 'danger', 'review', 'choose', 'notice'] as const;
    return views.find((view) => this.shows(view)) ?? 'nothing';
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

  /** The button of this name, or the first whose name begins so. */
  private maybeButton(name: string): HTMLButtonElement | undefined {
    const buttons = this.all<HTMLButtonElement>('button');
    const nameOf = (button: HTMLButtonElement): string =>
      (button.getAttribute('aria-label') ?? (button.querySelector('.label') ?? button).textContent ?? '').trim();
    return (
      buttons.find((button) => nameOf(button) === name) ?? buttons.find((button) => nameOf(button).startsWith(name))
    );
  }

  button(name: string): HTMLButtonElement {
    return must(this.maybeButton(name), `the button "${name}"`);
  }

  /** The control of this name, whatever follows in brackets or after a dash. */
  private maybeControl(label: string): Control | undefined {
    return this.all<Control>('input, select, textarea').find((control) => {
      const named = this.root.getElementById(control.getAttribute('aria-labelledby') ?? '') ?? control.labels?.[0];
      const words = named?.textContent?.trim() ?? '';
      return words === label || words.startsWith(`${label} (`) || words.startsWith(`${label} –`);
    });
  }

  control<T extends Control = HTMLInputElement>(label: string): T {
    return must(this.maybeControl(label), `the control "${label}"`) as T;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  /** Ticks a box or chooses a tile; what is ticked is unticked. */
  async tick(label: string): Promise<void> {
    this.control(label).click();
    await this.settled();
  }

  /** Types without leaving the field. */
  async type(label: string, text: string): Promise<void> {
    const control = this.control(label);
    control.focus();
    enter(control, text);
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
    select(list, chosen.value);
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

  /** Waits for a view. */
  async comesTo(view: View): Promise<void> {
    await until(() => this.view === view, view).catch(() => {
      throw new Error(`The card stays at "${this.view}" and never comes to "${view}".`);
    });
    await this.settled();
  }

  /** Chooses for whom it is, which leads to the first group of questions. */
  async startAs(path: Path): Promise<void> {
    await this.press(this.words.form[path]);
    await until(() => this.shows('group'), 'the questions never come');
    await this.settled();
  }

  /** Goes on: to the next step, to the review, or past the stop in danger. */
  async next(): Promise<void> {
    const on = this.view === 'danger' ? this.button(this.words.danger.goOn) : this.root.querySelector('[type=submit]');
    must(on as HTMLElement | null, 'the way on').click();
    await this.settled();
  }

  async back(): Promise<void> {
    await this.press(this.words.form.back);
  }

  /** Changes a group from the review. */
  async edit(group: Group): Promise<void> {
    const titles = Object.entries(this.words.groups).filter(([name]) => name.split('-')[0] === group);
    const names = titles.map(([, title]) => `${this.words.form.edit}: ${title}`);
    await this.press(
      must(
        names.find((name) => this.offers(name)),
        `the way back to "${group}"`,
      ),
    );
  }

  /** Answers what of these the step asks, by the names of its controls. */
  async answer(answers: Answers): Promise<void> {
    for (const [name, value] of Object.entries(answers)) {
      for (const one of [value].flat()) {
        const named = this.all<Control>(`[name="${name}"]`);
        const control = named.find((each) => !isBox(each) || each.value === one);
        if (!control) continue;
        if (isList(control)) select(control, one);
        else if (!isBox(control)) leave(control, one);
        else if (!control.checked) control.click();
        await this.settled();
      }
    }
  }

  /** Answers step by step, from where the form is, until a view; `look` sees each step before it is left. */
  async walk(answers: Answers, to: View = 'review', look?: (page: FormPage) => Promise<void> | void): Promise<void> {
    while (this.view !== to) {
      const before = this.view;
      await this.answer(answers);
      await look?.(this);
      await this.next();
      if (this.view === before) throw new Error(`"${before}" is not left: ${this.part('error-summary')?.textContent}`);
    }
  }

  /** Writes one's own request, with these answers beside or instead of the usual ones, up to the review. */
  async writeOwn(answers: Answers = {}, to?: View): Promise<void> {
    await this.startAs('self');
    await this.walk({ ...STORIES.self, ...answers }, to);
  }

  /** Writes about a neighbour, up to the review. */
  async writeForNeighbour(answers: Answers = {}, to?: View): Promise<void> {
    await this.startAs('neighbour');
    await this.walk({ ...STORIES.neighbour, ...answers }, to);
  }

  /** Reports a household as an officer, up to the review. */
  async writeAsOfficer(answers: Answers = {}, to?: View): Promise<void> {
    if (this.view === 'choose') await this.startAs('officer');
    await this.walk({ ...STORIES.officer, ...answers }, to);
  }

  async send(): Promise<void> {
    await this.press(this.words.form.send);
  }

  /** Writes one's own request and sends it. */
  async sendOwn(answers: Answers = {}): Promise<void> {
    await this.writeOwn(answers);
    await this.send();
  }
}

function enter(control: Control, text: string): void {
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
}

function leave(control: Control, text: string): void {
  enter(control, text);
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

function select(list: HTMLSelectElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The Korean label of a built-in field, or of one of its choices. */
export const label = (field: string): string => must(ko.fields[field], field);
export const choice = (field: string, id: string): string => must(ko.choices[field]?.[id], `${field} ${id}`);

/** Puts a form on the page, in Korean, that talks to a fake API; waits until it can be filled in. */
export async function openForm(answers: FakeAnswers = {}, attributes: Readonly<Record<string, string>> = {}) {
  const page = await placeForm(answers, attributes);
  await until(() => page.client.opened, 'the form never opens');
  await nextFrame();
  await page.settled();
  return page;
}

/** Puts a form on the page and waits for its first words. Where `api` is among the attributes, that is what it asks. */
export async function placeForm(answers: FakeAnswers = {}, attributes: Readonly<Record<string, string>> = {}) {
  const client = new FakeClient(answers);
  const element = document.createElement('ieum-help-request-form');
  element.innerHTML = '<p>전화 129</p>';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (!attributes['api']) element.client = client;
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.append(element);
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
