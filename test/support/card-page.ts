import { nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { until } from './until.ts';

export const oneLine = (text: string | null | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/** A card with a list to search, as a person meets it: by labels, buttons and words. */
export class CardPage<Card extends LitElement> {
  readonly element: Card;

  constructor(element: Card) {
    this.element = element;
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

  /** Names on the list's page. */
  get names(): string[] {
    return this.all('[part=results] .name').map((name) => oneLine(name.textContent));
  }

  get query(): HTMLInputElement {
    return this.one<HTMLInputElement>('#query');
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

  one<T extends Element = HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`The card has no ${selector}.`);
    return found;
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
    await until(() => !this.root.querySelector('[aria-busy=true]'), 'the card never comes to rest');
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
