import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ReceiptClient } from '../../api/receipts.ts';
import { DeskController } from '../../controllers/desk.ts';
import { FocusController } from '../../controllers/focus.ts';
import { InquiryController, type News } from '../../controllers/inquiry.ts';
import { leaveFor, LeavingController } from '../../controllers/leaving.ts';
import { LocaleController } from '../../controllers/locale.ts';
import { checkProof, proofIn, toProof, type ProofIssues } from '../../domain/receipt-proof.ts';
import { mayWithdraw, toldOf } from '../../domain/told.ts';
import type { Helped, ReceiptProof } from '../../schemas/status.ts';
import type { Strings } from '../../strings/status/ko.ts';
import { words } from '../../strings/status/load.ts';
import { emergencyTemplate } from '../shared/emergency.ts';
import { IeumLeftEvent } from '../shared/events.ts';
import { controlId } from '../shared/field.ts';
import { languageSwitch } from '../shared/language-switch.ts';
import {
  IeumConfirmedEvent,
  IeumStatusEvent,
  IeumStatusRefusedEvent,
  IeumWithdrawnEvent,
} from './request-status.events.ts';
import { styles } from './request-status.styles.ts';
import { askView } from './views/ask.ts';
import type { StatusContext } from './views/context.ts';
import { notOpenView } from './views/not-open.ts';
import { toldView } from './views/told.ts';
import { withdrawView } from './views/withdraw.ts';

/** Where the quick exit leads unless the page says otherwise: somewhere anybody may have been. */
const EXIT_URL = 'https://www.naver.com/';

const NOTHING: ReceiptProof = { reference: '', secret: '' };

/**
 * What became of a request, for whoever holds its receipt: where it stands,
 * what comes next and by when, whom to call where it is late. It can be taken
 * back there, and afterwards it asks whether help came.
 *
 * Both numbers and the answer stay in memory and are wiped as the page is
 * left. Scripts of the page that the element stands in can read them.
 *
 * @element ieum-request-status
 * @attr {boolean} isolated - For the loader: the element stands in a frame of another origin, and scripts of the page read nothing that is typed. Of one tag, all of its name do.
 * @slot - Fallback: phone numbers, a link. Shown until the element can start, and where the API tells no status.
 * @fires ieum-status - Where a request stands came on screen, or came anew; `detail.state`.
 * @fires ieum-status-refused - The API told nothing, or did not do what was asked; `detail.reason` is `receipt-unknown`, `erased`, `not-now`, `busy`, `network`, `timeout`, `status` or `shape`.
 * @fires ieum-withdrawn - The request was taken back.
 * @fires ieum-confirmed - The resident said whether help came.
 * @fires ieum-left - The resident took the quick exit; the page is being replaced.
 * @csspart card - The whole card.
 * @csspart exit - The quick exit.
 * @csspart emergency - The strip of emergency numbers.
 * @csspart language - The language switch.
 * @csspart ask - The first view: the two numbers.
 * @csspart field - A question with its control.
 * @csspart error-summary - Why there is nothing to show, or why what was tried is not known to have worked.
 * @csspart status - Where the request stands.
 * @csspart reference - The reference number.
 * @csspart overdue - That a promised date has passed, with whom to call.
 * @csspart confirm - The question whether help came.
 * @csspart path - What happened and what comes next.
 * @csspart contact - Whom to ask.
 * @csspart withdraw - The stop before a request is taken back.
 * @csspart notice - Why nothing can be asked here.
 * @cssprop --ieum-color-primary - Of the one main action, of links, of a request that moves.
 * @cssprop --ieum-color-on-primary - Text on the primary colour.
 * @cssprop --ieum-color-text - Text.
 * @cssprop --ieum-color-text-subtle - Hints, and requests that ended.
 * @cssprop --ieum-color-surface - The card.
 * @cssprop --ieum-color-surface-quiet - Notes, and requests that ended.
 * @cssprop --ieum-color-surface-chosen - Chosen tiles, and a request that moves.
 * @cssprop --ieum-color-border - The card's border and rules.
 * @cssprop --ieum-color-input-border - Borders of controls.
 * @cssprop --ieum-color-danger - Errors, taking back, and the emergency strip.
 * @cssprop --ieum-color-danger-surface - The emergency strip.
 * @cssprop --ieum-color-warning - What is late.
 * @cssprop --ieum-color-warning-surface - What is late.
 * @cssprop --ieum-color-success - The path, and requests that were helped.
 * @cssprop --ieum-color-success-surface - Requests that were helped.
 * @cssprop --ieum-color-focus - Focus rings.
 * @cssprop --ieum-radius - Corner radius.
 * @cssprop --ieum-font-family - Font family.
 * @cssprop --ieum-font-size - Text, in px.
 * @cssprop --ieum-font-size-hint - Hints, in px.
 * @cssprop --ieum-font-size-heading - Headings within the card, in px.
 * @cssprop --ieum-font-size-title - The title, in px.
 */
