import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Client } from '../../api/client.ts';
import type { Control } from '../../controllers/draft.ts';
import { FocusController } from '../../controllers/focus.ts';
import { IntakeController, type Intake } from '../../controllers/intake.ts';
import { forgetWriting, keepWriting, leaveKeptWritings, takeWriting } from '../../controllers/kept-writings.ts';
import { leaveFor, LeavingController } from '../../controllers/leaving.ts';
import { LocaleController } from '../../controllers/locale.ts';
import { pageSource } from '../../controllers/page-source.ts';
import type { Submission } from '../../controllers/submission.ts';
import { Writing } from '../../controllers/writing.ts';
import { raisesAlarm } from '../../domain/danger.ts';
import { GROUPS } from '../../domain/fields.ts';
import type { Step } from '../../domain/flow.ts';
import { chosenPath } from '../../domain/path.ts';
import { prefilled, prefillOf, type Prefill } from '../../domain/prefill.ts';
import { toReferral } from '../../domain/to-referral.ts';
import type { Strings } from '../../strings/ko.ts';
import { words } from '../../strings/load.ts';
import { emergencyTemplate } from '../shared/emergency.ts';
import { IeumLeftEvent } from '../shared/events.ts';
import { controlId } from '../shared/field.ts';
import { languageSwitch } from '../shared/language-switch.ts';
import { saveFile } from '../shared/save-file.ts';
import { IeumSentEvent, IeumUnknownEvent } from './help-request-form.events.ts';
import { styles } from './help-request-form.styles.ts';
import { Navigation, type OpenIntake } from './navigation.ts';
import { chooseStep } from './steps/choose.ts';
import type { StepContext } from './steps/context.ts';
import { dangerStep } from './steps/danger.ts';
import { notOpenStep } from './steps/not-open.ts';
import { questionsStep, type QuestionActions } from './steps/questions.ts';
import { receiptStep } from './steps/receipt.ts';
import { reviewStep } from './steps/review.ts';
import { unconfirmedStep } from './steps/unconfirmed.ts';

/** Where the quick exit leads unless the page says otherwise: somewhere anybody may have been. */
const EXIT_URL = 'https://www.naver.com/';

