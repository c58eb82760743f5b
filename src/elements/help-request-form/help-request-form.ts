import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Client } from '../../api/client.ts';
import { DraftController } from '../../controllers/draft.ts';
import { IntakeController, type Intake } from '../../controllers/intake.ts';
import { LocaleController } from '../../controllers/locale.ts';
import { SubmissionController, type Submission } from '../../controllers/submission.ts';
import { many, one } from '../../domain/answers.ts';
import { checkAnswers, type IssueCode } from '../../domain/check-answers.ts';
import { chosenPath, fieldsOf, GROUPS, isAnonymous, type Group } from '../../domain/fields.ts';
import { fieldOfProblem } from '../../domain/pointers.ts';
import { maskResidentNumbers } from '../../domain/resident-number.ts';
import { toReferral } from '../../domain/to-referral.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Strings } from '../../strings/ko.ts';
import { emergencyTemplate } from '../shared/emergency.ts';
import { controlId } from '../shared/field.ts';
import { languageSwitch } from '../shared/language-switch.ts';
import { IeumRefusedEvent, IeumSentEvent, IeumStepEvent, IeumUnknownEvent } from './help-request-form.events.ts';
import { styles } from './help-request-form.styles.ts';
import { chooseStep } from './steps/choose.ts';
import type { StepContext } from './steps/context.ts';
import { errorSummary } from './steps/error-summary.ts';
import { groupStep } from './steps/group.ts';
import { notOpenStep } from './steps/not-open.ts';
import { receiptStep } from './steps/receipt.ts';
import { recipientTemplate } from './steps/recipient.ts';
import { reviewList } from './steps/review.ts';
import { unconfirmedStep } from './steps/unconfirmed.ts';

type OpenIntake = Extract<Intake, { name: 'open' }>;
type TypingTarget = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * A resident asks for help, for oneself or for a neighbour; a case worker
 * receives it whole and once, or the form says that it does not know.
 *
 * What is typed stays in memory until it is sent. Scripts of the page that the
 * element stands in can read what is typed into it.
 *
 * @element ieum-help-request-form
 * @slot - Fallback: phone numbers, a link. Shown until the form can start, and where it cannot.
 * @fires ieum-step - A view came up; `detail.step` is `choose`, `write` or `review`.
 * @fires ieum-sent - The request was received.
 * @fires ieum-unknown - It is not known whether the request was received; `detail.reason`.
 * @fires ieum-refused - The API refused the request; `detail.type` (RFC 9457).
 * @csspart card - The whole card.
 * @csspart emergency - The strip of emergency numbers.
 * @csspart language - The language switch.
 * @csspart choose - The first view.
 * @csspart recipient - Who receives what is typed.
 * @csspart group - A group of questions; each has its name as a second part: person, needs, place, contact, questions, consents.
 * @csspart field - A question with its control.
 * @csspart consent - A consent with its text.
 * @csspart error-summary - What is to be mended.
 * @csspart review-group - A group of answers before sending.
 * @csspart receipt - The receipt.
 * @csspart reference - The reference number on the receipt.
 * @csspart secret - The check number on the receipt.
 * @csspart unconfirmed - The card shown while the outcome is unknown.
 * @csspart notice - A word of the office's, or of why the form is not open.
 * @cssprop --ieum-color-primary - Of the one main action, of links and chosen tiles.
 * @cssprop --ieum-color-on-primary - Text on the primary colour.
 * @cssprop --ieum-color-text - Text.
 * @cssprop --ieum-color-text-subtle - Hints.
 * @cssprop --ieum-color-surface - The card.
 * @cssprop --ieum-color-surface-quiet - Notes and consents.
 * @cssprop --ieum-color-surface-chosen - Chosen tiles.
 * @cssprop --ieum-color-border - The card's border and rules.
 * @cssprop --ieum-color-input-border - Borders of controls.
 * @cssprop --ieum-color-danger - Errors and the emergency strip.
 * @cssprop --ieum-color-danger-surface - The emergency strip.
 * @cssprop --ieum-color-warning - The unconfirmed card.
 * @cssprop --ieum-color-warning-surface - The unconfirmed card.
 * @cssprop --ieum-color-success - The receipt.
 * @cssprop --ieum-color-success-surface - The receipt.
 * @cssprop --ieum-color-focus - Focus rings.
 * @cssprop --ieum-radius - Corner radius.
 * @cssprop --ieum-font-family - Font family.
 * @cssprop --ieum-font-size - Text, in px.
 * @cssprop --ieum-font-size-hint - Hints, in px.
 * @cssprop --ieum-font-size-heading - Headings of groups, in px.
 * @cssprop --ieum-font-size-title - The title, in px.
 */
