import { GROUPS } from './kinds.ts';
import type { Partner } from './partner.ts';
import { ALL, type Wanted } from './wanted.ts';

const PREFIX = '#ieum-partners:';

/** Names and codes of one or two words: nothing that reads as a sentence, a phone number or a page's address. */
const WORD = /^(?=.{1,24}$)(?!.*\d{3})[\p{L}\d_-]+([ ·][\p{L}\d_-]+)?$/u;

/** A part of the directory as an address names it. */
export interface DeepLink {
  readonly wanted: Wanted;
  /** Id of the partner that is open. */
  readonly partner: Partner['id'];
}

/** Whether a fragment is one of ours. */
export const isOurs = (fragment: string): boolean => fragment.startsWith(PREFIX);

/**
 * The fragment for a part of the directory, empty for all of it. What was typed
 * and where somebody is never stands in it.
 */
export function toFragment({ wanted: { area, groups, needs, open, visiting }, partner }: DeepLink): string {
  const values = {
    area: WORD.test(area) ? area : '',
    groups: groups.join(),
    needs: needs.filter((need) => WORD.test(need)).join(),
    open,
    visiting: visiting ? '1' : '',
    partner,
  };
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  return query && PREFIX + query;
}

/** What a fragment names; what is no name or code is left out, so that a link cannot put words on the page. */
export function fromFragment(fragment: string): DeepLink {
  const given = new URLSearchParams(isOurs(fragment) ? fragment.slice(PREFIX.length) : '');
  const values = (name: string) => given.get(name)?.split(',') ?? [];
  const words = (name: string) => values(name).filter((value) => WORD.test(value));
  return {
    wanted: {
      ...ALL,
      area: words('area')[0] ?? '',
      groups: GROUPS.filter((group) => values('groups').includes(group)),
      needs: words('needs'),
      open: (['now', 'weekend'] as const).find((when) => when === given.get('open')) ?? '',
      visiting: given.get('visiting') === '1',
    },
    partner: given.get('partner') ?? '',
  };
}