export class RequestStatus extends LitElement {
  static override styles = styles;

  // As in the request form: decorators' helpers weigh more than these lines.
  static override properties = {
    api: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    exitUrl: { attribute: 'exit-url' },
    client: { attribute: false },
  };

  /** Base URL of the referral API, in the page's own markup. */
  api = '';

  /** Level of the card's heading, 1 to 4; headings within are up to two deeper. */
  headingLevel = 2;

  /** Where the quick exit leads: an `https:` page that tells nothing about the reader. */
  exitUrl = EXIT_URL;

  /** Another client than the one for `api`: for special hosts and for tests. */
  client: ReceiptClient | undefined = undefined;

  readonly #locale = new LocaleController(this, words);
  readonly #desk = new DeskController(this, () => ({ api: this.api, client: this.client }));
  readonly #inquiry = new InquiryController(
    this,
    () => this.#desk.client,
    (news) => this.#onNews(news),
  );
  readonly #focus = new FocusController(this);
  #typed = NOTHING;
  #issues: ProofIssues = {};
  /** Counts the receipts: each is typed into fields of its own, so that nothing of the last one stays in them. */
  #round = 0;
  #withdrawing = false;
  #helped: Helped | undefined;
  #unchosen = false;
  /** What a screen reader hears, beside what takes the focus. */
  #said: (strings: Strings) => string = () => '';

  constructor() {
    super();
    new LeavingController(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Taken off the page, and not merely moved about.
    queueMicrotask(() => this.isConnected || this.reset());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A receipt of one office is not shown to another.
    if (changed.get('api') || changed.get('client')) this.reset();
    if (this.#desk.state.name === 'elsewhere')
      void import('../shared/frame.ts').then(
        (m) => m.default(this),
        () => undefined,
      );
  }

  /** Takes a receipt over and asks about it at once; the answer takes the focus. It stays in memory. */
  show({ reference, secret }: ReceiptProof): void {
    this.reset();
    this.#typed = { reference, secret };
    this.#ask();
  }

  /** Forgets both numbers and what was told, and starts anew. */
  reset(): void {
    this.#inquiry.forget();
    this.#round += 1;
    this.#typed = NOTHING;
    this.#issues = {};
    this.#startOver();
  }

  /** The quick exit: wipes everything and puts another page in this one's place. */
  exit(): void {
    this.dispatchEvent(new IeumLeftEvent());
    this.reset();
    leaveFor(/^https?:/.test(this.exitUrl) ? this.exitUrl : EXIT_URL);
  }

  /** Whether there is anything to hide from whoever looks next. */
  get inUse(): boolean {
    return this.#inquiry.state.name !== 'none' || Boolean(this.#typed.reference || this.#typed.secret);
  }

  /** The page goes away: nothing typed or told stays behind it. */
  wipe(): void {
    this.reset();
  }

  /** The page is back from the back-forward cache. */
  comeBack(): void {
    void this.#desk.load();
  }

  protected override render(): TemplateResult {
    const { strings, language } = this.#locale;
    if (!strings) return html``;
    const desk = this.#desk.state;
    const numbers = 'discovery' in desk ? desk.discovery?.referral?.emergency : undefined;
    return html`<div class="card stack rr-block" part="card" lang=${language} dir="ltr">
      <div class="row between top">
        <div class="title" role="heading" aria-level=${this.headingLevel}>${strings.ask.title}</div>
        <button type="button" class="exit" part="exit" title=${strings.exit.hint} @click=${() => this.exit()}>
          ${strings.exit.label}
        </button>
      </div>
      ${languageSwitch(language, strings, (chosen) => this.#locale.choose(chosen))}
      ${emergencyTemplate(numbers, strings, false, ` (${strings.ask.title})`)} ${this.#renderMain(strings)}
      <p class="sr" role="status">${this.#announcement(strings)}</p>
    </div>`;
  }

  #renderMain(strings: Strings): TemplateResult {
    const desk = this.#desk.state;
    if (desk.name === 'silent' || desk.name === 'elsewhere') return notOpenView(desk, strings);
    const inquiry = this.#inquiry.state;
    if (inquiry.name !== 'told')
      return html`${keyed(
        this.#round,
        askView(
          { strings, typed: this.#typed, issues: this.#issues, inquiry },
          { input: this.#onInput, paste: this.#onPaste, send: this.#onSend },
        ),
      )}`;
    const declared = desk.name === 'open' && Boolean(desk.discovery.referral?.withdraw);
    const context: StatusContext = {
      strings,
      language: this.#locale.language,
      headingLevel: this.headingLevel,
      reference: this.#inquiry.reference,
      inquiry,
      told: toldOf(inquiry.status),
      helped: this.#helped,
      unchosen: this.#unchosen,
      canWithdraw: mayWithdraw(inquiry.status, declared),
    };
    if (this.#withdrawing)
      return withdrawView(context, { keep: () => this.#stop(false), go: () => void this.#inquiry.withdraw() });
    return toldView(context, {
      choose: this.#onChoose,
      send: this.#onConfirm,
      refresh: () => void this.#inquiry.refresh(),
      withdraw: () => this.#stop(true),
      other: () => this.#onOther(),
    });
  }

  #announcement(strings: Strings): string {
    const { state } = this.#inquiry;
    if (state.name === 'asking') return strings.ask.asking;
    if (state.name === 'told' && state.doing)
      return state.doing === 'withdraw' ? strings.withdraw.sending : strings.ask.asking;
    return this.#said(strings);
  }

  readonly #onInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.#typed = { ...this.#typed, [name]: value };
    this.#said = () => '';
    // What has been changed is no longer wrong until it is looked at again.
    if (name in this.#issues) this.#mend({ ...this.#issues, [name]: undefined });
  };

  /** A whole receipt, as its own copy button gives it, fills both fields. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const proof = proofIn(event.clipboardData?.getData('text') ?? '');
    if (!proof) return;
    event.preventDefault();
    this.#typed = proof;
    this.#said = ({ ask }) => ask.pasted;
    this.#mend({});
  };

  readonly #onSend = (event: Event): void => {
    event.preventDefault();
    if (this.#inquiry.state.name !== 'asking') this.#ask();
  };

  #ask(): void {
    this.#mend(checkProof(this.#typed));
    const [wrong] = Object.keys(this.#issues);
    if (wrong) this.#focus.move(controlId(wrong));
    else void this.#inquiry.ask(toProof(this.#typed));
  }

  readonly #onChoose = (event: Event): void => {
    this.#helped = (event.target as HTMLInputElement).value as Helped;
    this.#unchosen = false;
    this.requestUpdate();
  };

  readonly #onConfirm = (event: Event): void => {
    event.preventDefault();
    this.#unchosen = !this.#helped;
    if (this.#helped) void this.#inquiry.confirm(this.#helped);
    else this.#focus.move(controlId('helped'));
  };

  /** Goes to the stop before a request is taken back, or away from it. */
  #stop(withdrawing: boolean): void {
    this.#withdrawing = withdrawing;
    this.#focus.move('view-title');
  }

  #onOther(): void {
    this.reset();
    this.#focus.move('view-title');
  }

  /** Tells the page, and moves the reader to what is new. */
  #onNews(news: News): void {
    if (news.kind === 'refused') {
      this.dispatchEvent(new IeumStatusRefusedEvent(news.reason));
      // What could not be done because things have moved on is not offered again.
      if (news.reason === 'not-now') this.#startOver();
      this.#focus.move(this.#inquiry.state.name === 'told' ? 'failed' : 'view-title');
      return;
    }
    const { deed, status } = news;
    this.#typed = NOTHING;
    this.#startOver();
    if (deed === 'refresh') this.#said = ({ refreshed }) => refreshed;
    else this.#focus.move('view-title');
    if (deed === 'withdraw') this.dispatchEvent(new IeumWithdrawnEvent());
    if (deed === 'confirm') this.dispatchEvent(new IeumConfirmedEvent());
    this.dispatchEvent(new IeumStatusEvent(status.state));
  }

  /** Leaves what was begun on the answer that was on screen. */
  #startOver(): void {
    this.#withdrawing = false;
    this.#helped = undefined;
    this.#unchosen = false;
    this.#said = () => '';
    this.requestUpdate();
  }

  #mend(issues: ProofIssues): void {
    this.#issues = issues;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ieum-request-status': RequestStatus;
  }
}
