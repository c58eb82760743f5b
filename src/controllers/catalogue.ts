import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, type ApiErrorKind } from '../api/errors.ts';
import { createProgramClient, listedPrograms, type ProgramClient, type ProgramPage } from '../api/programs.ts';
import type { Program } from '../domain/programs/program.ts';
import { Selection } from '../domain/programs/select.ts';
import { toProgram } from '../domain/programs/to-program.ts';
import { ProgramSearch } from '../domain/search/program-search.ts';
import type { Synonyms } from '../domain/search/synonyms.ts';
import type { ListedService } from '../schemas/hsds/listed-service.ts';
import { pause } from './pause.ts';

/** How far the programmes have come; `none`: nothing says where they are; `paused`: the reader's browser saves data, and the rest waits for `wake()`. */
export interface Catalogue {
  readonly name: 'none' | 'loading' | 'paused' | 'done' | 'failed';
  /** How many there are in all, where the source says so. */
  readonly total?: number;
  /** Records that are no programmes. */
  readonly unreadable: number;
  readonly failure?: ApiErrorKind;
  /** There are more than are taken. */
  readonly capped: boolean;
  /** All that came has no details: there is nothing to filter or to screen by. */
  readonly brief: boolean;
}

/** What the element says about where its programmes are: the first of `programs`, `client`, `src` and `api` counts. */
export interface CatalogueSource {
  readonly api: string;
  readonly src: string;
  /** HSDS services. */
  readonly programs: readonly unknown[] | undefined;
  readonly client: ProgramClient | undefined;
  readonly synonyms: Synonyms | undefined;
}

const NONE: Catalogue = { name: 'none', unreadable: 0, capped: false, brief: false };

/** More programmes than any country has; beyond them something is wrong with the source. */
const MOST = 60_000;

/** Programmes that are taken in before the clock is looked at, and for how many milliseconds in one task. */
const PIECE = 10;
const SLICE_MS = 5;

/** The element draws anew no more often than this while programmes come. */
const SHOW_MS = 300;

const SOURCES = ['programs', 'client', 'src', 'api', 'synonyms'] as const;

