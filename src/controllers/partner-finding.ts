import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Partner, Zone } from '../domain/partners/partner.ts';
import { countsOf, foundIn, type Found } from '../domain/partners/select.ts';
import { ALL, type Origin, type PartnerCounts, type Wanted } from '../domain/partners/wanted.ts';
import type { Holidays } from '../domain/schedule/hours.ts';
import { inSlices, painted, pause } from './pause.ts';

/** What partners are chosen from, and by what besides a reader's wishes. */
export interface PartnerFacts {
  readonly partners: readonly Partner[];
  /** Changes where partners have come, or become others. */
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

/** What finds places by their names, fetched once somebody types; where that fails, none is offered. */
const placesNamed = () =>
  import('../domain/partners/places-named.ts').then(
    (module) => module.placesNamed,
    () => undefined,
  );

/**
 * Chooses from the directory, again with every letter, choice and batch that
 * comes, and with the time where only open ones are wanted: first the first of
 * the list, then all of it with the numbers beside the choices, then the places
 * that the words may mean. All of it in short tasks.
 */
export class PartnerFindingController implements ReactiveController {
  wanted = ALL;
  found: readonly Found[] = [];
  counts = NO_COUNTS;
  /** Places that the words may mean, to tell distances from. */
  named: readonly Origin[] = [];
  /** What `found` was found for; the same as `wanted` once all is up to date. */
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
    this.named = [];
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
    const dropped = () => run !== this.#run;
    await pause();
    if (dropped()) return;
    const { wanted } = this;
    const { partners, ...facts } = this.#facts();
    const found = await inSlices(foundIn(partners, wanted, facts), dropped);
    if (!found) return;
    this.found = found;
    await this.#drawn();
    const counts = await inSlices(countsOf(partners, wanted, facts), dropped);
    if (!counts || dropped()) return;
    this.counts = counts;
    this.foundFor = wanted;
    await this.#drawn();
    const look = wanted.query && !wanted.near ? await placesNamed() : undefined;
    const named = look && (await inSlices(look(partners, facts.zones, wanted.query), dropped));
    if (!named || dropped()) return;
    this.named = named;
    this.#host.requestUpdate();
  }

  #drawn(): Promise<void> {
    this.#host.requestUpdate();
    return painted();
  }
}
