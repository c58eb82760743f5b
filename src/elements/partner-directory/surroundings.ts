import type { Partner, Zone } from '../../domain/partners/partner.ts';
import { zonesOf } from '../../domain/partners/zones.ts';
import { HOLIDAYS, withHolidays, type GivenHoliday } from '../../domain/schedule/holidays.ts';
import type { Holidays } from '../../domain/schedule/hours.ts';
import type { Shown } from './views/context.ts';

/** What the page and the source say. */
export interface Given {
  readonly partners: readonly Partner[];
  /** Changes where partners have come, or become others. */
  readonly version: number;
  readonly region: string;
  readonly zones: readonly Zone[] | undefined;
  readonly holidays: readonly GivenHoliday[] | undefined;
}

interface Around extends Omit<Given, 'region' | 'zones' | 'holidays'> {
  readonly zones: readonly Zone[];
  readonly holidays: Holidays;
  /** Ways to look at them; those that would show nothing are not offered. */
  readonly offered: readonly Shown[];
}

const OFFERED: Readonly<Record<Shown, (partner: Partner) => boolean>> = {
  list: () => true,
  map: ({ places }) => places.some(({ latitude }) => latitude !== undefined),
  visiting: ({ services }) => services.some(({ visiting }) => visiting),
};

/** The partners of the page's region, their zones and days off; worked out again only where something has changed. */
export class Surroundings {
  readonly #given: () => Given;
  #before: Given | undefined;
  #around: Around = { partners: [], version: 0, zones: [], holidays: HOLIDAYS, offered: [] };

  constructor(given: () => Given) {
    this.#given = given;
  }

  get now(): Around {
    const given = this.#given();
    const before = this.#before;
    if (before && (Object.keys(given) as (keyof Given)[]).every((name) => given[name] === before[name]))
      return this.#around;
    this.#before = given;
    const { region, version } = given;
    const partners = given.partners.filter(
      ({ regions }) => !region || !regions.length || regions.some((one) => one.includes(region)),
    );
    this.#around = {
      partners,
      version,
      offered: (Object.keys(OFFERED) as Shown[]).filter((shown) => partners.some(OFFERED[shown])),
      zones: zonesOf(partners, given.zones),
      holidays: given.holidays ? withHolidays(HOLIDAYS, given.holidays) : HOLIDAYS,
    };
    return this.#around;
  }
}
