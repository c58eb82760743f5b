import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ProgramClient } from '../../api/programs.ts';
import { FindingController, isJudged, NO_WISH } from '../../controllers/finding.ts';
import { FocusController } from '../../controllers/focus.ts';
import { leaveFor, LeavingController } from '../../controllers/leaving.ts';
import { LocaleController } from '../../controllers/locale.ts';
import { ProgramCatalogueController } from '../../controllers/program-catalogue.ts';
import { ScreeningController } from '../../controllers/screening.ts';
import { fromFragment, isOurs, toFragment } from '../../domain/programs/deep-link.ts';
import { koreanDay } from '../../domain/programs/freshness.ts';
import type { Program } from '../../domain/programs/program.ts';
import type { Synonyms } from '../../domain/search/synonyms.ts';
import type { Strings } from '../../strings/finder/ko.ts';
import { words } from '../../strings/finder/load.ts';
import { emergencyTemplate } from '../shared/emergency.ts';
import { IeumLeftEvent } from '../shared/events.ts';
import { languageSwitch } from '../shared/language-switch.ts';
import { tellLink } from '../shared/link.ts';
import { passOn } from '../shared/pass-on.ts';
import { requestHelp } from '../shared/request-help.ts';
import { IeumRequestProgramEvent } from './program-finder.events.ts';
import { styles } from './program-finder.styles.ts';
import type { FinderActions, FinderContext } from './views/context.ts';
import { FEW, listView, PAGE_SIZE, UNFILTERED } from './views/list.ts';
import { programView, type Opened, type ProgramActions } from './views/program.ts';
import { openerId } from './views/result.ts';
import { screeningView } from './views/screening.ts';
import { shortlistView, type ShortlistActions } from './views/shortlist.ts';

/** Where the quick exit leads unless the page says otherwise: somewhere anybody may have been. */
const EXIT_URL = 'https://www.naver.com/';

type View = 'list' | 'screening' | 'shortlist' | 'program';

/**
 * Which welfare programmes may fit: search, filters and a screening that all
 * happen on the reader's device. What is typed and answered is sent to nobody,
 * stays in memory and is wiped as the page is left. Scripts of the page that
 * the element stands in can read it.
 *
 * @element ieum-program-finder
 * @attr {boolean} isolated - For the loader: the element stands in a frame of another origin, and scripts of the page read nothing that is typed. Of one tag, all of its name do.
 * @slot - Fallback: phone numbers, a link. Shown until the element can start.
 * @fires ieum-request-program - The reader wants help with a programme; `detail.programId`, `detail.programName`. Unless prevented, the page's `ieum-help-request-form` is opened with it, else the page at `request-href`.
 * @fires ieum-left - The reader took the quick exit; the page is being replaced.
 * @csspart card - The whole card.
 * @csspart exit - The quick exit.
 * @csspart language - The language switch.
 * @csspart emergency - The strip of emergency numbers.
 * @csspart search - The words to look for.
 * @csspart screening - The way to the screening, and what was answered.
 * @csspart refused - What remains after a refusal.
 * @csspart filters - Everything that narrows the list.
 * @csspart chosen - What was chosen of it.
 * @csspart count - How many programmes were found.
 * @csspart results - The list.
 * @csspart result - One programme of it.
 * @csspart verdict - Whether a programme may fit, and why.
 * @csspart pager - The way through the list's pages.
 * @csspart empty - That nothing was found.
 * @csspart loading - How much has been loaded.
 * @csspart error-summary - Why there is nothing, or not everything.
 * @csspart questions - The screening.
 * @csspart answers - What has been answered.
 * @csspart field - A question with its control.
 * @csspart program - One programme in full.
 * @csspart request - Asks for help with it.
 * @csspart shortlist - What was kept for later.
 * @cssprop --ieum-color-primary - Of the one main action, of links, of what is chosen.
 * @cssprop --ieum-color-on-primary - Text on the primary colour.
 * @cssprop --ieum-color-text - Text.
 * @cssprop --ieum-color-text-subtle - Hints.
 * @cssprop --ieum-color-surface - The card.
 * @cssprop --ieum-color-surface-quiet - Notes.
 * @cssprop --ieum-color-surface-chosen - What is chosen, and what was looked for within texts.
 * @cssprop --ieum-color-border - The card's border and rules.
 * @cssprop --ieum-color-input-border - Borders of controls.
 * @cssprop --ieum-color-danger - Errors, and the emergency strip.
 * @cssprop --ieum-color-danger-surface - The emergency strip.
 * @cssprop --ieum-color-warning - What needs one more answer, and what remains after a refusal.
 * @cssprop --ieum-color-warning-surface - The same.
 * @cssprop --ieum-color-success - What may fit.
 * @cssprop --ieum-color-success-surface - The same.
 * @cssprop --ieum-color-focus - Focus rings.
 * @cssprop --ieum-radius - Corner radius.
 * @cssprop --ieum-font-family - Font family.
 * @cssprop --ieum-font-size - Text, in px.
 * @cssprop --ieum-font-size-hint - Hints, in px.
 * @cssprop --ieum-font-size-heading - Headings within the card, in px.
 * @cssprop --ieum-font-size-title - The title, in px.
 */
