import { fixture, html } from '@open-wc/testing';
import '../../demo/inbox/main.ts';
import { Arrivals } from '../../demo/inbox/arrivals.ts';
import type { InboxCases } from '../../demo/inbox/cases.ts';
import { focusedWithin } from '../../demo/inbox/focus.ts';
import type { Account } from '../../demo/inbox/types.ts';
import type { CaseDetail } from '../../demo/inbox/types-case.ts';
import { FakeInbox } from './fake-inbox.ts';
import { account } from './inbox-builders.ts';
import { until } from './until.ts';

const words = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** All elements in an element's shadow tree, and in those below. */
function* deep(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

/** One case as somebody meets it who works on it: by headings, labels, buttons and words. */
export class CasePage {
  readonly element: InboxCases;
  readonly server: FakeInbox;

  constructor(element: InboxCases, server: FakeInbox) {
    this.element = element;
    this.server = server;
  }

  /** The open case, without the list beside it. */
  get view(): HTMLElement {
    const view = this.element.shadowRoot?.querySelector('inbox-case');
    if (!(view instanceof HTMLElement)) throw new Error('No case is open.');
    return view;
  }

  get all(): HTMLElement[] {
    return this.view.shadowRoot ? [...deep(this.view.shadowRoot)] : [];
  }

  find(selector: string): HTMLElement | undefined {
    return this.all.find((element) => element.matches(selector));
  }

  text(selector: string): string {
    return words(this.find(selector));
  }

  texts(selector: string): string[] {
    return this.all.filter((element) => element.matches(selector)).map(words);
  }

  /** What a screen reader is told without moving there. */
  get announced(): string {
    return words(this.element.shadowRoot?.querySelector('[role=status]'));
  }

  /** The words of what has the focus. */
  get focused(): string {
    return words(focusedWithin(document.body));
  }

  /** Names of the buttons with which something can be done. */
  get offered(): string[] {
    return this.texts('.buttons button');
  }

  button(name: string): HTMLButtonElement {
    const button = this.all.find((element) => element.localName === 'button' && words(element) === name);
    if (!(button instanceof HTMLButtonElement))
      throw new Error(`No button: ${name}. There are: ${this.offered.join()}`);
    return button;
  }

  /** Opens the form behind a button. */
  async open(name: string): Promise<void> {
    this.button(name).click();
    await until(() => this.find('form h3'), `the form ${name}`);
  }

  control(name: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    const control = this.find(`form [name='${name}']`);
    if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    )
      return control;
    throw new Error(`No field: ${name}`);
  }

  /** Types into fields, or chooses what has that value. */
  async fill(values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const box = this.find(`form input[type=radio][name='${name}'][value='${value}']`);
      const control = box instanceof HTMLInputElement ? box : this.control(name);
      if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) control.checked = true;
      else control.value = value;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await this.settled();
    }
  }

  /** Presses the button that sends the open form. */
  send(): void {
    const button = this.find('form .buttons button');
    if (!button) throw new Error('No form is open.');
    button.click();
  }

  get errors(): string[] {
    return this.texts('form .error').filter(Boolean);
  }

  async settled(): Promise<void> {
    for (const element of [this.element, ...this.all]) {
      if ('updateComplete' in element) await element.updateComplete;
    }
  }
}

/** The colours and sizes that the inbox's page gives to everything on it. */
function dress(): Promise<void> {
  if (document.querySelector('link[data-inbox]')) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../../demo/inbox/inbox.css', import.meta.url).href;
  link.dataset['inbox'] = '';
  document.head.append(link);
  return new Promise((resolve) => link.addEventListener('load', () => resolve()));
}

/** Opens a case that `who` is signed in to see. */
export async function openCase(
  detail?: CaseDetail,
  { who = account(), server = new FakeInbox(detail) }: { who?: Account; server?: FakeInbox } = {},
): Promise<CasePage> {
  await dress();
  const element = await fixture<InboxCases>(
    html`<inbox-cases
      .account=${who}
      .api=${'/api'}
      .open=${server.detail.case.id}
      .arrivals=${new Arrivals()}
    ></inbox-cases>`,
  );
  const page = new CasePage(element, server);
  await until(() => page.find('#state') && (!server.form || page.find('dd')), 'the case');
  await page.settled();
  return page;
}
