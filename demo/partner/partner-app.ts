import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { InboxError, type FailureKind } from '../inbox/api.ts';
import { formatDay } from '../inbox/format.ts';
import { telHref } from '../inbox/links.ts';
import { decide, openLink } from './api.ts';
import type { AnswerEvent } from './events.ts';
import { type Link, takeLink } from './link.ts';
import { strings } from './strings.ts';
import type { Answer, Asked } from './types.ts';
import { base, controls, messages } from '../inbox/styles.ts';
import { styles } from './partner-app.styles.ts';

/** Where the page stands; `failed` may yet open, `ended` will not. */
type Stage = 'none' | 'loading' | 'failed' | 'ended' | 'open' | 'declined';

const kindOf = (error: unknown): FailureKind => (error instanceof InboxError ? error.kind : 'unreachable');

/** What a link to one case shows to the partner that is asked to help. The link stays in this object alone. */
export class PartnerApp extends LitElement {
  static override styles = [base, controls, messages, styles];

  @state() private stage: Stage = 'none';

  @state() private asked?: Asked;

  /** Why the link could not be opened, in words. */
  @state() private openFailure = '';

  /** Why the answer did not arrive, in words. */
  @state() private answerFailure = '';

  @state() private pending = false;

  @query('h1') private readonly heading!: HTMLElement | null;

  #link?: Link;

  /** An answer of which it is not known whether it arrived. */
  #unconfirmed?: Answer['decision'];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onNavigate);
    addEventListener('online', this.#onOnline);
    this.#onNavigate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onNavigate);
    removeEventListener('online', this.#onOnline);
  }

  override updated(): void {
    document.title = strings.title(this.asked?.city);
  }

  override render() {
    return html`<main>${this.#renderStage()}</main>`;
  }

  #renderStage(): TemplateResult {
    const { asked } = this;
    if (this.stage === 'open' && asked) return asked.decision === 'accepted' ? renderAccepted(asked) : this.#ask(asked);
    if (this.stage === 'loading') return html`<p class="message" role="status">${strings.loading}</p>`;
    if (this.stage === 'failed')
      return html`
        <h1 tabindex="-1">${strings.title()}</h1>
        <div class="failure" role="alert">
          <p>${this.openFailure}</p>
          <button @click=${this.#open}>${strings.retry}</button>
        </div>
      `;
    if (this.stage === 'declined')
      return html`
        <h1 tabindex="-1">${strings.declined.heading}</h1>
        <p>${strings.declined.text}</p>
      `;
    if (this.stage === 'ended')
      return html`
        <h1 tabindex="-1">${strings.ended.heading}</h1>
        <p>${strings.ended.text}</p>
        <p>${strings.ended.call}</p>
      `;
    return html`
      <h1 tabindex="-1">${strings.none.heading}</h1>
      <p>${strings.none.text}</p>
    `;
  }

  #ask(asked: Asked): TemplateResult {
    const { city, team, partner, expires_on } = asked;
    const words = strings.asked;
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p>${words.lead(city, team, partner.name)}</p>
      <p><b>${words.until(formatDay(expires_on))}</b></p>
      <partner-request .asked=${asked}></partner-request>
      <p class="hidden-yet">${words.hidden}</p>
      <partner-answer
        team=${team}
        .pending=${this.pending}
        .failure=${this.answerFailure}
        @partner-answer=${this.#onAnswer}
      ></partner-answer>
      ${renderPhone(asked)}
    `;
  }

  #onNavigate = (): void => {
    const link = takeLink();
    if (!link) return;
    this.#link = link;
    this.#unconfirmed = undefined;
    this.asked = undefined;
    void this.#open();
  };

  /** Whoever was cut off while the page opened does not press a button for it. */
  #onOnline = (): void => {
    if (this.stage === 'failed') void this.#open();
  };

  #open = async (): Promise<void> => {
    const link = this.#link;
    if (!link) return;
    this.stage = 'loading';
    try {
      const asked = await openLink(link);
      if (link === this.#link) this.#show(asked);
    } catch (error) {
      if (link !== this.#link) return;
      this.openFailure = strings.openFailure[kindOf(error)] ?? '';
      if (this.openFailure) this.stage = 'failed';
      else this.#end();
    }
  };

  #show(asked: Asked | undefined): void {
    this.asked = asked;
    this.stage = asked ? 'open' : 'declined';
  }

  /** A no ends the link: one that was not confirmed has arrived when the link has ended. */
  #end(): void {
    this.asked = undefined;
    this.stage = this.#unconfirmed === 'declined' ? 'declined' : 'ended';
  }

  #onAnswer = async ({ detail: answer }: AnswerEvent): Promise<void> => {
    const link = this.#link;
    if (!link || this.pending) return;
    this.pending = true;
    this.answerFailure = '';
    try {
      this.#show(await decide(link, answer));
      this.#focus();
    } catch (error) {
      await this.#onUndecided(kindOf(error), answer);
    } finally {
      this.pending = false;
    }
  };

  async #onUndecided(kind: FailureKind, { decision }: Answer): Promise<void> {
    const failure = strings.answerFailure[kind];
    if (failure) {
      if (kind === 'offline' || kind === 'unreachable') this.#unconfirmed = decision;
      this.answerFailure = failure;
      return;
    }
    // It was answered before, or the link has ended: whichever it is, the server says so.
    await this.#open();
    this.#focus();
  }

  #focus(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }
}

function renderAccepted(asked: Asked): TemplateResult {
  const { city, team, contact } = asked;
  const words = strings.accepted;
  return html`
    <h1 tabindex="-1">${contact ? words.heading : words.over}</h1>
    <p>${contact ? words.lead(city, team) : words.overText}</p>
    <partner-request .asked=${asked}></partner-request>
    ${contact ? html`<p class="again">${words.again}</p>` : nothing} ${renderPhone(asked)}
  `;
}

/** Whom to call with a question; nothing where the city names no number. */
function renderPhone({ team, phone }: Asked) {
  if (!phone) return nothing;
  return html`<p class="call">${strings.asked.question(team)} <a href=${telHref(phone) ?? nothing}>${phone}</a></p>`;
}