export class HelpRequestForm extends LitElement {
  static override styles = styles;

  // Not by decorators: their helpers weigh more than these three lines, on every resident's phone.
  static override properties = {
    api: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    client: { attribute: false },
  };

  /** Base URL of the referral API, in the page's own markup. */
  api = '';

  /** Level of the card's heading, 1 to 5; headings within are one deeper. */
  headingLevel = 2;

  /** Another client than the one for `api`: for special hosts and for tests. */
  client: Client | undefined = undefined;

  readonly #locale = new LocaleController(this);
  readonly #draft = new DraftController(this);
  readonly #intake = new IntakeController(this, () => ({ api: this.api, client: this.client }));
  readonly #submission = new SubmissionController(this, (submission) => this.#onSubmission(submission));
  #view: 'write' | 'review' = 'write';
  #issues: ReadonlyMap<string, IssueCode> = new Map();
  /** Fields in which a number has just been covered. */
  #masked: ReadonlySet<string> = new Set();
  #copied = false;
  /** Id of what takes focus once it is drawn. */
  #focusNext = '';
  #directed: OpenIntake | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.api && !this.client) {
      console.error('<ieum-help-request-form>: no API is named. Give the tag api="https://…/api", or the loader data-api.');
    }
  }

  protected override willUpdate(): void {
    const intake = this.#intake.state;
    if (intake.name !== 'open' || intake === this.#directed) return;
    this.#directed = intake;
    void this.#submission.direct(intake);
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.#focusNext)}`);
    this.#focusNext = '';
    target?.focus();
  }

  /** Forgets everything that was typed, and the receipt, and starts anew. */
  reset(): void {
    this.#draft.clear();
    this.#submission.reset();
    this.#mend([]);
    this.#masked = new Set();
    this.#view = 'write';
  }

  protected override render(): TemplateResult {
    const { strings, language } = this.#locale;
    if (!strings) return html`<slot></slot>`;
    const intake = this.#intake.state;
    const numbers =
      (intake.name === 'open' ? intake.definition.emergency : undefined) ??
      ('discovery' in intake ? intake.discovery.referral?.emergency : undefined);
    return html`<div class="card stack rr-block" part="card" lang=${language}>
      <div class="row between">
        <div class="title" role="heading" aria-level=${this.headingLevel}>${strings.form.title}</div>
        ${languageSwitch(language, strings, (chosen) => this.#locale.choose(chosen))}
      </div>
      ${emergencyTemplate(numbers, strings)} ${this.#renderMain(intake, strings)}
      <p class="sr" role="status">${this.#announcement(strings)}</p>
    </div>`;
  }

  #renderMain(intake: Intake, strings: Strings): TemplateResult {
    const submission = this.#submission.state;
    if (submission.name === 'accepted') return this.#renderReceipt(submission, strings);
    const path = chosenPath(this.#draft.answers);
    const unconfirmed = submission.name === 'unknown' || submission.name === 'checking';
    // The first view needs nothing from the network, so it is there at once.
    const waiting = intake.name === 'initial' || intake.name === 'pending';
    if (!path && !unconfirmed && waiting && (this.api || this.client)) return chooseStep(strings, (to) => this.#onChoose(to));
    if (intake.name !== 'open') return notOpenStep(intake.name === 'initial' ? { name: 'error' } : intake, strings, () => void this.#intake.load());
    const context = this.#context(intake, strings);
    if (unconfirmed) return this.#renderUnconfirmed(submission, context);
    if (!path) {
      const lost = submission.name === 'idle' && submission.lost;
      const notice = lost ? strings.unknown.lost : intake.discovery.referral?.notice;
      return html`${notice ? html`<p class="quiet" part="notice">${notice}</p>` : nothing}
      ${chooseStep(strings, (to) => this.#onChoose(to))}`;
    }
    return this.#view === 'write' ? this.#renderWrite(context) : this.#renderReview(context, submission);
  }

  #renderWrite(context: StepContext): TemplateResult {
    const { strings, definition, answers } = context;
    const fields = fieldsOf(definition, answers);
    const forWhom = chosenPath(answers) === 'self' ? strings.form.self : strings.form.neighbour;
    return html`<form
      class="stack wide"
      novalidate
      autocomplete="off"
      @submit=${this.#onReview}
      @input=${this.#onInput}
      @change=${this.#onChange}
    >
      <div class="row between">
        <p id="view-title" tabindex="-1">${strings.form.who} <strong>${forWhom}</strong></p>
        <button type="button" class="link" @click=${this.#onChangePath}>${strings.form.changePath}</button>
      </div>
      ${errorSummary(context, (field) => this.#focus(controlId(field)))} ${recipientTemplate(context)}
      ${GROUPS.map((group) => {
        const asked = fields.filter((field) => field.group === group);
        return asked.length || group === 'consents' ? groupStep(group, asked, context) : nothing;
      })}
      <button type="submit" class="primary">${strings.form.review}</button>
    </form>`;
  }

  #renderReview(context: StepContext, submission: Submission): TemplateResult {
    const { strings, definition, answers } = context;
    const sending = submission.name === 'sending';
    const edit = sending ? undefined : (group: Group) => this.#onEdit(group);
    return html`<section class="stack" aria-labelledby="view-title">
      <div id="view-title" class="heading" role="heading" aria-level=${this.headingLevel + 1} tabindex="-1">${strings.form.reviewTitle}</div>
      ${submission.name === 'refused' ? this.#renderRefusal(submission.problem, strings) : html`<p>${strings.form.reviewHint}</p>`}
      ${reviewList(fieldsOf(definition, answers), context, edit)}
      <button type="button" class="primary" aria-disabled=${sending ? 'true' : 'false'} @click=${this.#onSend}>
        ${sending ? strings.form.sending : strings.form.send}
      </button>
    </section>`;
  }

  #renderRefusal({ status }: Problem, strings: Strings): TemplateResult {
    return html`<div class="summary stack tight" part="error-summary">
      <p class="error">${strings.refused.title}</p>
      <p>${strings.refused.text} ${status ? strings.refused.status(status) : nothing}</p>
    </div>`;
  }

  #renderUnconfirmed(submission: Extract<Submission, { name: 'unknown' | 'checking' }>, context: StepContext): TemplateResult {
    const { strings, definition, answers } = context;
    return html`${unconfirmedStep(submission, strings, this.headingLevel + 1, {
      resend: () => void this.#submission.resend(),
      check: () => void this.#submission.check(),
      edit: () => void this.#submission.edit(),
      anew: () => this.reset(),
    })}
    ${reviewList(fieldsOf(definition, answers), context)}`;
  }

  #renderReceipt(submission: Extract<Submission, { name: 'accepted' }>, strings: Strings): TemplateResult {
    const { answers } = this.#draft;
    return receiptStep(
      {
        strings,
        language: this.#locale.language,
        headingLevel: this.headingLevel + 1,
        receipt: submission.receipt,
        earlier: submission.earlier,
        reachable: one(answers, 'preferred') !== 'none' && !isAnonymous(answers),
        copied: this.#copied,
      },
      {
        copy: (text) => void this.#onCopy(text),
        again: () => this.reset(),
        amend: () => this.#submission.amend(),
      },
    );
  }

  #context({ definition }: OpenIntake, strings: Strings): StepContext {
    return {
      strings,
      definition,
      issues: this.#issues,
      masked: this.#masked,
      headingLevel: this.headingLevel,
      language: this.#locale.language,
      answers: this.#draft.answers,
    };
  }

  /** What a screen reader hears when the state changes. */
  #announcement(strings: Strings): string {
    const submission = this.#submission.state;
    if (submission.name === 'sending') return strings.form.sending;
    if (submission.name === 'checking') return strings.unknown.checking;
    return this.#copied ? strings.receipt.copied : '';
  }

  #onChoose(path: 'self' | 'neighbour'): void {
    this.#draft.set('path', path);
    this.#show('write', 'view-title');
  }

  readonly #onChangePath = (): void => {
    this.#draft.set('path', '');
    this.#mend([]);
    this.dispatchEvent(new IeumStepEvent('choose'));
  };

  readonly #onInput = (event: Event): void => {
    const target = event.target as TypingTarget;
    if (isTyped(target)) this.#draft.type(target.name, target.value);
  };

  readonly #onChange = (event: Event): void => {
    const target = event.target as TypingTarget;
    const { name, value } = target;
    if (isTyped(target)) target.value = this.#onTyped(name, value);
    else if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#onTick(name, value, target.checked);
    else this.#draft.set(name, value);
    // What has been changed is no longer wrong until it is looked at again.
    this.#mend([...this.#issues].filter(([field]) => field !== name));
  };

  /** A resident registration number is covered as soon as the field is left. */
  #onTyped(name: string, value: string): string {
    const covered = maskResidentNumbers(value);
    const masked = [...this.#masked].filter((field) => field !== name);
    this.#masked = new Set(covered === value ? masked : [...masked, name]);
    this.#draft.set(name, covered);
    return covered;
  }

  #onTick(name: string, value: string, checked: boolean): void {
    if (name.startsWith('consent:')) this.#draft.set(name, checked ? now() : '');
    else if (name === 'anonymous') this.#draft.set(name, checked ? value : '');
    else {
      const rest = many(this.#draft.answers, name).filter((id) => id !== value);
      this.#draft.set(name, checked ? [...rest, value] : rest);
    }
  }

  readonly #onReview = (event: Event): void => {
    event.preventDefault();
    const intake = this.#intake.state;
    if (intake.name !== 'open') return;
    const issues = checkAnswers(intake.definition, this.#draft.answers);
    this.#mend(issues.map(({ field, code }) => [field, code]));
    if (issues.length) this.#focus('summary');
    else this.#show('review', 'view-title');
  };

  #onEdit(group: Group): void {
    const intake = this.#intake.state;
    if (intake.name !== 'open') return;
    const first = fieldsOf(intake.definition, this.#draft.answers).find((field) => field.group === group);
    void this.#submission.edit();
    this.#show('write', first ? controlId(first.name) : 'view-title');
  }

  readonly #onSend = (): void => {
    const intake = this.#intake.state;
    if (intake.name !== 'open') return;
    void this.#submission.send((supersedes) =>
      toReferral(intake.definition, this.#draft.answers, {
        now: now(),
        language: this.#locale.language,
        // Without query and fragment, which may hold what somebody searched for.
        source: { host: location.host, page: location.origin + location.pathname, title: document.title.slice(0, 300) },
        supersedes,
      }),
    );
  };

  #onSubmission(submission: Submission): void {
    switch (submission.name) {
      case 'accepted':
        this.#focus('view-title');
        this.dispatchEvent(new IeumSentEvent());
        break;
      case 'unknown':
        this.#focus('view-title');
        this.dispatchEvent(new IeumUnknownEvent(submission.reason));
        break;
      case 'refused':
        this.#onRefused(submission.problem);
        break;
      case 'idle':
        this.#view = 'write';
        this.#focus('view-title');
        break;
      default:
    }
  }

  #onRefused(problem: Problem): void {
    const intake = this.#intake.state;
    this.dispatchEvent(new IeumRefusedEvent(problem.type));
    if (intake.name !== 'open') return;
    const asked = new Set(fieldsOf(intake.definition, this.#draft.answers).map(({ name }) => name));
    const wrong = (problem.fields ?? []).flatMap((member): [string, IssueCode][] => {
      const field = fieldOfProblem(member);
      const code = member.code === 'resident-number' || member.code === 'required' ? member.code : 'refused';
      return field && asked.has(field) ? [[field, code]] : [];
    });
    if (!wrong.length) return this.#focus('view-title');
    void this.#submission.edit();
    this.#mend(wrong);
    this.#show('write', 'summary');
  }

  async #onCopy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = true;
    } catch {
      // Without permission the numbers can still be selected and written down.
      this.#copied = false;
    }
    this.requestUpdate();
  }

  #mend(issues: readonly (readonly [string, IssueCode])[]): void {
    this.#issues = new Map(issues);
    this.requestUpdate();
  }

  #show(view: 'write' | 'review', focus: string): void {
    this.#view = view;
    this.#focus(focus);
    this.dispatchEvent(new IeumStepEvent(view));
  }

  #focus(id: string): void {
    this.#focusNext = id;
    this.requestUpdate();
  }
}

/** Whether a control holds typed text rather than a choice. */
const isTyped = (target: TypingTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type));

/** RFC 3339, in UTC. */
const now = (): string => new Date().toISOString();

declare global {
  interface HTMLElementTagNameMap {
    'ieum-help-request-form': HelpRequestForm;
  }
}
