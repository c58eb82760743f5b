import { findable, finder, type Findable } from './findable.ts';
import type { Holidays, Hours } from '../schedule/hours.ts';
import { isOpenAt } from '../schedule/state.ts';
import { opensAtWeekend } from '../schedule/weekly.ts';
import { GROUPS } from './kinds.ts';
import { nearestPlace } from './nearness.ts';
import type { KindGroup, Partner, Zone } from './partner.ts';
import type { PartnerCounts, Wanted } from './wanted.ts';
import { reached, reaches } from './zones.ts';

/** By what besides a reader's wishes partners are chosen. */
export interface Facts {
  readonly zones: readonly Zone[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly holidays: Holidays;
}

/** A partner that was found, and how far it is, in metres, where distances are told. */
export interface Found {
  readonly partner: Partner;
  readonly metres?: number | undefined;
}

const MINUTE = 60_000;

/** In metres, once around the earth. */
const FARTHEST = 5e7;

interface Texts {
  readonly name: Findable;
  readonly all: Findable;
}

/** What is looked through, made ready once for all that has been told of a partner. */
const texts = new WeakMap<Partner['services'], Texts>();

function textsOf({ name, otherName, kind, services, areas, needNames }: Partner): Texts {
  let known = texts.get(services);
  if (!known) {
    const names = new Set(services.flatMap((service) => [service.name, service.visiting]));
    // Between the parts stands what nobody types.
    const all = [name, otherName, kind, ...names, ...areas, ...Object.values(needNames)].join('\0');
    known = { name: findable(`${name}\0${otherName}`), all: findable(all) };
    texts.set(services, known);
  }
  return known;
}

/** Whether all words that are typed are held; undefined where none is. */
function searcher(query: string): ((text: Findable) => boolean) | undefined {
  const words = query.split(/\s+/).filter(Boolean).map(finder);
  return words.length ? (text) => words.every((holds) => holds(text)) : undefined;
}

interface Opened {
  readonly minute: number;
  readonly holidays: Holidays;
  readonly now: boolean;
  readonly weekend: boolean;
}

const openings = new WeakMap<Hours, Opened>();

/** When it is open, worked out once a minute for all that have the same hours. */
function openedAt({ hours }: Partner, { now, holidays }: Facts): Opened {
  const minute = Math.floor(now / MINUTE);
  let known = openings.get(hours);
  if (known?.minute !== minute || known.holidays !== holidays) {
    known = { minute, holidays, now: isOpenAt(hours, now, holidays), weekend: opensAtWeekend(hours, now) };
    openings.set(hours, known);
  }
  return known;
}

const isVisiting = ({ services }: Partner): boolean => services.some(({ visiting }) => visiting);

/** One bit for each facet. */
const QUERY = 1;
const AREA = 2;
const GROUP = 4;
const NEED = 8;
const OPEN = 16;
const VISITING = 32;

/** Of a partner, the bits of the facets that it fails; 0 if it is wanted. */
function failuresOf(wanted: Wanted, facts: Facts): (partner: Partner) => number {
  const { query, area, groups, needs, open, visiting } = wanted;
  const holds = searcher(query);
  return (partner) =>
    (!holds || holds(textsOf(partner).all) ? 0 : QUERY) |
    (!area || reaches(partner, area, facts.zones) ? 0 : AREA) |
    (!groups.length || groups.includes(partner.group) ? 0 : GROUP) |
    (!needs.length || needs.some((need) => partner.needs.includes(need)) ? 0 : NEED) |
    (!open || openedAt(partner, facts)[open] ? 0 : OPEN) |
    (!visiting || isVisiting(partner) ? 0 : VISITING);
}

/**
 * The partners that are wanted: those with the typed words in their names
 * first; then the nearest, where distances are told; then those who name the
 * area before those who are for all, by kind, and by name. Yields between them,
 * since a list of thousands takes a phone a while.
 */
export function* foundIn(
  partners: readonly Partner[],
  wanted: Wanted,
  facts: Facts,
): Generator<void, readonly Found[]> {
  const failures = failuresOf(wanted, facts);
  const holds = searcher(wanted.query);
  const { near, area } = wanted;
  const found: (Found & { readonly key: string })[] = [];
  for (const partner of partners) {
    yield;
    if (failures(partner)) continue;
    const metres = near && nearestPlace(partner, near)?.metres;
    const key = [
      holds?.(textsOf(partner).name) ? 0 : 1,
      // All of nine digits.
      near ? Math.round(metres ?? FARTHEST) + 1e8 : '',
      area && !partner.areas.length ? 1 : 0,
      GROUPS.indexOf(partner.group) + 10,
      // Code units order Hangul as dictionaries do, and many times faster than a collator.
      partner.name,
    ].join(' ');
    found.push({ key, partner, ...(near && { metres }) });
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}

/**
 * How many there would be with each choice, beside what is chosen of other
 * facets; only choices that somebody has. Yields between the partners.
 */
export function* countsOf(partners: readonly Partner[], wanted: Wanted, facts: Facts): Generator<void, PartnerCounts> {
  const failures = failuresOf(wanted, facts);
  const areas = new Map<string, number>();
  const groups = new Map<KindGroup, number>();
  const needs = new Map<string, number>();
  let [everywhere, now, weekend, visiting] = [0, 0, 0, 0];
  const add = <Choice>(counts: Map<Choice, number>, choice: Choice, isIn: boolean) =>
    counts.set(choice, (counts.get(choice) ?? 0) + Number(isIn));
  for (const { name } of facts.zones) areas.set(name, 0);
  for (const partner of partners) {
    yield;
    const failed = failures(partner);
    const passes = (facet: number) => !(failed & ~facet);
    if (!partner.areas.length) everywhere += Number(passes(AREA));
    for (const area of reached(partner, facts.zones)) add(areas, area, passes(AREA));
    add(groups, partner.group, passes(GROUP));
    for (const need of partner.needs) add(needs, need, passes(NEED));
    if (passes(OPEN)) {
      const opened = openedAt(partner, facts);
      now += Number(opened.now);
      weekend += Number(opened.weekend);
    }
    if (passes(VISITING)) visiting += Number(isVisiting(partner));
  }
  for (const [area, count] of areas) areas.set(area, count + everywhere);
  return {
    areas,
    groups: new Map(GROUPS.filter((group) => groups.has(group)).map((group) => [group, groups.get(group) ?? 0])),
    needs,
    now,
    weekend,
    visiting,
  };
}
