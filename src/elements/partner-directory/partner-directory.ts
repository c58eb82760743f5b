import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PartnerClient } from '../../api/partners.ts';
import { ClockController } from '../../controllers/clock.ts';
import { FocusController } from '../../controllers/focus.ts';
import { leaveFor, LeavingController } from '../../controllers/leaving.ts';
import { LocaleController } from '../../controllers/locale.ts';
import { PartnerCatalogueController } from '../../controllers/partner-catalogue.ts';
import { PartnerFindingController } from '../../controllers/partner-finding.ts';
import { PlaceController } from '../../controllers/place.ts';
import { ResultsController } from '../../controllers/results.ts';
import { fromFragment, isOurs, toFragment } from '../../domain/partners/deep-link.ts';
import type { Partner, Zone } from '../../domain/partners/partner.ts';
import { ALL } from '../../domain/partners/wanted.ts';
import type { GivenHoliday } from '../../domain/schedule/holidays.ts';
import type { Strings } from '../../strings/directory/ko.ts';
import { words } from '../../strings/directory/load.ts';
import { button } from '../shared/button.ts';
import { emergencyTemplate } from '../shared/emergency.ts';
import { IeumLeftEvent } from '../shared/events.ts';
import { languageSwitch } from '../shared/language-switch.ts';
import { tellLink } from '../shared/link.ts';
import { MapHolder, type Mapped } from './map-holder.ts';
import { IeumReportCorrectionEvent, IeumRequestPartnerEvent } from './partner-directory.events.ts';
import { partsOf, waitingFor } from './parts.ts';
import { styles } from './partner-directory.styles.ts';
import { Surroundings } from './surroundings.ts';
import type { CorrectionAbout, DirectoryContext, OpenedPartner, PartnerActions, Shown } from './views/context.ts';
import { FEW, listView, openerId, PAGE_SIZE } from './views/list.ts';
import type { VisitingActions, VisitingSort } from './views/visiting.ts';

/** Where the quick exit leads unless the page says otherwise: somewhere anybody may have been. */
const EXIT_URL = 'https://www.naver.com/';

/**
 * Which public and private agencies serve a district, whether they are open
 * now, where they are, and when a desk comes to the market. What is typed and
 * where the reader stands is sent to nobody and stays in memory.
 *
 * @element ieum-partner-directory
 * @attr {boolean} isolated - For the loader: the element stands in a frame of another origin, and scripts of the page read nothing that is typed. Of one tag, all of its name do.
 * @slot - Fallback: phone numbers, a link. Shown until the element can start.
 * @fires ieum-request-partner - The reader wants help from a partner; `detail.partnerId`, `detail.partnerName`. Unless prevented, the page's `ieum-help-request-form` is opened, addressed to it, else the page at `request-href`.
 * @fires ieum-report-correction - The reader found a mistake; `detail.partnerId`, `detail.about`. A page that takes it prevents it.
 * @fires ieum-left - The reader took the quick exit; the page is being replaced.
 * @csspart card - The whole card.
 * @csspart exit - The quick exit.
 * @csspart language - The language switch.
 * @csspart emergency - The strip of emergency numbers.
 * @csspart results-strip - How many were helped.
 * @csspart search - The words to look for, and where from.
 * @csspart near - The order by distance.
 * @csspart shown - The switch between list, map and table.
 * @csspart filters - Everything that narrows the list.
 * @csspart chosen - What was chosen of it.
 * @csspart count - How many partners were found.
 * @csspart results - The list.
 * @csspart result - One partner of it.
 * @csspart map - The map.
 * @csspart visiting - The table of services that come to people's homes.
 * @csspart pager - The way through the list's pages.
 * @csspart empty - That nothing was found.
 * @csspart loading - How much has been loaded.
 * @csspart error-summary - Why there is nothing, or not everything.
 * @csspart partner - One partner in full.
 * @csspart request - Asks it for help.
 * @csspart correction - What somebody found wrong.
 * @cssprop --ieum-color-primary - Of the one main action, of links, of what is chosen.
 * @cssprop --ieum-color-on-primary - Text on the primary colour.
 * @cssprop --ieum-color-text - Text.
 * @cssprop --ieum-color-text-subtle - Hints.
 * @cssprop --ieum-color-surface - The card.
 * @cssprop --ieum-color-surface-quiet - Notes, and the map where it has no tiles.
 * @cssprop --ieum-color-surface-chosen - What is chosen.
 * @cssprop --ieum-color-border - The card's border and rules.
 * @cssprop --ieum-color-input-border - Borders of controls.
 * @cssprop --ieum-color-danger - Errors, and the emergency strip.
 * @cssprop --ieum-color-danger-surface - The emergency strip.
 * @cssprop --ieum-color-success - What is open.
 * @cssprop --ieum-color-success-surface - The same.
 * @cssprop --ieum-color-focus - Focus rings.
 * @cssprop --ieum-radius - Corner radius.
 * @cssprop --ieum-font-family - Font family.
 * @cssprop --ieum-font-size - Text, in px.
 * @cssprop --ieum-font-size-hint - Hints, in px.
 * @cssprop --ieum-font-size-heading - Headings within the card, in px.
 * @cssprop --ieum-font-size-title - The title, in px.
 */
