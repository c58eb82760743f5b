import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Partner, Zone } from '../domain/partners/partner.ts';
import { countsOf, foundIn } from '../domain/partners/select.ts';
import { ALL, type PartnerCounts, type Wanted } from '../domain/partners/wanted.ts';
import type { Holidays } from '../domain/schedule/hours.ts';
import { pause } from './pause.ts';

/** What partners are chosen from, and by what besides a reader's wishes. */
export interface PartnerFacts {
  readonly partners: readonly Partner[];
  /** Changes with every partner that comes or becomes another. */
  readonly version: number;
  readonly zones: readonly Zone[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly holidays: Holidays;
}

const NO_COUNTS: PartnerCounts = {
  areas: new Map(),
  groups: new Map(),
  needs: new Map(),
  now: 0,
  weekend: 0,
  visiting: 0,
};

/**
 * Chooses from the directory, again with every letter, choice and batch that
 * comes, and with the time where only open ones are wanted: first the list,
 * then the numbers beside the choices, each in a short task of its own.
 */
export class PartnerFindingController implements ReactiveController {
  wanted = ALL;
  found: ReturnType<typeof foundIn> = [];
  counts = NO_COUNTS;
  /** What `found` was found for; the same as `wanted` once it is up to date. */
  foundFor: Wanted | undefined;
  #start = ALL;
  readonly #host: ReactiveControllerHost;
  readonly #facts: () => PartnerFacts;
  #run = 0;
  #seen: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost, facts: () => PartnerFacts) {
    this.#host = host;
    this.#facts = facts;
    host.addController(this);
  }

  hostUpdate(): void {
    const { partners, version, zones, now, holidays } = this.#facts();
    const seen = [partners, version, zones, holidays, now];
    if (seen.every((one, i) => one === this.#seen[i])) return;
    this.#seen = seen;
    void this.#find();
  }

  /** Wants what the page asks for, and nothing of a reader's. */
  start(area: string): void {
    this.#start = { ...ALL, area };
    this.wanted = this.#start;
    // What was found tells what was looked for.
    this.found = [];
    this.counts = NO_COUNTS;
    this.#host.requestUpdate();
    void this.#find();
  }

  /** Whether a reader has wanted anything. */
  get isTouched(): boolean {
    return this.wanted !== this.#start;
  }

  /** Wants something else. */
  set(changes: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...changes };
    this.#host.requestUpdate();
    void this.#find();
  }

  async #find(): Promise<void> {
    const run = ++this.#run;
    // What was typed is painted first.
    await pause();
    const { wanted } = this;
    if (run !== this.#run) return;
    const { partners, ...facts } = this.#facts();
    this.found = foundIn(partners, wanted, facts);
    this.foundFor = wanted;
    await pause();
    this.#host.requestUpdate();
    await pause();
    if (run !== this.#run) return;
    this.counts = countsOf(partners, wanted, facts);
    this.#host.requestUpdate();
  }
}