/**
 * A resident asks for help, for oneself or for a neighbour; a case worker
 * receives it whole and once, or the form says that it does not know.
 *
 * What is typed stays in memory until it is sent. Scripts of the page that the
 * element stands in can read what is typed into it.
 *
 * @element ieum-help-request-form
 * @attr {string} reporter-role - For officers: the id of their role in the form definition. The form then begins with their questions.
 * @attr {string} organization - For officers: the name of their organisation.
 * @attr {string} organization-code - For officers: the code that the agency issued to the organisation.
 * @attr {string} district - Code of the district that is chosen beforehand.
 * @attr {string} program-id - Id of the programme that the request is about.
 * @attr {string} program-name - Name of that programme, shown before sending.
 * @attr {boolean} isolated - For the loader: the element stands in a frame of another origin, and scripts of the page read nothing that is typed. Of one tag, all of its name do.
 * @slot - Fallback: phone numbers, a link. Shown until the form can start, and where it cannot.
 * @fires ieum-step - A view came up; `detail.step` is `choose`, a group (see the part `group`), `danger` or `review`.
 * @fires ieum-sent - The request was received.
 * @fires ieum-unknown - It is not known whether the request was received; `detail.reason`.
 * @fires ieum-refused - The API refused the request; `detail.type` (RFC 9457).
 * @fires ieum-left - The resident took the quick exit; the page is being replaced.
 * @csspart card - The whole card.
 * @csspart exit - The quick exit.
 * @csspart emergency - The strip of emergency numbers.
 * @csspart language - The language switch.
 * @csspart choose - The first view.
 * @csspart recipient - Who receives what is typed.
 * @csspart group - A group of questions; each has its name as a second part: needs, survey, place, person, contact, questions, consents.
 * @csspart field - A question with its control.
 * @csspart consent - A consent with its text.
 * @csspart error-summary - What is to be mended.
 * @csspart danger - The stop where a life is in danger.
 * @csspart review - The last look before sending.
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

  // Not by decorators: their helpers weigh more than these lines, on every resident's phone.
  static override properties = {
    api: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    exitUrl: { attribute: 'exit-url' },
    partnerId: { attribute: 'partner-id' },
    client: { attribute: false },
  };

  /** Base URL of the referral API, in the page's own markup. */
  api = '';

  /** Level of the card's heading, 1 to 5; headings within are one deeper. */
  headingLevel = 2;

  /** Where the quick exit leads: an `https:` page that tells nothing about the reader. */
  exitUrl = EXIT_URL;

  /** Id of the partner that the request is addressed to. */
  partnerId = '';

  /** Another client than the one for `api`: for special hosts and for tests. */
  client: Client | undefined = undefined;

  readonly #locale = new LocaleController(this, words);
  readonly #intake = new IntakeController(this, () => ({ api: this.api, client: this.client }));
  readonly #focus = new FocusController(this);
  readonly #ways = new Navigation(this, this.#intake, this.#focus, () => this.#writing);
  #writing = new Writing();
  #raised = false;
  #copied = false;
  #directed: OpenIntake | undefined;

  constructor() {
    super();
    new LeavingController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Another element of this place may have taken the writing over in the meantime.
    if (this.#writing.host && this.#writing.host !== this) {
      this.#writing = new Writing();
      this.comeBack();
    }
    this.#writing.host = this;
    forgetWriting(this.#writing);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keepWriting(this.#writing, this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') || changed.has('client')) this.#moveTo(changed.get('api'), changed.get('client'));
    // Somebody chose an agency elsewhere on the page.
    if (this.#directed && changed.has('partnerId') && this.partnerId) {
      this.#writing.draft.leavePartner();
      this.#prefill(this.#directed);
    }
    const intake = this.#intake.state;
    if (intake.name === 'open' && intake !== this.#directed) {
      this.#directed = intake;
      this.#prefill(intake);
      void this.#writing.submission.direct(intake);
      this.#ways.arrive(intake);
    }
    if (intake.name === 'elsewhere')
      void import('../shared/frame.ts').then(
        (m) => m.default(this),
        () => undefined,
      );
    this.#raised = this.#alarm;
  }

  /** Forgets everything that was typed, and the receipt, and starts anew. */
  reset(): void {
    this.#restart();
  }

  #restart(anew = false): void {
    this.#writing.reset(anew);
    this.#copied = false;
    if (this.#directed) this.#prefill(this.#directed);
  }

  /** The quick exit: wipes everything and puts another page in this one's place. */
  exit(): void {
    this.dispatchEvent(new IeumLeftEvent());
    this.#writing.reset();
    leaveKeptWritings();
    leaveFor(/^https?:/.test(this.exitUrl) ? this.exitUrl : EXIT_URL);
  }

  /** Whether there is anything to hide from whoever looks next. */
  get inUse(): boolean {
    return this.#writing.isBegun;
  }

  /** The page goes away: nothing typed stays behind it. */
  wipe(): void {
    this.#writing.leave();
    this.#copied = false;
  }

  /** The page is back from the back-forward cache: begins anew, and asks about what was never confirmed. */
  comeBack(): void {
    this.#directed = undefined;
    void this.#intake.load();
  }

  protected override render(): TemplateResult {
    const { strings, language } = this.#locale;
    if (!strings) return html``;
    const intake = this.#intake.state;
    const numbers = intake.definition?.emergency ?? intake.discovery?.referral?.emergency;
    return html`<div class="card stack rr-block" part="card" lang=${language} dir="ltr">
      <div class="row between top">
        <div class="title" role="heading" aria-level=${this.headingLevel}>${strings.form.title}</div>
        <button type="button" class="exit" part="exit" title=${strings.exit.hint} @click=${() => this.exit()}>
          ${strings.exit.label}
        </button>
      </div>
      ${languageSwitch(language, strings, (chosen) => this.#locale.choose(chosen))}
      ${emergencyTemplate(numbers, strings, this.#raised && this.#writing.step !== 'danger')}
      ${this.#renderMain(intake, strings)}
      <p class="sr" role="status">${this.#announcement(strings)}</p>
    </div>`;
  }

  #renderMain(intake: Intake, strings: Strings): TemplateResult {
    const submission = this.#writing.submission.state;
    if (submission.name === 'accepted') return this.#renderReceipt(submission, strings);
    const path = chosenPath(this.#writing.draft.answers);
    const unconfirmed = submission.name === 'unknown' || submission.name === 'checking';
    // The first view needs nothing from the network, so it is there at once.
    if (!path && !unconfirmed && intake.name === 'pending') return chooseStep(strings, this.#ways.choose);
    if (intake.name !== 'open') return notOpenStep(intake, strings, () => void this.#intake.load());
    const context = this.#context(intake, strings);
    if (unconfirmed) return unconfirmedStep(submission, context, this.#writing.submission, () => this.#restart(true));
    const lost = submission.name === 'idle' && submission.lost && strings.unknown.lost;
    const notice = lost || (!path && intake.discovery.referral?.notice);
    return html`${notice ? html`<p class="quiet" part="notice">${notice}</p>` : nothing}
    ${path ? this.#renderStep(this.#ways.step(intake), context, submission) : chooseStep(strings, this.#ways.choose)}`;
  }

  #renderStep(step: Step, context: StepContext, submission: Submission): TemplateResult {
    const { back, edit, next, onward } = this.#ways;
    if (step === 'danger') return dangerStep(context, back, onward);
    if (step === 'review') {
      const problem = submission.name === 'refused' ? submission.problem : undefined;
      return reviewStep(context, submission.name === 'sending', problem, { edit, back, send: this.#onSend });
    }
    const actions: QuestionActions = {
      input: this.#onInput,
      change: this.#onChange,
      next,
      back,
      go: (field) => this.#focus.move(controlId(field)),
    };
    // Each group in a place of its own, so that no control is taken over for another question.
    return html`${GROUPS.map((group) => (group === step ? questionsStep(group, context, actions) : nothing))}`;
  }

  #renderReceipt(submission: Extract<Submission, { name: 'accepted' }>, strings: Strings): TemplateResult {
    return receiptStep(
      {
        strings,
        language: this.#locale.language,
        headingLevel: this.headingLevel + 1,
        receipt: submission.receipt,
        earlier: submission.earlier,
        reachable: this.#writing.reachable,
        copied: this.#copied,
      },
      {
        copy: (text) => void this.#onCopy(text),
        save: saveFile,
        again: () => this.reset(),
        amend: () => this.#writing.submission.amend(),
      },
    );
  }

  #context({ definition }: OpenIntake, strings: Strings): StepContext {
    const { draft, issues, mending } = this.#writing;
    return {
      strings,
      definition,
      issues,
      mending,
      masked: draft.masked,
      program: this.getAttribute('program-name') || this.#codes['program-id'] || '',
      headingLevel: this.headingLevel,
      language: this.#locale.language,
      answers: draft.answers,
    };
  }

  /** What a screen reader hears when the state changes. */
  #announcement(strings: Strings): string {
    const submission = this.#writing.submission.state;
    if (submission.name === 'sending') return strings.form.sending;
    if (submission.name === 'checking') return strings.unknown.checking;
    if (this.#copied) return strings.receipt.copied;
    return this.#raised ? strings.danger.raised : '';
  }

  /** The codes that the page or its address gives; the page's own markup comes first. */
  get #codes(): Prefill {
    return prefillOf(location.hash, (name) => this.getAttribute(name));
  }

  #prefill({ definition }: OpenIntake): void {
    const organization = this.getAttribute('organization') ?? '';
    this.#writing.draft.prefill({ ...prefilled(this.#codes, definition), organization });
  }

  /**
   * Another office: what was typed for the one before stays with it. Goes on
   * with what was typed into a form that stood here until the page wrote its
   * markup anew.
   */
  #moveTo(api = this.api, client = this.client): void {
    if (api !== this.api || client !== this.client) {
      this.#writing.host = undefined;
      keepWriting(this.#writing, { id: this.id, api, client });
      this.#writing = new Writing();
      this.#writing.host = this;
    }
    const writing = this.#writing.isBegun ? undefined : takeWriting(this);
    if (!writing) return;
    this.#writing = writing;
    writing.host = this;
  }

  readonly #onInput = (event: Event): void => {
    this.#writing.draft.type(event.target as Control);
    if (this.#alarm !== this.#raised) this.requestUpdate();
  };

  readonly #onChange = (event: Event): void => {
    const control = event.target as Control;
    this.#writing.draft.change(control);
    // What has been changed is no longer wrong until it is looked at again.
    this.#ways.mend(this.#writing.issues.filter(({ field }) => field !== control.name));
  };

  /** Whether what is ticked and typed asks for the emergency strip to be raised. */
  get #alarm(): boolean {
    const intake = this.#intake.state;
    return intake.name === 'open' && raisesAlarm(intake.definition, this.#writing.draft.answers);
  }

  readonly #onSend = (): void => {
    const intake = this.#intake.state;
    if (intake.name !== 'open') return;
    void this.#writing.submission.send((supersedes) => {
      const referral = toReferral(intake.definition, this.#writing.draft.answers, {
        now: new Date().toISOString(),
        language: this.#locale.language,
        source: pageSource(),
        program_id: this.#codes['program-id'],
        supersedes,
      });
      // As it was sent, and not as it was typed: a number may have been left out for want of a consent.
      const way = referral.reporter ?? referral.subject.contact;
      this.#writing.reachable = Boolean(way?.phone) && way?.preferred !== 'none';
      return referral;
    });
  };

  /** Tells the page, and moves the reader to what is new. */
  onSubmission(submission: Submission, before: Submission): void {
    switch (submission.name) {
      case 'accepted':
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
        this.#ways.refused(submission.problem);
        break;
      case 'idle':
        this.#focus.move('view-title');
        break;
      default:
    }
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
}

declare global {
  interface HTMLElementTagNameMap {
    'ieum-help-request-form': HelpRequestForm;
  }
}