export class PartnerDirectory extends LitElement {
  static override styles = styles;

  // As in the request form: decorators' helpers weigh more than these lines.
  static override properties = {
    api: {},
    src: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    exitUrl: { attribute: 'exit-url' },
    requestHref: { attribute: 'request-href' },
    syncUrl: { type: Boolean, attribute: 'sync-url' },
    term: {},
    region: {},
    area: {},
    shown: {},
    resultsOf: { type: Boolean, attribute: 'results' },
    resultsSrc: { attribute: 'results-src' },
    resultsSource: { attribute: 'results-source' },
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    correctionHref: { attribute: 'correction-href' },
    partners: { attribute: false },
    zones: { attribute: false },
    holidays: { attribute: false },
    client: { attribute: false },
  };

  /** Base URL of an HSDS API whose organizations are the partners. */
  api = '';

  /** A file of HSDS records instead: JSON (`{"contents":[…]}`, lists by their names, or an array) or NDJSON. */
  src = '';

  /** Level of the card's heading, 1 to 4; headings within are up to two deeper. */
  headingLevel = 2;

  /** Where the quick exit leads: an `https:` page that tells nothing about the reader. */
  exitUrl = EXIT_URL;

  /** A page with a request form, for pages that have none of their own. */
  requestHref = '';

  /** Keeps choices and the open partner in the address's fragment; never words typed, nor a position. */
  syncUrl = false;

  /** Id of a taxonomy term (HSDS) that the API's records must have. */
  term = '';

  /** Only partners of this 시·도 or 시·군·구, and those that name none: 남원시. */
  region = '';

  /** The zone or neighbourhood that is chosen at the start: 흥선권역. */
  area = '';

  /** What is shown at the start: `list`, `map` or `visiting`, the table of services that come to people's homes. */
  shown: Shown = 'list';

  /** Shows how many asked and were helped, from `{api}/results`. */
  resultsOf = false;

  /** A file of such numbers instead, of the same shape. */
  resultsSrc = '';

  /** Whose numbers they are. */
  resultsSource = '';

  /** URL template of map tiles (`https://HOST/{z}/{x}/{y}.png`); without one no map host is asked for anything. */
  tiles = '';

  /** Whose map that is; its terms mostly want it named. */
  tilesAttribution = '';

  /** Takes what readers found wrong: posted as JSON `{organization_id, about, text}`. */
  correctionHref = '';

  /** HSDS records, where the page has them itself. */
  partners: readonly unknown[] | undefined = undefined;

  /** Zones (권역) beside those that the records name: `{name, areas, outline}`. */
  zones: readonly Zone[] | undefined = undefined;

  /** Days off beside the public holidays that the kit knows, or holidays that are none: `{date, name, feast?, open?}`. */
  holidays: readonly GivenHoliday[] | undefined = undefined;

  /** Another client than the one for `api` or `src`: for special hosts and for tests. */
  client: PartnerClient | undefined = undefined;

