/** What the page's address says is to be seen. Ids and codes name no person, so they may stand in it. */
export interface Route {
  /** Code of the city; undefined for the main one. */
  jurisdiction?: string;
  view: 'cases' | 'codes';
  /** Id of the case that stands open. */
  caseId?: string;
}

/** The link that opens a case, in the city that is shown. */
export const caseHref = (id: string): string => `#case=${encodeURIComponent(id)}`;

/** The link to all cases of the city that is shown. */
export const CASES_HREF = '#';

/** The link to its organisations' codes. */
export const CODES_HREF = '#organization-codes';

/** Reads the page's address. */
export function readRoute(): Route {
  const fragment = new URLSearchParams(location.hash.slice(1));
  return {
    jurisdiction: new URLSearchParams(location.search).get('jurisdiction') || undefined,
    view: location.hash === CODES_HREF ? 'codes' : 'cases',
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
