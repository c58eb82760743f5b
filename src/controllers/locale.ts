import type { LitElement, ReactiveController } from 'lit';
import { matchLanguage } from '../domain/localized.ts';
import type { Language, Words } from '../strings/languages.ts';
import { languageAround } from './language-around.ts';

/**
 * The language of one element: that of the page around it, followed when it
 * changes, until the reader chooses one in the card. Strings arrive after the
 * element does; until then `strings` is undefined.
 */
export class LocaleController<Strings> implements ReactiveController {
  strings: Strings | undefined;
  /** BCP 47 tag of `strings`. */
  language = 'ko';
  readonly #host: LitElement;
  readonly #words: Words<Strings>;
  #chosen: string | undefined;
  #wanted = '';
  #observer: MutationObserver | undefined;

  constructor(host: LitElement, words: Words<Strings>) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  hostConnected(): void {
    // What the page wrote into the tag, until the card is drawn, and where it cannot be.
    this.#host.renderOptions.renderBefore ??= this.#host.renderRoot.appendChild(document.createElement('slot'));
    this.#observer = new MutationObserver(() => this.#follow());
    for (
      let root: Node | null = this.#host.getRootNode();
      root;
      root = root instanceof ShadowRoot ? root.host.getRootNode() : null
    ) {
      this.#observer.observe(root, { attributes: true, subtree: true, attributeFilter: ['lang'] });
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Takes the reader's own choice, for as long as the element lives. */
  choose(language: string): void {
    this.#chosen = language;
    this.#follow();
  }

  #follow(): void {
    const wanted = this.#chosen ?? matchLanguage(languageAround(this.#host), Object.keys(this.#words)) ?? 'ko';
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.#load(wanted);
  }

  async #load(language: string): Promise<void> {
    try {
      const strings = (await this.#words[language as Language]()).default;
      if (language !== this.#wanted) return;
      this.strings = strings;
      this.language = language;
      this.#host.requestUpdate();
    } catch {
      // The words on screen stay; asking again is possible.
      if (language === this.#wanted) this.#wanted = this.strings ? this.language : '';
    }
  }
}
