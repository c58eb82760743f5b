import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { choicesOf, isSelector, type Wishes } from './choices.ts';
import { requestedLanguage, showLanguage } from './language.ts';
import { PREVIEW_WITHIN } from './preview.ts';
import { canCarry, loadFormChoices, loadSites, type FormChoices, type NamedSite } from './sites.ts';
import { writeLoader, writeSnippets, type Snippet, type SnippetId, type Wanted } from './snippets.ts';
import { STRINGS, type PageLanguage, type Strings } from './strings.ts';
import { MADE_ON, SYSTEMS } from './survival.ts';

/** What was asked of the server: not there yet, not to be had, or there. */
type Fetched<T> = 'loading' | 'failed' | T;

const NO_CHOICES: FormChoices = { districts: [], roles: [], partners: [] };

/** Where the built kit lies, seen from this page. */
const KIT = new URL('./v1/', document.baseURI);

/** Where the body of an article often stands; each template has a name of its own. */
const WITHIN = '.article-body';

/** Chooses element, site and codes, and shows every door to it as code to paste. Styled by the page. */
export class SnippetBuilder extends LitElement {
  @state() private language: PageLanguage = requestedLanguage();

  @state() private sites: Fetched<readonly NamedSite[]> = 'loading';

  @state() private form: Fetched<FormChoices> = 'loading';

  @state() private wishes: Wishes = {
    element: 'help-request-form',
    site: '',
    language: '',
    codes: {},
    isolated: false,
    within: WITHIN,
  };

  /** Ends what is being fetched when it is wanted no more. */
  #fetching = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
    this.#onHashChange();
    void this.#loadSites();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
    this.#fetching.abort();
  }

  override render() {
    const words = STRINGS[this.language];
    return html`
      <h1>${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      ${this.#renderStage(words)}
    `;
  }

  #renderStage(words: Strings): TemplateResult {
    const { sites } = this;
    if (sites === 'loading') return html`<p role="status">${words.loading}</p>`;
    if (sites === 'failed') return this.#renderFailure(words, words.failed.sites, this.#loadSites);
    const site = sites.find(({ id }) => id === this.wishes.site);
    if (!site) return this.#renderFailure(words, words.failed.none, this.#loadSites);
    return html`${this.#renderChoices(words, sites)}${this.#renderSnippets(words, site)}`;
  }

  #renderFailure(words: Strings, why: string, again: () => Promise<void>): TemplateResult {
    return html`
      <div class="failure" role="alert">
        <p>${why}</p>
        <button type="button" @click=${() => this.#tryAgain(again)}>${words.retry}</button>
      </div>
    `;
  }

  /** The button goes as it is pressed, so focus is put where one would look next. */
  async #tryAgain(load: () => Promise<void>): Promise<void> {
    await load();
    await this.updateComplete;
    this.querySelector<HTMLElement>('.failure button, #choose-heading')?.focus();
  }

  #renderChoices(words: Strings, sites: readonly NamedSite[]): TemplateResult {
    const { wishes, language } = this;
    const form = typeof this.form === 'string' ? NO_CHOICES : this.form;
    return html`
      <section aria-labelledby="choose-heading">
        <h2 id="choose-heading" tabindex="-1">${words.choose.heading}</h2>
        <form @submit=${(event: Event) => event.preventDefault()}>
          ${choicesOf({ words, language, wishes, sites, form, change: this.#onChange })}
        </form>
        ${this.form === 'failed' ? this.#renderFailure(words, words.failed.form, this.#loadForm) : nothing}
      </section>
    `;
  }

  #renderSnippets(words: Strings, site: NamedSite): TemplateResult {
    const { wishes, language } = this;
    const carried = Object.entries(wishes.codes).filter(([name, code]) => canCarry(wishes.element, name, code));
    const wanted: Wanted = {
      ...wishes,
      codes: Object.fromEntries(carried),
      site,
      kit: KIT,
      words: (wishes.language || language) === 'en' ? 'en' : 'ko',
    };
    const notes: Partial<Record<SnippetId, string>> = {
      'box-class': carried.length || wishes.language ? words.noCodes : '',
      iframe: words.frameHosts,
    };
    const loader = writeLoader(wanted, isSelector(wishes.within) ? wishes.within : '');
    const card = (snippet: Snippet, inPreview = '') => html`
      <snippet-card
        .words=${words}
        .language=${language}
        .snippet=${snippet}
        .note=${notes[snippet.id] ?? ''}
        .loader=${inPreview}
      ></snippet-card>
    `;
    return html`
      <section aria-labelledby="once-heading">
        <h2 id="once-heading">${words.once.heading}</h2>
        <p>${words.once.text}</p>
        ${card(loader)}
      </section>
      <section aria-labelledby="paste-heading">
        <h2 id="paste-heading">${words.paste.heading}</h2>
        <p>${words.paste.text}</p>
        <p class="hint">${words.madeOn(MADE_ON)}</p>
        <details>
          <summary>${words.systems}</summary>
          <dl>
            ${SYSTEMS.map(
              ({ name, where, note }) => html`
                <dt>${name[language]}</dt>
                <dd>${where[language]}. ${note?.[language]}</dd>
              `,
            )}
          </dl>
        </details>
        ${writeSnippets(wanted).map((snippet) => card(snippet, writeLoader(wanted, PREVIEW_WITHIN).code))}
      </section>
    `;
  }

  #onHashChange = (): void => {
    this.language = requestedLanguage();
    showLanguage(this.language);
  };

  #onChange = (changed: Partial<Wishes>): void => {
    const before = this.wishes;
    this.wishes = { ...before, ...changed };
    // Codes are of one element and one site.
    if (changed.element || changed.site) this.wishes = { ...this.wishes, codes: {} };
    if (changed.site) void this.#loadForm();
  };

  #loadSites = async (): Promise<void> => {
    const { signal } = (this.#fetching = new AbortController());
    this.sites = 'loading';
    try {
      const sites = await loadSites(KIT, signal);
      this.sites = sites;
      this.wishes = { ...this.wishes, site: sites[0]?.id ?? '' };
      await this.#loadForm();
    } catch {
      if (!signal.aborted) this.sites = 'failed';
    }
  };

  #loadForm = async (): Promise<void> => {
    this.#fetching.abort();
    const { signal } = (this.#fetching = new AbortController());
    const { sites } = this;
    const site = typeof sites === 'string' ? undefined : sites.find(({ id }) => id === this.wishes.site);
    if (!site) return;
    this.form = 'loading';
    try {
      this.form = await loadFormChoices(site.api, signal);
    } catch {
      if (!signal.aborted) this.form = 'failed';
    }
  };
}
