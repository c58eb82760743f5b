import type { Conditions, Criterion, Demand, SupportCode } from './conditions.ts';
import { NONE, TRAITS, type Group } from './groups.ts';

type Maybe<Value> = Value | null | undefined;

/** As much of an HSDS attribute as conditions are read from. */
export interface ConditionAttribute {
  readonly value?: Maybe<string>;
  readonly label?: Maybe<string>;
  readonly taxonomy_term?: Maybe<{
    readonly id: string;
    readonly code?: Maybe<string>;
    readonly taxonomy?: Maybe<string>;
  }>;
}

/** The same with nothing missing. */
interface Entry {
  readonly taxonomy: string;
  readonly code: string;
  readonly value: string;
  readonly source: string;
}

const SUPPORT = 'ieum:support-condition';
const LIMIT = 'ieum:income-limit';
const OTHER = 'ieum:other-condition';

/** Bounds of JA0201 to JA0205 in percent: each reaches from its own to the next. */
const BOUNDS = [0, 50, 75, 100, 200, Infinity];
const BANDS = BOUNDS.slice(1).map((to, i) => ({ code: `JA020${i + 1}`, over: BOUNDS[i] ?? 0, to }));

const AGE_FROM = 'JA0110';
const AGE_TO = 'JA0111';

/** Feeds that mean everybody write such an age, or a higher one. */
const OLDEST = 120;

const GROUPS: readonly Group[] = ['sex', 'person', 'household'];

/** All codes of a group, with the one for none of them. */
const codesOf = (group: Group): readonly SupportCode[] => [...TRAITS[group], ...(NONE[group] ? [NONE[group]] : [])];

/** Every code that is set or not. */
const FLAGS: readonly string[] = [...BANDS.map(({ code }) => code), ...GROUPS.flatMap(codesOf)];

/**
 * What the attributes of an HSDS service ask of people, by the taxonomies
 * `ieum:support-condition` (a code is set where its value is empty or `Y`; JA0110
 * and JA0111 hold whole years), `ieum:income-limit` (percent) and
 * `ieum:other-condition` (words); sources stand in `label`. A group with all its
 * codes asks nothing. Undefined where nothing is asked. What cannot be read makes
 * the conditions broken: a missing attribute, a wrong value, a code that no question settles.
 */
export const conditionsOf = (attributes: Maybe<readonly Maybe<ConditionAttribute>[]>): Conditions | undefined => {
  const entries = (attributes ?? []).map(entryOf);
  const read = entries.filter(isReadable);
  const set = read.filter(({ taxonomy, value }) => taxonomy === SUPPORT && !/^n$/i.test(value));
  const having = (code: string) => set.filter((entry) => entry.code === code);
  const criteria: Criterion[] = [];
  const add = (demand: Demand, from: readonly Entry[]) => {
    const sources = from.map(({ source }) => source).filter(Boolean);
    criteria.push({ demand, source: [...new Set(sources)].join(' · ') });
  };

  const from = Math.min(...having(AGE_FROM).map(toNumber));
  const to = Math.max(...having(AGE_TO).map(toNumber));
  const age = { ...(from > 0 && from < OLDEST && { from }), ...(to >= 0 && to < OLDEST && { to }) };
  const backwards = 'from' in age && 'to' in age && from > to;
  if (Object.keys(age).length && !backwards) {
    add({ kind: 'age', ...age }, [...having(AGE_FROM), ...having(AGE_TO)]);
  }

  const limits = read.filter(({ taxonomy }) => taxonomy === LIMIT);
  if (limits.length) add({ kind: 'income-limit', percent: Math.max(...limits.map(toNumber)) }, limits);
  const bands = BANDS.filter(({ code }) => having(code).length);
  if (bands.length && bands.length < BANDS.length) {
    add(
      { kind: 'income-band', bands: joined(bands) },
      bands.flatMap(({ code }) => having(code)),
    );
  }

  for (const group of GROUPS) {
    const all = codesOf(group);
    const codes = all.filter((code) => having(code).length);
    if (codes.length && codes.length < all.length) add({ kind: 'any', group, codes }, codes.flatMap(having));
  }

  for (const entry of read) if (entry.taxonomy === OTHER) add({ kind: 'other', text: entry.value }, [entry]);

  const broken = backwards || read.length < entries.length;
  return criteria.length || broken ? { criteria, broken } : undefined;
};

const toNumber = ({ value }: Entry): number => Number(value);

const entryOf = (attribute: Maybe<ConditionAttribute>): Entry | undefined => {
  if (!attribute) return undefined;
  const { value, label, taxonomy_term: term } = attribute;
  return {
    taxonomy: term?.taxonomy ?? '',
    code: term?.code || (term?.id ?? ''),
    value: value?.trim() ?? '',
    source: label?.trim() ?? '',
  };
};

/** Whether an entry can be understood, or is none of ours. */
const isReadable = (entry: Entry | undefined): entry is Entry => {
  if (!entry) return false;
  const { taxonomy, code, value } = entry;
  if (taxonomy === LIMIT) return /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) > 0;
  if (taxonomy === OTHER) return value !== '';
  if (taxonomy !== SUPPORT) return true;
  return code === AGE_FROM || code === AGE_TO
    ? /^\d{1,3}$/.test(value)
    : FLAGS.some((flag) => flag === code) && /^[yn]?$/i.test(value);
};

/** Bands that meet made one. */
const joined = (bands: typeof BANDS): { over: number; to: number }[] => {
  const whole: { over: number; to: number }[] = [];
  for (const { over, to } of bands) {
    const last = whole.at(-1);
    if (last?.to === over) last.to = to;
    else whole.push({ over, to });
  }
  return whole;
};