export class ProgramFinder extends LitElement {
  static override styles = styles;

  // As in the request form: decorators' helpers weigh more than these lines.
  static override properties = {
    api: {},
    src: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    exitUrl: { attribute: 'exit-url' },
    requestHref: { attribute: 'request-href' },
    syncUrl: { type: Boolean, attribute: 'sync-url' },
    programs: { attribute: false },
    synonyms: { attribute: false },
    client: { attribute: false },
  };

  /** Base URL of an HSDS API whose services are the programmes. */
  api = '';

  /** A file of HSDS services instead: JSON (`{"contents":[…]}` or an array) or NDJSON. */
  src = '';

  /** Level of the card's heading, 1 to 4; headings within are up to two deeper. */
  headingLevel = 2;

  /** Where the quick exit leads: an `https:` page that tells nothing about the reader. */
  exitUrl = EXIT_URL;

  /** A page with a request form, for pages that have none of their own. */
  requestHref = '';

  /** Keeps filters and the open programme in the address's fragment, and so in the browser's history; never words typed, nor answers. */
  syncUrl = false;

  /** HSDS services, where the page has them itself. */
  programs: readonly unknown[] | undefined = undefined;

  /** People's words and what they stand for, beside the kit's own: `{월세: ['주거']}`. */
  synonyms: Synonyms | undefined = undefined;

  /** Another client than the one for `api` or `src`: for special hosts and for tests. */
  client: ProgramClient | undefined = undefined;