  readonly #locale = new LocaleController(this, words);
  readonly #catalogue = new PartnerCatalogueController(this, () => ({
    api: this.api,
    src: this.src,
    partners: this.partners,
    client: this.client,
    term: this.term,
  }));
  readonly #clock = new ClockController(this);
  readonly #around = new Surroundings(() => ({
    partners: this.#catalogue.partners,
    version: this.#catalogue.version,
    region: this.region,
    zones: this.zones,
    holidays: this.holidays,
  }));
  readonly #finding = new PartnerFindingController(this, () => ({
    ...this.#around.now,
    now: this.#clock.now,
  }));
  readonly #place = new PlaceController(this, (near) => this.#actions.want({ near }));
  readonly #parts = partsOf(this);
  readonly #results = new ResultsController(
    this,
    () => (this.resultsSrc ? { src: this.resultsSrc } : this.resultsOf ? { api: this.api } : {}),
    this.#parts.results,
  );
  readonly #focus = new FocusController(this);
  #opened: OpenedPartner | undefined;
  /** What takes the focus once the partner on screen is left: of each that was opened from another, that one first. */
  #trail: readonly Partner[] = [];
  #shown: Shown = 'list';
  #page = 0;
  #filtering = false;
  /** What the list was last drawn from. */
  #drawn: readonly unknown[] = [];
  #sort: VisitingSort = { by: 'type', descending: false };
  /** Id of a partner that the address names, until it has come. */
  #awaited = '';
  /** What a screen reader hears, beside what takes the focus. */
  #said: ((strings: Strings) => string) | undefined;

  constructor() {
    super();
    new LeavingController(this);
    new MapHolder(
      this,
      this.#parts.map,
      () => this.#mapped(),
      (id) => {
        const partner = this.#catalogue.partnerOf(id);
        if (partner) this.#open(partner);
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Taken off the page, and not merely moved about.
    queueMicrotask(() => this.isConnected || this.reset());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('api') || changed.get('src') || changed.get('client')) this.reset();
    if (changed.has('shown')) this.#actions.show(this.shown);
    if (changed.has('area')) this.#finding.start(this.area);
    if (!this.hasUpdated && this.syncUrl && isOurs(location.hash)) {
      const { wanted, partner } = fromFragment(location.hash);
      this.#awaited = partner;
      this.#finding.set(wanted);
    }
    const awaited = this.#awaited && this.#catalogue.partnerOf(this.#awaited);
    if (awaited) this.#open(awaited);
    this.#refresh();
  }

  /** Forgets words, choices and where the reader stands. */
  reset(): void {
    this.#place.forget();
    this.#finding.start(this.area);
    this.#awaited = '';
    this.#actions.show(this.shown);
    this.#trail = [];
    this.#show(undefined, '');
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
    return this.#opened !== undefined || this.#finding.isTouched;
  }

  /** The page goes away: nothing typed or chosen stays behind it. */
  wipe(): void {
    this.reset();
  }

  /** The page is back from the back-forward cache. */
  comeBack(): void {
    // Its requests may have been cut off.
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
    const context = this.#context(strings, language);
    return html`<div class="card stack rr-block" part="card" lang=${language} dir="ltr">
      <div class="row between top">
        <div class="title" role="heading" aria-level=${this.headingLevel}>${strings.title}</div>
        <button type="button" class="exit" part="exit" title=${strings.exit.hint} @click=${() => this.exit()}>
          ${strings.exit.label}
        </button>
      </div>
      ${languageSwitch(language, strings, (chosen) => this.#locale.choose(chosen))} ${this.#renderView(context)}
      ${emergencyTemplate(undefined, strings, false, ` (${strings.title})`)}
      <p class="sr" role="status">${this.#announcement(strings)}</p>
    </div>`;
  }

  #renderView(context: DirectoryContext): TemplateResult {
    const { strings } = context;
    const { visiting, partner } = this.#parts;
    if (this.#opened)
      return (
        partner.part?.partnerView(this.#opened, context, this.#actions) ??
        html`${button(`← ${strings.partner.back}`, () => this.#leave(), 'link back')} ${waitingFor(partner, strings)}`
      );
    return html`${this.#renderResults(context)}
    ${listView(
      context,
      this.#actions,
      visiting.part?.visitingView(context, this.#actions, this.#sort) ?? waitingFor(visiting, strings),
    )}`;
  }

  #renderResults(context: DirectoryContext) {
    const { results, state } = this.#results;
    const { results: strip } = this.#parts;
    if (state === 'none') return nothing;
    const facts = { source: this.resultsSource, loading: state === 'loading', failed: state === 'failed' };
    return strip.part?.resultsStrip(results, facts, context) ?? waitingFor(strip, context.strings);
  }

  #context(strings: Strings, language: string): DirectoryContext {
    const { wanted, found, foundFor, counts, named } = this.#finding;
    const { partners, zones, holidays, offered } = this.#around.now;
    const { now } = this.#clock;
    const { state } = this.#catalogue;
    const busy = foundFor !== wanted;
    const before = this.#drawn;
    this.#drawn = [found, foundFor, this.#page, this.#shown, this.#opened, strings, now, state.name, this.headingLevel];
    return {
      said: this.#said?.(strings),
      fresh: this.#drawn.every((part, i) => part === before[i]) ? 0 : busy ? FEW : PAGE_SIZE,
      named,
      offered,
      strings,
      language,
      headingLevel: this.headingLevel,
      now,
      holidays,
      catalogue: state,
      partners,
      partnerOf: (id) => this.#catalogue.partnerOf(id),
      zones,
      wanted,
      found,
      busy,
      counts,
      page: this.#page,
      shown: this.#shown,
      filtering: this.#filtering,
      locating: this.#place.state,
      part: this.#parts.map.part ? undefined : waitingFor(this.#parts.map, strings),
    };
  }

  /** What is on the map; undefined while none is on screen. */
  #mapped(): Mapped | undefined {
    const { strings } = this.#locale;
    if (this.#shown !== 'map' || this.#opened || !strings) return undefined;
    return {
      options: {
        tiles: this.tiles,
        attribution: this.tilesAttribution,
        words: strings.map,
      },
      found: this.#finding.found,
      zones: this.#around.now.zones,
      near: this.#finding.wanted.near,
    };
  }

  readonly #actions: PartnerActions & VisitingActions = {
    want: (changes) => {
      this.#page = 0;
      this.#said = undefined;
      if ('near' in changes && !changes.near) this.#place.forget();
      this.#catalogue.wake();
      this.#finding.set(changes);
      this.#tellLink();
    },
    clear: () => {
      this.#actions.want({ ...ALL, near: undefined });
      // What was tapped is gone.
      this.#focus.move('results');
    },
    page: (page) => {
      this.#page = page;
      this.#focus.move('results');
    },
    show: (shown) => {
      this.#shown = shown;
      this.#page = 0;
      if (shown === 'map' || shown === 'visiting') void this.#parts[shown].load();
      this.requestUpdate();
    },
    sort: (sort) => {
      this.#sort = sort;
      this.requestUpdate();
    },
    open: (partner) => this.#open(partner),
    back: () => this.#leave(),
    unfold: (filtering) => {
      this.#filtering = filtering;
      this.requestUpdate();
    },
    locate: () => void this.#place.locate(),
    load: () => void this.#catalogue.load(),
    request: (partner) => this.#request(partner),
    calendar: (name, place, hours, date) => {
      const { now } = this.#clock;
      const { holidays } = this.#around.now;
      const id = this.#opened?.partner.id;
      this.#said = undefined;
      void this.#parts.calendar.load().then((part) => {
        if (part) part.saveCalendar({ id, name, place, hours, date, now, holidays });
        else this.#said = ({ parts }) => parts.failed;
        this.requestUpdate();
      });
    },
    share: (partner) => {
      const { strings, language } = this.#locale;
      const { part } = this.#parts.partner;
      if (!strings || !part) return;
      void part.passOn(part.partnerText(partner, this.#context(strings, language))).then((how) => {
        if (how !== 'shared') this.#said = ({ partner: said }) => said[how];
        this.requestUpdate();
      });
    },
    correct: (open) => {
      this.#change({ correction: open ? 'asked' : 'folded' });
      if (!open) this.#focus.move('correct');
    },
    sendCorrection: (about, text) => void this.#correct(about, text),
    print: () => print(),
  };

  #open(partner: Partner): void {
    this.#awaited = '';
    if (this.#opened) this.#trail = [...this.#trail, this.#opened.partner];
    this.#show(partner);
  }

  /** Shows a partner, or the list; the focus goes to its title, or to what is named. */
  #show(partner: Partner | undefined, focus = 'view-title'): void {
    this.#opened = partner && {
      partner,
      details: partner.isBrief ? 'pending' : 'there',
      noForm: false,
      correction: 'folded',
      takesWords: Boolean(this.correctionHref),
    };
    this.#said = undefined;
    this.#tellLink();
    if (focus) this.#focus.move(focus);
    this.requestUpdate();
    if (!partner) return;
    // Its title is there once what shows it has come.
    void this.#parts.partner.load().then(() => focus && this.#focus.move(focus));
    if (partner.isBrief) void this.#complete(partner);
  }

  /** Fetches what the list had left out. */
  async #complete(partner: Partner): Promise<void> {
    let details: Partial<OpenedPartner>;
    try {
      details = { partner: await this.#catalogue.whole(partner), details: 'there' };
    } catch {
      details = { details: 'failed' };
    }
    if (this.#opened?.partner.id === partner.id) this.#change(details);
  }

  /** The partner on screen is the one that has come since, with its hours. */
  #refresh(): void {
    const known = this.#opened && this.#catalogue.partnerOf(this.#opened.partner.id);
    if (this.#opened && known) this.#opened = { ...this.#opened, partner: known };
  }

  #change(changes: Partial<OpenedPartner>): void {
    if (!this.#opened) return;
    this.#opened = { ...this.#opened, ...changes };
    this.requestUpdate();
  }

  #request({ id, name }: Partner): void {
    const isOurs = this.dispatchEvent(new IeumRequestPartnerEvent({ partnerId: id, partnerName: name }));
    if (!isOurs || this.#parts.partner.part?.requestHelp('partner', id, name, this.requestHref)) return;
    this.#change({ noForm: true });
    this.#focus.move('no-form');
  }

  async #correct(about: CorrectionAbout, text: string): Promise<void> {
    const opened = this.#opened?.partner;
    if (!opened) return;
    const detail = { partnerId: opened.id, about };
    const isTaken = !this.dispatchEvent(new IeumReportCorrectionEvent(detail));
    let correction: OpenedPartner['correction'] = isTaken ? 'sent' : 'untaken';
    if (this.correctionHref) {
      this.#change({ correction: 'pending' });
      try {
        await this.#parts.partner.part?.sendCorrection(this.correctionHref, {
          organization_id: opened.id,
          about,
          text,
        });
        correction = 'sent';
      } catch {
        correction = 'failed';
      }
    }
    if (this.#opened?.partner.id !== opened.id) return;
    this.#change({ correction });
    this.#focus.move('correction-said');
  }

  /** Back to where the reader came from. */
  #leave(): void {
    const before = this.#trail.at(-1);
    this.#trail = this.#trail.slice(0, -1);
    this.#show(before, before ? undefined : this.#opened && openerId(this.#opened.partner.id));
  }

  #tellLink(): void {
    if (this.syncUrl && this.isConnected)
      tellLink(toFragment({ wanted: this.#finding.wanted, partner: this.#opened?.partner.id ?? '' }), isOurs);
  }

  /** What a screen reader hears: what was done, else how much was found. */
  #announcement(strings: Strings): string {
    if (this.#said) return this.#said(strings);
    const { wanted, found, foundFor } = this.#finding;
    if (this.#opened || foundFor !== wanted || !this.inUse) return '';
    return found.length ? strings.list.count(found.length) : strings.empty.title;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ieum-partner-directory': PartnerDirectory;
  }
}
