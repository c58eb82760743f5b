import type { Account, Permission } from './types.ts';

export type View = 'cases' | 'codes' | 'notices' | 'log' | 'accounts';

/** What the page's address says is to be seen. Ids and codes name no person, so they may stand in it. */
export interface Route {
  /** Code of the city; undefined for the main one. */
  jurisdiction?: string;
  view: View;
  /** Id of the case that stands open. */
  caseId?: string;
}

/** The link that opens a case, in the city that is shown. */
export const caseHref = (id: string): string => `#case=${encodeURIComponent(id)}`;

/** The link to all cases of the city that is shown. */
export const CASES_HREF = '#';

/** The link to each part of the inbox, in the city that is shown, in the order in which they are offered. */
export const VIEW_HREFS: Readonly<Record<View, string>> = {
  cases: CASES_HREF,
  codes: '#organization-codes',
  notices: '#notices',
  log: '#access-log',
  accounts: '#accounts',
};

const VIEWS = Object.keys(VIEW_HREFS) as View[];

/** What a part of the inbox takes; the cases are there for everybody. */
const NEEDED: Readonly<Partial<Record<View, Permission>>> = {
  codes: 'issue-codes',
  notices: 'resend-notices',
  log: 'read-access-log',
  accounts: 'manage-accounts',
};

/** The parts of the inbox that an account may see. */
export function viewsFor({ permissions }: Account): View[] {
  return VIEWS.filter((view) => {
    const needed = NEEDED[view];
    return needed === undefined || permissions.includes(needed);
  });
}

/** Reads the page's address. */
export function readRoute(): Route {
  const fragment = new URLSearchParams(location.hash.slice(1));
  return {
    jurisdiction: new URLSearchParams(location.search).get('jurisdiction') || undefined,
    view: VIEWS.find((view) => view !== 'cases' && VIEW_HREFS[view] === location.hash) ?? 'cases',
    caseId: fragment.get('case') || undefined,
  };
}

/** Takes the token out of `#token=…` at once, so that it stays neither in the history nor on the screen. */
export function takeToken(): string | undefined {
  const { caseId } = readRoute();
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined;
  if (token !== undefined) {
    history.replaceState(
      null,
      '',
      location.pathname + location.search + (caseId === undefined ? '' : caseHref(caseId)),
    );
  }
  return token;
}

/** The address of a city's list. */
export const jurisdictionHref = (code: string | undefined): string =>
  location.pathname + (code === undefined ? '' : `?${new URLSearchParams({ jurisdiction: code }).toString()}`);