const savesData = (): boolean =>
  (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/** Throws a TypeError where an address is none. */
const clientOf = ({ programs, client, src, api }: CatalogueSource): ProgramClient =>
  programs ? listedPrograms(programs) : (client ?? createProgramClient({ api, src }));

/** Programmes, with what finds and narrows them; all in memory alone. */
class Held {
  readonly programs: Program[] = [];
  readonly places = new Map<string, number>();
  readonly selection = new Selection();
  readonly search: ProgramSearch;

  constructor(synonyms?: Synonyms) {
    this.search = new ProgramSearch(synonyms);
  }

  /** Leaves out what is there already, and what its agency has ended. */
  add(services: readonly ListedService[], brief: boolean): void {
    const fresh: Program[] = [];
    for (const service of services) {
      const { id, status } = service;
      if (this.places.has(id) || this.programs.length >= MOST || /^(inactive|defunct)$/.test(status ?? '')) continue;
      const program = toProgram(service, brief);
      this.places.set(id, this.programs.push(program) - 1);
      fresh.push(program);
    }
    this.search.add(fresh);
    this.selection.add(fresh);
  }
}

/**
 * Brings the programmes into memory, a few milliseconds of work at a time, and
 * keeps what has come when the rest fails. Follows its source, and stops while
 * the element is off the page.
 */
export class CatalogueController implements ReactiveController {
  state: Catalogue = NONE;
  readonly #host: ReactiveControllerHost & Element;
  readonly #source: () => CatalogueSource;
  #asked: CatalogueSource | undefined;
  #client: ProgramClient | undefined;
  #held = new Held();
  #next: ProgramPage | undefined;
  #abort = new AbortController();
  #running: Promise<void> | undefined;
  #awake = false;
  /** When this task's work began, and when the element was last told to draw. */
  #began = 0;
  #shown = -SHOW_MS;

  constructor(host: ReactiveControllerHost & Element, source: () => CatalogueSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** What has come so far. The same list grows until the source is another one. */
  get programs(): readonly Program[] {
    return this.#held.programs;
  }

  get search(): ProgramSearch {
    return this.#held.search;
  }

  get selection(): Selection {
    return this.#held.selection;
  }

  hostConnected(): void {
    if (this.state.name === 'loading') void this.load();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    const source = this.#source();
    const asked = this.#asked;
    if (asked && SOURCES.every((name) => source[name] === asked[name])) return;
    this.#asked = source;
    this.#stop();
    this.#held = new Held(source.synonyms);
    this.#client = undefined;
    this.#next = undefined;
    this.state = NONE;
    if (source.programs ?? source.client ?? (source.src || source.api)) void this.load();
    else this.#complain('name the programmes:');
  }

  /** Starts, or goes on where it failed or paused. Does nothing while it is at work, nor where all is there. */
  async load(): Promise<void> {
    const { name } = this.state;
    if (name === 'done') return;
    this.#awake ||= name === 'paused';
    const { signal } = this.#abort;
    this.#running ??= this.#run(signal).finally(() => {
      if (!signal.aborted) this.#running = undefined;
    });
    await this.#running;
  }

  /** The reader wants something of the programmes: fetches the rest also where the browser saves data. */
  wake(): void {
    this.#awake = true;
    if (this.state.name === 'paused') void this.load();
  }

  /** A programme with its details. Rejects with an ApiError. */
  async whole(program: Program): Promise<Program> {
    if (!program.brief || !this.#client) return program;
    const { programs, places } = this.#held;
    const whole = toProgram(await this.#client.whole(program.id, this.#abort.signal));
    const place = places.get(program.id);
    if (place !== undefined) programs[place] = whole;
    return whole;
  }

  #stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#running = undefined;
  }

  async #run(signal: AbortSignal): Promise<void> {
    this.#set({ name: 'loading', failure: undefined });
    try {
      this.#client ??= clientOf(this.#source());
      for await (const batch of this.#client.batches(signal, this.#next)) {
        await this.#take(batch.services, batch.brief, signal);
        if (signal.aborted) return;
        const { total = this.state.total, next } = batch;
        const capped = batch.capped === true || this.programs.length >= MOST;
        const unreadable = this.state.unreadable + batch.unreadable;
        this.state = { ...this.state, total, unreadable, capped };
        this.#next = next ?? this.#next;
        if (capped) break;
        if (next && !this.#awake && savesData()) return this.#set({ name: 'paused' });
        // What comes first is shown at once, however slow the rest is.
        if (next?.page === 1 || performance.now() - this.#shown > SHOW_MS) await this.#show();
        if (signal.aborted) return;
      }
      this.#set({ name: 'done' });
    } catch (error) {
      if (signal.aborted) return;
      this.#complain(`${String(error)} Check`);
      this.#set({ name: 'failed', failure: error instanceof ApiError ? error.kind : 'unknown' });
    }
  }

  async #take(services: readonly ListedService[], brief: boolean, signal: AbortSignal): Promise<void> {
    if (services.length) {
      const soFar = this.programs.length ? this.state.brief : true;
      this.state = { ...this.state, brief: brief && soFar };
    }
    for (let at = 0; at < services.length && !signal.aborted; at += PIECE) {
      this.#held.add(services.slice(at, at + PIECE), brief);
      if (performance.now() - this.#began > SLICE_MS) await this.#rest();
    }
  }

  /** Drawing is a task of its own. */
  async #show(): Promise<void> {
    await this.#rest();
    this.#shown = performance.now();
    this.#host.requestUpdate();
    await this.#rest();
  }

  async #rest(): Promise<void> {
    await pause();
    this.#began = performance.now();
  }

  #complain(words: string): void {
    console.error(`<${this.#host.localName}>: ${words} api="https://…/api" or src="programs.json".`);
  }

  #set(changes: Partial<Catalogue>): void {
    this.state = { ...this.state, ...changes };
    this.#host.requestUpdate();
  }
}
