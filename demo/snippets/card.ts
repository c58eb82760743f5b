import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { previewDocument } from './preview.ts';
import type { Snippet } from './snippets.ts';
import type { PageLanguage, Strings } from './strings.ts';
import { survivalOf, type Survival } from './survival.ts';

/** What a previewed form may do: all but take the builder itself away, as its quick exit would. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads';

const MARKS = { kept: '✓', changed: '△', gone: '✕' } as const;

/** One code to copy: what it is for, which CMS lets it through, and how it looks in an article. Styled by the page. */
export class SnippetCard extends LitElement {
  @property({ attribute: false }) words!: Strings;

  @property({ attribute: false }) language: PageLanguage = 'ko';

  @property({ attribute: false }) snippet!: Snippet;

  /** What is to be known about this one before it is pasted. */
  @property({ attribute: false }) note = '';

  /** The template's line, for the preview; without it there is none. */
  @property({ attribute: false }) loader = '';

  @state() private previewed = false;

  /** What became of the last copying, in words. */
  @state() private told = '';

  @query('code') private readonly shown!: HTMLElement | null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const { words, snippet, previewed } = this;
    const [name, when] = words.snippets[snippet.id];
    const heading = `${snippet.id}-name`;
    return html`
      <h3 id=${heading}>${name}</h3>
      <p>${when}</p>
      ${this.note ? html`<p class="hint">${this.note}</p>` : nothing}
      <pre tabindex="0" role="region" aria-labelledby=${heading}><code>${snippet.code}</code></pre>
      <p class="buttons">
        ${this.#button(words.copy, words.copyOf(name), () => void this.#copy(snippet.code))} ${this.#copyAddress(name)}
        ${this.#previewButton(name)}
        <span role="status">${this.told}</span>
      </p>
      ${previewed ? this.#renderPreview(name) : nothing}
      <p class="hint" id="${snippet.id}-survives">${words.survives}</p>
      <ul class="survival" aria-labelledby="${snippet.id}-survives">
        ${survivalOf(snippet.id).map((one) => this.#renderSurvival(one))}
      </ul>
    `;
  }

  #button(shown: string, label: string, onClick: () => void): TemplateResult {
    return html`<button type="button" aria-label=${label} @click=${onClick}>${shown}</button>`;
  }

  #copyAddress(name: string): TemplateResult | typeof nothing {
    const { words } = this;
    const { address } = this.snippet;
    if (!address) return nothing;
    return this.#button(words.copyAddress, words.copyAddressOf(name), () => void this.#copy(address));
  }

  #previewButton(name: string): TemplateResult | typeof nothing {
    if (!this.loader) return nothing;
    return html`
      <button
        type="button"
        aria-label=${this.words.previewOf(name)}
        aria-expanded=${String(this.previewed)}
        @click=${this.#onPreview}
      >
        ${this.words.preview}
      </button>
    `;
  }

  #renderPreview(name: string): TemplateResult {
    const { words, language } = this;
    return html`
      <p class="hint">${words.previewHint}</p>
      <iframe
        class="preview"
        title=${words.previewOf(name)}
        sandbox=${SANDBOX}
        .srcdoc=${previewDocument(this.snippet.code, this.loader, words, language)}
      ></iframe>
    `;
  }

  #renderSurvival({ name, outcome }: Survival): TemplateResult {
    const { words, language } = this;
    return html`
      <li data-outcome=${outcome ?? 'untried'}>
        <span aria-hidden="true">${outcome ? MARKS[outcome] : '?'}</span>
        ${name[language]} <b>${outcome ? words.outcome[outcome] : words.untried}</b>
      </li>
    `;
  }

  #onPreview(): void {
    this.previewed = !this.previewed;
  }

  async #copy(text: string): Promise<void> {
    const { words, shown } = this;
    // Emptied first, so that copying twice is told twice.
    this.told = '';
    await this.updateComplete;
    try {
      await navigator.clipboard.writeText(text);
      this.told = words.copied;
    } catch {
      if (shown) getSelection()?.selectAllChildren(shown);
      this.told = words.notCopied;
    }
  }
}
