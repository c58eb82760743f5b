import { fixture, html } from '@open-wc/testing';
import '../../demo/inbox/main.ts';
import { focusedWithin } from '../../demo/inbox/focus.ts';
import type { InboxApp } from '../../demo/inbox/inbox-app.ts';
import { until } from './until.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** All elements in a tree, and in the shadow trees in it. */
function* deep(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

const isSeen = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

/** The whole inbox as somebody meets it: by headings, links, buttons, labels and words that are in sight. */
export class InboxPage {
  readonly element: InboxApp;

  constructor(element: InboxApp) {
    this.element = element;
  }

  /** Everything, in sight or not. */
  get all(): HTMLElement[] {
    return this.element.shadowRoot ? [...deep(this.element.shadowRoot)] : [];
  }

  /** What is in sight of a selector. */
  seen<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return this.all.filter((element): element is T => element.matches(selector) && isSeen(element));
  }

  texts(selector: string): string[] {
    return this.seen(selector).map(wordsOf);
  }

  /** All words in sight. */
  get text(): string {
    const leaves = this.all.filter((element) => isSeen(element) && !element.shadowRoot);
    return leaves
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(' ');
  }

  /** Whether words are anywhere in the tree, in sight or not, typed ones too. */
  holds(words: string): boolean {
    return this.all.some(
      (element) =>
        ('value' in element && String(element.value).includes(words)) ||
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(words)),
    );
  }

  get links(): string[] {
    return this.texts('nav a');
  }

  /** The words of what has the focus. */
  get focused(): string {
    return wordsOf(focusedWithin(document.body));
  }

  offers(button: string): boolean {
    return this.seen('button').some((one) => wordsOf(one) === button);
  }

  button(name: string): HTMLButtonElement {
    return must(
      this.seen<HTMLButtonElement>('button').find((one) => wordsOf(one) === name),
      name,
      this.texts('button'),
    );
  }

  /** The control under a label. */
  field<T extends Control = HTMLInputElement>(label: string): T {
    const labels = this.seen<HTMLLabelElement>('label');
    const found = labels.find((one) => wordsOf(one).startsWith(label));
    return must(found?.control as T | null | undefined, label, labels.map(wordsOf));
  }

  type(label: string, value: string): void {
    const control = this.field(label);
    control.value = value;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  press(name: string): void {
    this.button(name).click();
  }

  /** Ticks a chip, or takes the tick away. */
  async tick(chip: string): Promise<void> {
    this.field(chip).click();
    await this.settled();
  }

  /** Signs in by name and password. */
  signIn(name: string, password: string): void {
    this.type('이름', name);
    this.type('비밀번호', password);
    this.press('들어가기');
  }

  async shows(words: string): Promise<void> {
    await until(() => this.text.includes(words), `the words “${words}” in: ${this.text}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    for (const element of [this.element, ...this.all]) {
      if ('updateComplete' in element) await element.updateComplete;
    }
  }
}

function must<T>(found: T | null | undefined, name: string, there: string[]): T {
  if (!found) throw new Error(`No “${name}”. There are: ${there.join(' · ')}`);
  return found;
}

/** The colours and sizes that the inbox's page gives to everything on it. */
export function dress(): Promise<void> {
  if (document.querySelector('link[data-inbox]')) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../../demo/inbox/inbox.css', import.meta.url).href;
  link.dataset['inbox'] = '';
  document.head.append(link);
  return new Promise((resolve) => link.addEventListener('load', () => resolve()));
}

const ADDRESS = location.pathname + location.search;

/** Leads the page's address to a part of the inbox, without a new page; the test runner's own query stays. */
export function goTo(hash: string): void {
  history.replaceState(null, '', ADDRESS + hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Opens the inbox at a hash and waits for some words of what it shows first. */
export async function openInboxPage({ hash = '#', first }: { hash?: string; first: string }): Promise<InboxPage> {
  await dress();
  goTo(hash);
  const page = new InboxPage(await fixture<InboxApp>(html`<inbox-app></inbox-app>`));
  await page.shows(first);
  return page;
}
