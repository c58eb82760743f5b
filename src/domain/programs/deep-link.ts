import type { Program } from './program.ts';
import { PROVINCES } from './regions.ts';
import { NO_FILTERS, type Filters } from './selection.ts';

const PREFIX = '#ieum-programs:';

/** Codes as 복지로 has them. */
const CODE = /^(0\d|1[0-4])\d$/;

/** What of a part of the list an address holds, and how that looks: codes and places, nothing else. */
const MEMBERS: Readonly<Record<string, (value: string) => boolean>> = {
  lifeStages: (value) => CODE.test(value),
  households: (value) => CODE.test(value),
  themes: (value) => CODE.test(value),
  apply: (value) => /^(visit|online|mobile|phone|post)$/.test(value),
  province: (value) => PROVINCES.some(({ name }) => name === value),
  city: (value) => /^[가-힣]{1,6}[시군구]$/.test(value),
};

/** A part of the list as an address names it. */
export interface DeepLink {
  readonly filters: Filters;
  /** Id of the programme that is open. */
  readonly program: Program['id'];
}

/** Whether a fragment is one of ours. */
export const isOurs = (fragment: string): boolean => fragment.startsWith(PREFIX);

/**
 * The fragment for a part of the list, empty for all of it. A fragment reaches
 * no server. What was typed and what was answered never stands in it.
 */
export function toFragment({ filters: { region, ...lists }, program }: DeepLink): string {
  const values: Readonly<Record<string, readonly string[] | string | undefined>> = { ...lists, ...region };
  const held = Object.keys(MEMBERS).map((name) => [name, [values[name] ?? []].flat().join(',')]);
  const query = new URLSearchParams([...held, ['program', program]].filter(([, value]) => value)).toString();
  return query && PREFIX + query;
}

/** What a fragment names; what is no code or place is left out, so that a link cannot put words on the page. */
export function fromFragment(fragment: string): DeepLink {
  const given = new URLSearchParams(isOurs(fragment) ? fragment.slice(PREFIX.length) : '');
  const values = (name: string) =>
    given
      .get(name)
      ?.split(',')
      .filter(MEMBERS[name] ?? Boolean) ?? [];
  const { region: _, agencies: _none, ...lists } = NO_FILTERS;
  const region = Object.fromEntries(
    ['province', 'city'].flatMap((name) =>
      values(name)
        .slice(0, 1)
        .map((value) => [name, value]),
    ),
  );
  return {
    filters: {
      ...NO_FILTERS,
      ...Object.fromEntries(Object.keys(lists).map((name) => [name, values(name)])),
      region,
    },
    program: given.get('program') ?? '',
  };
}
