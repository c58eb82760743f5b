import type { State, Urgency } from 'ieum';
import { list } from './strings-list.ts';
import { strings } from './strings.ts';
import type { CaseSummary } from './types.ts';

const words = list.filter;

export type FacetId = keyof typeof words.facet;

/** One thing that cases can be chosen by. */
export interface Option {
  /** `facet:value`, of codes alone. */
  key: string;
  label: string;
  holds: (entry: CaseSummary) => boolean;
}

export interface Facet {
  id: FacetId;
  options: Option[];
}

/** Keys of the options that were chosen. */
export type Chosen = ReadonlySet<string>;

const option = (facet: FacetId, value: string, label: string, holds: Option['holds']): Option => ({
  key: `${facet}:${value}`,
  label,
  holds,
});

const states = (): Option[] =>
  (Object.keys(strings.state) as State[]).map((state) =>
    option('state', state, strings.state[state], (entry) => entry.state === state),
  );

const urgencies = (): Option[] =>
  (Object.keys(strings.urgency) as Urgency[]).map((urgency) =>
    option('urgency', urgency, strings.urgency[urgency], (entry) => entry.urgency === urgency),
  );

/** One option for each place or agency that the cases name, by name; `none` for those that name none. */
function named(facet: 'district' | 'partner', cases: readonly CaseSummary[], none?: string): Option[] {
  const idOf = (entry: CaseSummary): string | undefined =>
    facet === 'district' ? entry.district?.code : entry.partner?.id;
  const names = new Map(cases.map((entry) => [idOf(entry), entry[facet]?.name]));
  const options = [...names].flatMap(([id, name]) =>
    id === undefined || name === undefined ? [] : [option(facet, id, name, (entry) => idOf(entry) === id)],
  );
  options.sort((one, other) => one.label.localeCompare(other.label, 'ko'));
  const without = none === undefined ? [] : [option(facet, '', none, (entry) => idOf(entry) === undefined)];
  return [...options, ...without];
}

/**
 * Everything that these cases can be chosen by, as account `me` sees it.
 * Options that no case has are left out, unless they are chosen.
 */
export function facetsOf(cases: readonly CaseSummary[], me: string, chosen: Chosen): Facet[] {
  const all: Facet[] = [
    { id: 'state', options: states() },
    { id: 'urgency', options: urgencies() },
    {
      id: 'who',
      options: [
        option('who', 'me', words.mine, ({ assignee }) => assignee?.id === me),
        option('who', 'nobody', words.nobody, ({ assignee, state }) => !assignee && state !== 'closed'),
      ],
    },
    { id: 'due', options: [option('due', 'overdue', words.overdue, ({ overdue }) => overdue)] },
    { id: 'district', options: named('district', cases, words.noDistrict) },
    { id: 'partner', options: named('partner', cases) },
  ];
  return all
    .map(({ id, options }) => ({
      id,
      options: options.filter(({ key, holds }) => chosen.has(key) || cases.some(holds)),
    }))
    .filter(({ options }) => options.length);
}

/** Whether a case is of each facet that anything was chosen of; `but` is left out of account. */
export const isChosen = (entry: CaseSummary, facets: readonly Facet[], chosen: Chosen, but?: FacetId): boolean =>
  facets.every(({ id, options }) => {
    const wanted = id === but ? [] : options.filter(({ key }) => chosen.has(key));
    return !wanted.length || wanted.some(({ holds }) => holds(entry));
  });