  readonly #locale = new LocaleController(this, words);
  readonly #catalogue = new ProgramCatalogueController(this, () => ({
    api: this.api,
    src: this.src,
    programs: this.programs,
    synonyms: this.synonyms,
    client: this.client,
  }));
  readonly #finding = new FindingController(this, this.#catalogue, () => this.#day);
  readonly #screening = new ScreeningController(
    this,
    this.#finding,
    () => this.#catalogue.programs,
    () => this.#day,
  );
  readonly #focus = new FocusController(this);
  #view: View = 'list';
  #opened: Opened | undefined;
  /** Where reading goes on once a view is left. */
  #back: { readonly view: View; readonly id: string } = { view: 'list', id: '' };
  #page = 0;
  #filtering = false;
  /** What the list was last drawn from. */
  #drawn: readonly unknown[] = [];
  #saved: ReadonlyMap<string, Program> = new Map();
  #explained: ReadonlySet<string> = new Set();
  /** Id of a programme that the address names, until it has come. */
  #awaited = '';
  /** What a screen reader hears, beside what takes the focus. */
  #said: ((strings: Strings) => string) | undefined;

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
    if (changed.get('api') || changed.get('src') || changed.get('client')) this.reset();
    if (!this.hasUpdated && this.syncUrl && isOurs(location.hash)) {
      const { filters, program } = fromFragment(location.hash);
      this.#awaited = program;
      this.#finding.set({ filters });
    }
    if (!this.#awaited) return;
    const program = this.#catalogue.programs.find(({ id }) => id === this.#awaited);
    if (program) this.#open(program);
  }

  /** Forgets words, answers, and what was kept for later. */
  reset(): void {
    this.#screening.erase();
    this.#finding.forget();
    this.#saved = new Map();
    this.#explained = new Set();
    this.#awaited = '';
    this.#page = 0;
    this.#go('list', '');
    this.#said = undefined;
  }

  /** The quick exit: wipes everything and puts another page in this one's place. */
  exit(): void {
    this.dispatchEvent(new IeumLeftEvent());
    this.reset();
    leaveFor(/^https?:/.test(this.exitUrl) ? this.exitUrl : EXIT_URL);
  }

  /** Whether there is anything to hide from whoever looks next. */
  get inUse(): boolean {
    return this.#finding.wish !== NO_WISH || this.#saved.size > 0 || this.#view !== 'list';
  }

  /** The page goes away: nothing typed or answered stays behind it. */
  wipe(): void {
    this.reset();
  }

  /** The page is back from the back-forward cache. */
  comeBack(): void {
    // Its requests may have been cut off. A list that waits for the reader goes on waiting.
    if (this.#catalogue.state.name === 'failed') void this.#catalogue.load();
  }

  protected override update(changed: PropertyValues<this>): void {
    const before = this.shadowRoot?.activeElement;
    super.update(changed);
    // What had the focus is gone: reading goes on where its place was.
    if (before && !before.isConnected) this.shadowRoot?.querySelector<HTMLElement>('#results, #view-title')?.focus();
  }

  protected override render(): TemplateResult {
    const { strings, language } = this.#locale;
    if (!strings) return html``;
    return html`<div class="card stack rr-block" part="card" lang=${language} dir="ltr">
      <div class="row between top">
        <div class="title" role="heading" aria-level=${this.headingLevel}>${strings.title}</div>
        <button type="button" class="exit" part="exit" title=${strings.exit.hint} @click=${() => this.exit()}>
          ${strings.exit.label}
        </button>
      </div>
      ${languageSwitch(language, strings, (chosen) => this.#locale.choose(chosen))}
      ${this.#renderView(this.#context(strings, language))}
      ${emergencyTemplate(undefined, strings, false, ` (${strings.title})`)}
      <p class="sr" role="status">${this.#announcement(strings)}</p>
    </div>`;
  }

  #renderView(context: FinderContext): TemplateResult | typeof nothing {
    switch (this.#view) {
      case 'screening':
        return screeningView(this.#screening, context, {
          answer: (question, value) => this.#next(() => this.#screening.answer(question, value)),
          skip: (question) => this.#next(() => this.#screening.skip(question)),
          ask: (id) => this.#next(() => this.#screening.ask(id)),
          invalid: () => {
            this.#screening.refuse();
            this.#focus.move('field-answer');
          },
          province: (name) => this.#screening.choose(name),
          erase: this.#actions.erase,
          list: this.#actions.list,
        });
      case 'shortlist':
        return shortlistView(context, this.#actions);
      case 'program':
        return this.#opened ? programView(this.#opened, context, this.#actions) : nothing;
      default:
        return listView(context, this.#actions);
    }
  }

  #context(strings: Strings, language: string): FinderContext {
    const { wish, found, foundFor, answers } = this.#finding;
    const before = this.#drawn;
    const busy = foundFor !== wish;
    this.#drawn = [this.#view, found.places, foundFor, this.#page, this.#saved, this.#explained, strings];
    return {
      fresh: this.#drawn.every((part, i) => part === before[i]) ? 0 : busy ? FEW : PAGE_SIZE,
      strings,
      language,
      headingLevel: this.headingLevel,
      day: this.#day,
      catalogue: this.#catalogue.state,
      programs: this.#catalogue.programs,
      wish,
      found,
      busy,
      answers,
      judged: isJudged(wish.answers),
      answered: this.#screening.answered,
      saved: this.#saved,
      explained: this.#explained,
      page: this.#page,
      filtering: this.#filtering,
    };
  }

  readonly #actions: FinderActions & ProgramActions & ShortlistActions = {
    wish: (changes) => {
      this.#page = 0;
      this.#said = undefined;
      this.#catalogue.wake();
      this.#finding.set(changes);
    },
    filter: (changes) => {
      this.#actions.wish({ filters: { ...this.#finding.wish.filters, ...changes } });
      this.#tellLink();
    },
    clear: () => {
      this.#actions.wish(UNFILTERED);
      this.#tellLink();
      // What was tapped is gone.
      this.#focus.move('results');
    },
    page: (page) => {
      this.#page = page;
      this.#focus.move('results');
    },
    open: (program) => this.#open(program),
    list: () => this.#leave(),
    shortlist: () => {
      this.#back = { view: 'list', id: 'shortlist' };
      this.#go('shortlist');
    },
    screen: (question) => {
      this.#catalogue.wake();
      this.#back = this.#view === 'program' ? { view: 'program', id: 'view-title' } : { view: 'list', id: 'results' };
      this.#screening.ask(question);
      this.#go('screening');
    },
    erase: () => {
      this.#screening.erase();
      this.#said = ({ screening }) => screening.erased;
      this.#focus.move(this.#view === 'screening' ? 'view-title' : 'screen');
    },
    save: (program) => {
      const saved = new Map(this.#saved);
      const isNew = !saved.delete(program.id);
      if (isNew) saved.set(program.id, program);
      this.#saved = saved;
      this.#said = ({ shortlist }) => shortlist[isNew ? 'added' : 'removed'](program.name);
      if (this.#view === 'shortlist') this.#focus.move('view-title');
      this.requestUpdate();
    },
    clearShortlist: () => {
      this.#saved = new Map();
      this.#focus.move('view-title');
    },
    explain: (program, open) => {
      if (this.#explained.has(program.id) === open) return;
      const explained = new Set(this.#explained);
      if (open) explained.add(program.id);
      else explained.delete(program.id);
      this.#explained = explained;
      this.requestUpdate();
    },
    unfold: (filtering) => {
      this.#filtering = filtering;
      this.requestUpdate();
    },
    load: () => void this.#catalogue.load(),
    request: (program) => this.#request(program),
    share: (text) =>
      void passOn(text).then((how) => {
        if (how !== 'shared') this.#said = (strings) => strings.program[how];
        this.requestUpdate();
      }),
    print: () => print(),
  };

  #open(program: Program): void {
    this.#awaited = '';
    const place = this.#placeOf(program);
    if (this.#view !== 'program')
      this.#back =
        this.#view === 'list' ? { view: 'list', id: openerId(place) } : { view: 'shortlist', id: 'view-title' };
    this.#opened = { program, details: program.brief ? 'pending' : 'there', noForm: false };
    this.#go('program');
    if (program.brief) void this.#complete(program);
  }

  /** Fetches what the list had left out. */
  async #complete(program: Program): Promise<void> {
    let details: Partial<Opened>;
    try {
      details = { program: await this.#catalogue.whole(program), details: 'there' };
    } catch {
      details = { details: 'failed' };
    }
    if (this.#opened?.program.id !== program.id) return;
    this.#opened = { ...this.#opened, ...details };
    this.requestUpdate();
  }

  #request({ id, name }: Program): void {
    const isOurs = this.dispatchEvent(new IeumRequestProgramEvent({ programId: id, programName: name }));
    if (!isOurs || requestHelp('program', id, name, this.requestHref) || !this.#opened) return;
    this.#opened = { ...this.#opened, noForm: true };
    this.#focus.move('no-form');
  }

  /** Back to where the reader came from. */
  #leave(): void {
    const { view, id } = this.#back;
    this.#back = {
      view: 'list',
      id: this.#opened ? openerId(this.#placeOf(this.#opened.program)) : '',
    };
    this.#go(view, id);
  }

  #go(view: View, focus = 'view-title'): void {
    this.#view = view;
    if (view !== 'program' && view !== 'screening') this.#opened = undefined;
    this.#said = undefined;
    this.#tellLink();
    if (focus) this.#focus.move(focus);
    this.requestUpdate();
  }

  #placeOf({ id }: Program): number {
    return this.#catalogue.programs.findIndex((program) => program.id === id);
  }

  /** Goes on in the screening; the next question takes the focus. */
  #next(step: () => void): void {
    step();
    // The list has another order now.
    this.#page = 0;
    this.#focus.move('view-title');
  }

  #tellLink(): void {
    if (this.syncUrl && this.isConnected)
      tellLink(toFragment({ filters: this.#finding.wish.filters, program: this.#opened?.program.id ?? '' }), isOurs);
  }

  get #day(): string {
    return koreanDay(Date.now());
  }

  /** What a screen reader hears: what was done, else how much was found. */
  #announcement(strings: Strings): string {
    if (this.#said) return this.#said(strings);
    const { wish, found, foundFor } = this.#finding;
    if (this.#view !== 'list' || foundFor !== wish || wish === NO_WISH) return '';
    return found.places.length ? strings.list.count(found.places.length) : strings.empty.title;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ieum-program-finder': ProgramFinder;
  }
}
