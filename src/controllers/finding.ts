import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NO_ANSWERS, type Answers } from '../domain/eligibility/answers.ts';
import { verdictOf } from '../domain/eligibility/judge.ts';
import type { Verdict } from '../domain/eligibility/judgement.ts';
import { isLate } from '../domain/programs/freshness.ts';
import { ordered } from '../domain/programs/order.ts';
import { NO_FILTERS, type Counts, type Filters } from '../domain/programs/selection.ts';
import type { Hits, ProgramSearch } from '../domain/search/program-search.ts';
import { painted, pause } from './pause.ts';
import type { ProgramCatalogueController } from './program-catalogue.ts';

/** What a reader looks for. */
export interface Wish {
  readonly query: string;
  readonly filters: Filters;
  readonly answers: Answers;
  /** Of those judged only these. */
  readonly verdict?: Verdict | undefined;
  /** Only what remains after a refusal. */
  readonly remaining?: boolean;
}

/** What was found for it. */
export interface Found {
  readonly hits: Hits;
  /** Places in the catalogue, in order. */
  readonly places: readonly number[];
  /** Of each place of the catalogue. */
  readonly verdicts: readonly Verdict[];
  readonly counts: Counts | undefined;
  /** Of each verdict, how many there are beside what else is chosen. */
  readonly verdictCounts: Readonly<Record<Verdict, number>>;
  /** How many would be found with no filter. */
  readonly unfiltered: number;
  readonly remaining: number;
}

export const NO_WISH: Wish = { query: '', filters: NO_FILTERS, answers: NO_ANSWERS };

const NO_COUNTS = { likely: 0, more: 0, check: 0, not: 0 };
const NOTHING: Found = {
  hits: { places: [], classes: [], how: 'all', read: '', also: [] },
  places: [],
  verdicts: [],
  counts: undefined,
  verdictCounts: NO_COUNTS,
  unfiltered: 0,
  remaining: 0,
};

/** As many programmes are judged in one go; a thousand take a slow phone some milliseconds. */
const SLICE = 1000;

/** What reads slips, fetched when something is found nowhere; where that fails, it stays unfound. */
const slips = () =>
  import('../domain/search/slips.ts').then(
    (module) => module.slips,
    () => undefined,
  );

/** Whether anything was answered that programmes are judged by. */
export const isJudged = ({ age, size, income, region, traits }: Answers): boolean =>
  [age, size, income, region].some((answer) => answer !== undefined) || Object.keys(traits).length > 0;

/**
 * Finds what a reader looks for, again with every letter, answer and batch of
 * programmes, in short tasks: the first of the list, then all of it with the
 * numbers beside the choices. What was found before stays on screen until then.
 */
export class FindingController implements ReactiveController {
  wish = NO_WISH;
  found = NOTHING;
  /** What `found` was found for; the same as `wish` once all is up to date. */
  foundFor: Wish | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #catalogue: ProgramCatalogueController;
  readonly #day: () => string;
  #run = 0;
  #seen: readonly unknown[] = [];
  #version = 0;
  #verdicts: Verdict[] = [];
  #judgedFor: Answers = NO_ANSWERS;

  constructor(host: ReactiveControllerHost, catalogue: ProgramCatalogueController, day: () => string) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#day = day;
    host.addController(this);
  }

  /** Programmes that have come in the meantime are found as well. */
  hostUpdate(): void {
    const { programs, version } = this.#catalogue;
    if (version === this.#version && programs === this.#seen) return;
    if (programs !== this.#seen) {
      this.#verdicts = [];
      this.found = NOTHING;
    }
    this.#seen = programs;
    this.#version = version;
    void this.#find();
  }

  /** Looks for something else. */
  set(changes: Partial<Wish>): void {
    this.wish = { ...this.wish, ...changes };
    this.#host.requestUpdate();
    void this.#find();
  }

  /** Forgets what was looked for, and what was found for it. */
  forget(): void {
    this.found = NOTHING;
    this.wish = NO_WISH;
    this.#host.requestUpdate();
    void this.#find();
  }

  /** Where a resident lives: as answered, else as chosen among the filters. */
  get answers(): Answers {
    const { answers, filters } = this.wish;
    return answers.region || !filters.region.province ? answers : { ...answers, region: filters.region };
  }

  async #find(): Promise<void> {
    const run = ++this.#run;
    await pause();
    const { wish } = this;
    const { programs, search, selection } = this.#catalogue.held;
    if (!(await this.#judge(run))) return;
    const judged = isJudged(wish.answers);
    const day = this.#day();
    const hits = search.find(wish.query);
    if (hits.how === 'words' && !hits.places.length && !search.slips) void this.#learn(search, run);
    await pause();
    if (run !== this.#run) return;
    const narrowed = selection.narrow(hits.places, wish.filters);
    const left = wish.remaining ? narrowed.filter((place) => programs[place]?.afterRefusal) : narrowed;
    const verdictCounts = { ...NO_COUNTS };
    if (judged) for (const place of left) verdictCounts[this.#verdicts[place] ?? 'check'] += 1;
    const shown = judged && wish.verdict ? left.filter((place) => this.#verdicts[place] === wish.verdict) : left;
    this.found = {
      ...this.found,
      hits,
      places: ordered(shown, {
        programs,
        hits,
        verdictOf: (place) => (judged ? this.#verdicts[place] : undefined),
        isLate: (program) => isLate(program, day),
      }),
      verdicts: this.#verdicts,
      verdictCounts,
      unfiltered: hits.places.length,
    };
    this.#host.requestUpdate();
    await painted();
    if (run !== this.#run) return;
    this.foundFor = wish;
    this.found = {
      ...this.found,
      counts: selection.counts(hits.places, wish.filters),
      remaining: programs.filter(({ afterRefusal }) => afterRefusal).length,
    };
    this.#host.requestUpdate();
  }

  /** Looks again once slips can be read; until then there is nothing. */
  async #learn(search: ProgramSearch, run: number): Promise<void> {
    search.slips = await slips();
    if (search.slips && run === this.#run) void this.#find();
  }

  /** Brings the verdicts up to date; false where somebody has meanwhile looked for something else. */
  async #judge(run: number): Promise<boolean> {
    const { answers } = this;
    const { programs } = this.#catalogue;
    if (JSON.stringify(answers) !== JSON.stringify(this.#judgedFor)) this.#verdicts = [];
    this.#judgedFor = answers;
    while (run === this.#run && this.#verdicts.length < programs.length) {
      const from = this.#verdicts.length;
      for (const program of programs.slice(from, from + SLICE))
        this.#verdicts.push(verdictOf(program, answers, this.#day()));
      await pause();
    }
    return run === this.#run;
  }
}
