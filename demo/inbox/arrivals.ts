import type { CaseSummary } from './types.ts';

/** What came since the inbox was opened, and which of it nobody has read. */
export class Arrivals {
  /** How many referrals each case held at the last look; undefined before the first. */
  #known?: ReadonlyMap<string, number>;

  #fresh: ReadonlySet<string> = new Set();

  /** Ids of the cases that came, or were added to, and were not opened since; another set after each change. */
  get fresh(): ReadonlySet<string> {
    return this.#fresh;
  }

  /** Compares with the last look; returns the cases that are new or hold another referral. `open` is being read. */
  note(cases: readonly CaseSummary[], open: string | undefined): CaseSummary[] {
    const known = this.#known;
    this.#known = new Map(cases.map(({ id, referrals }) => [id, referrals]));
    if (!known) return [];
    const arrived = cases.filter(({ id, referrals }) => referrals > (known.get(id) ?? 0));
    const unread = arrived.map(({ id }) => id).filter((id) => id !== open);
    if (unread.length) this.#fresh = new Set([...this.#fresh, ...unread]);
    return arrived;
  }

  read(id: string): void {
    if (this.#fresh.has(id)) this.#fresh = new Set([...this.#fresh].filter((other) => other !== id));
  }
}
