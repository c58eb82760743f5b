import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, type ApiErrorKind } from '../api/errors.ts';
import type { Batch, ListPage } from '../api/records.ts';
import { pause } from './pause.ts';

/** How far a list has come; `none`: nothing says where it is; `paused`: the reader's browser saves data, and the rest waits for `wake()`. */
export interface Catalogue {
  readonly name: 'none' | 'loading' | 'paused' | 'done' | 'failed';
  /** How many there are in all, where the source says so. */
  readonly total?: number;
  /** Records that are none of the kind. */
  readonly unreadable: number;
  readonly failure?: ApiErrorKind;
  /** There are more than are taken. */
  readonly capped: boolean;
  /** All that came has no details: there is nothing to filter or to screen by. */
  readonly brief: boolean;
  /** From where reading goes on; its `list` says which list is read, where the source has several. */
  readonly next?: ListPage;
}

/** Where records come from, in order, from where an earlier reading broke off. */
export interface RecordClient<T> {
  batches(signal: AbortSignal, from?: ListPage): AsyncIterable<Batch<T>>;
}

/** What holds the records that have come. */
export interface Held<T> {
  add(records: readonly T[], brief: boolean): void;
  /** All have come. */
  placed?(): void;
}

const NONE: Catalogue = { name: 'none', unreadable: 0, capped: false, brief: false };

/** More records than any country has; beyond them something is wrong with the source. */
const MOST = 60_000;

/** Records that are taken in before the clock is looked at, and for how many milliseconds in one task. */
const PIECE = 10;
const SLICE_MS = 5;

/** The element draws anew no more often than this while records come. */
const SHOW_MS = 300;

/** Where a browser tells whether its owner wants to save data. */
type Saving = Navigator & { readonly connection?: { readonly saveData?: boolean } };

/**
 * Brings a list into memory, a few milliseconds of work at a time, and keeps
 * what has come when the rest fails. Follows its source, and stops while the
 * element is off the page.
 */
export abstract class CatalogueController<
  Source extends object,
  T,
  Kept extends Held<T>,
  Client extends RecordClient<T>,
> implements ReactiveController {
  state: Catalogue = NONE;
  /** Changes with what the element is told to draw: not with each record, of which many come in a moment. */
  version = 0;
  /** What has come so far; the same grows until the source is another one. */
  held: Kept;
  protected client: Client | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #source: () => Source;
  #asked: Source | undefined;
  #abort = new AbortController();
  #running: Promise<void> | undefined;
  #awake = false;
  /** When this task's work began, and when the element was last told to draw. */
  #began = 0;
  #shown = -SHOW_MS;

  constructor(host: ReactiveControllerHost & Element, source: () => Source) {
    this.#host = host;
    this.#source = source;
    this.held = this.hold();
    host.addController(this);
  }

  /** How many have come. */
  abstract readonly size: number;

  /** Holds nothing yet. */
  protected abstract hold(source?: Source): Kept;

  /** Undefined where nothing says where the records are. Throws a TypeError where an address is none. */
  protected abstract clientOf(source: Source): Client | undefined;

  /** Aborted when what is asked for is wanted no more. */
  protected get signal(): AbortSignal {
    return this.#abort.signal;
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
    if (asked && (Object.keys(source) as (keyof Source)[]).every((name) => source[name] === asked[name])) return;
    this.#asked = source;
    this.#stop();
    this.held = this.hold(source);
    this.client = undefined;
    this.state = NONE;
    void this.load();
  }

  /** Starts, or goes on where it failed or paused. Does nothing while it is at work, nor where all is there. */
  async load(): Promise<void> {
    const { name } = this.state;
    if (name === 'done') return;
    this.#awake ||= name === 'paused';
    const { signal } = this;
    this.#running ??= this.#run(signal).finally(() => {
      if (!signal.aborted) this.#running = undefined;
    });
    await this.#running;
  }

  /** The reader wants something of the records: fetches the rest also where the browser saves data. */
  wake(): void {
    this.#awake = true;
    if (this.state.name === 'paused') void this.load();
  }

  #stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#running = undefined;
  }

  async #run(signal: AbortSignal): Promise<void> {
    try {
      this.client ??= this.clientOf(this.#source());
      if (!this.client) return this.#complain('name a list:');
      this.#set({ name: 'loading', failure: undefined });
      for await (const batch of this.client.batches(signal, this.state.next)) {
        await this.#take(batch, signal);
        if (signal.aborted) return;
        const { total = this.state.total, next } = batch;
        const capped = batch.capped === true || this.size >= MOST;
        const unreadable = this.state.unreadable + batch.unreadable;
        this.state = { ...this.state, total, unreadable, capped, next: next ?? this.state.next };
        if (capped) break;
        if (next && !this.#awake && (navigator as Saving).connection?.saveData) return this.#set({ name: 'paused' });
        // What comes first is shown at once, however slow the rest is.
        if (next?.page === 1 || performance.now() - this.#shown > SHOW_MS) await this.#show();
        if (signal.aborted) return;
      }
      this.held.placed?.();
      this.#set({ name: 'done' });
    } catch (error) {
      if (signal.aborted) return;
      this.#complain(`${String(error)} Check`);
      this.#set({ name: 'failed', failure: error instanceof ApiError ? error.kind : 'unknown' });
    }
  }

  async #take({ records, brief }: Batch<T>, signal: AbortSignal): Promise<void> {
    if (records.length) this.state = { ...this.state, brief: brief && (this.state.brief || !this.size) };
    for (let at = 0; at < records.length && !signal.aborted; at += PIECE) {
      if (this.size < MOST) this.held.add(records.slice(at, at + PIECE), brief);
      if (performance.now() - this.#began > SLICE_MS) await this.#rest();
    }
  }

  /** Drawing is a task of its own. */
  async #show(): Promise<void> {
    await this.#rest();
    this.#shown = performance.now();
    this.#set({});
    await this.#rest();
  }

  async #rest(): Promise<void> {
    await pause();
    this.#began = performance.now();
  }

  #complain(words: string): void {
    console.error(`<${this.#host.localName}>: ${words} api="https://…/api" or src="list.json".`);
  }

  #set(changes: Partial<Catalogue>): void {
    this.state = { ...this.state, ...changes };
    this.version++;
    this.#host.requestUpdate();
  }
}
