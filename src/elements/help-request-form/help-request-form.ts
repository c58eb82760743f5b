import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../api/client.ts';
import { DraftController, type Control } from '../../controllers/draft.ts';
import { FocusController } from '../../controllers/focus.ts';
import { IntakeController, type Intake } from '../../controllers/intake.ts';
import { LocaleController } from '../../controllers/locale.ts';
import { pageSource } from '../../controllers/page-source.ts';
import { SubmissionController, type Submission } from '../../controllers/submission.ts';
import { one } from '../../domain/answers.ts';
import { checkAnswers, type Issue } from '../../domain/check-answers.ts';
import { chosenPath, fieldsOf, isAnonymous, type Group } from '../../domain/fields.ts';
import { issuesOfProblem } from '../../domain/pointers.ts';
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
import { notOpenStep } from './steps/not-open.ts';
import { receiptStep } from './steps/receipt.ts';
import { reviewStep } from './steps/review.ts';
import { unconfirmedStep } from './steps/unconfirmed.ts';
import { writeStep } from './steps/write.ts';

type OpenIntake = Extract<Intake, { name: 'open' }>;

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
  readonly #submission = new SubmissionController(this, (now, before) => this.#onSubmission(now, before));
  readonly #focus = new FocusController(this);
  #view: 'write' | 'review' = 'write';
  #issues: readonly Issue[] = [];
  /** Whether somebody will get in touch: a way was named and not forbidden. */
  #reachable = true;
  #copied = false;
  #directed: OpenIntake | undefined;

  protected override willUpdate(): void {
    const intake = this.#intake.state;
    if (intake.name !== 'open' || intake === this.#directed) return;
    this.#directed = intake;
    void this.#submission.direct(intake);
  }

  /** Forgets everything that was typed, and the receipt, and starts anew. */
  reset(): void {
    this.#draft.clear();
    this.#submission.reset();
    this.#mend([]);
    this.#copied = false;
  }

  protected override render(): TemplateResult {
    const { strings, language } = this.#locale;
    if (!strings) return html`<slot></slot>`;
    const intake = this.#intake.state;
    const numbers =
      (intake.name === 'open' ? intake.definition.emergency : undefined) ??
      ('discovery' in intake ? intake.discovery.referral?.emergency : undefined);
    return html`<div class="card stack rr-block" part="card" lang=${language} dir="ltr">
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
    if (!path && !unconfirmed && waiting && (this.api || this.client))
      return chooseStep(strings, (to) => this.#onChoose(to));
    if (intake.name !== 'open')
      return notOpenStep(
        intake.name === 'initial' ? { name: 'error' } : intake,
        strings,
        () => void this.#intake.load(),
      );
    const context = this.#context(intake, strings);
    if (unconfirmed) return unconfirmedStep(submission, context, this.#submission, () => this.reset());
    if (!path) {
      const lost = submission.name === 'idle' && submission.lost;
      const notice = lost ? strings.unknown.lost : intake.discovery.referral?.notice;
      return html`${notice ? html`<p class="quiet" part="notice">${notice}</p>` : nothing}
      ${chooseStep(strings, (to) => this.#onChoose(to))}`;
    }
    return this.#view === 'write' ? this.#renderWrite(context) : this.#renderReview(context, submission);
  }

  #renderWrite(context: StepContext): TemplateResult {
    return writeStep(context, {
      input: (event) => this.#draft.type(event.target as Control),
      change: this.#onChange,
      review: this.#onReview,
      changePath: this.#onChangePath,
      go: (field) => this.#focus.move(controlId(field)),
    });
  }

  #renderReview(context: StepContext, submission: Submission): TemplateResult {
    const problem = submission.name === 'refused' ? submission.problem : undefined;
    return reviewStep(context, submission.name === 'sending', problem, {
      edit: (group) => this.#onEdit(group),
      send: this.#onSend,
    });
  }

  #renderReceipt(submission: Extract<Submission, { name: 'accepted' }>, strings: Strings): TemplateResult {
    return receiptStep(
      {
        strings,
        language: this.#locale.language,
        headingLevel: this.headingLevel + 1,
        receipt: submission.receipt,
        earlier: submission.earlier,
        reachable: this.#reachable,
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
      masked: this.#draft.masked,
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
    this.#focus.move('view-title');
    this.dispatchEvent(new IeumStepEvent('choose'));
  };

  readonly #onChange = (event: Event): void => {
    const control = event.target as Control;
    this.#draft.change(control);
    // What has been changed is no longer wrong until it is looked at again.
    this.#mend(this.#issues.filter(({ field }) => field !== control.name));
  };

  readonly #onReview = (event: Event): void => {
    event.preventDefault();
    const intake = this.#intake.state;
    if (intake.name !== 'open') return;
    const issues = checkAnswers(intake.definition, this.#draft.answers);
    this.#mend(issues);
    if (issues.length) this.#focus.move('summary');
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
        now: new Date().toISOString(),
        language: this.#locale.language,
        source: pageSource(),
        supersedes,
      }),
    );
  };

  #onSubmission(submission: Submission, before: Submission): void {
    switch (submission.name) {
      case 'accepted':
        this.#onAccepted(submission.earlier);
        this.#focus.move('view-title');
        this.dispatchEvent(new IeumSentEvent());
        break;
      case 'unknown':
        // Sent again by itself, and still unknown: no news, so the reader stays where she is.
        if (before.name === 'unknown') break;
        this.#focus.move('view-title');
        this.dispatchEvent(new IeumUnknownEvent(submission.reason));
        break;
      case 'refused':
        this.#onRefused(submission.problem);
        break;
      case 'idle':
        this.#view = 'write';
        this.#focus.move('view-title');
        break;
      default:
    }
  }

  /** What was received need not stay in memory; what is newer than the receipt does. */
  #onAccepted(earlier: boolean): void {
    const { answers } = this.#draft;
    this.#reachable = one(answers, 'preferred') !== 'none' && !isAnonymous(answers);
    if (!earlier) this.#draft.clear();
  }

  #onRefused(problem: Problem): void {
    const intake = this.#intake.state;
    this.dispatchEvent(new IeumRefusedEvent(problem.type));
    if (intake.name !== 'open') return;
    const wrong = issuesOfProblem(problem, fieldsOf(intake.definition, this.#draft.answers));
    if (!wrong.length) return this.#focus.move('view-title');
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

  #mend(issues: readonly Issue[]): void {
    this.#issues = issues;
    this.requestUpdate();
  }

  #show(view: 'write' | 'review', focus: string): void {
    this.#view = view;
    this.#focus.move(focus);
    this.dispatchEvent(new IeumStepEvent(view));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ieum-help-request-form': HelpRequestForm;
  }
}
