import type { FormDefinition } from 'ieum';
import type { CaseDetail, CaseList, IssuedCode, Jurisdiction, OrganizationCode } from './types.ts';

/** Why a question to the server went without an answer. */
export type FailureKind = 'signed-out' | 'missing' | 'refused' | 'throttled' | 'offline' | 'unreachable';

export class InboxError extends Error {
  override name = 'InboxError';

  readonly kind: FailureKind;

  constructor(kind: FailureKind) {
    super(`inbox: ${kind}`);
    this.kind = kind;
  }
}

/** Milliseconds until an answer counts as lost. */
const TIMEOUT = 8000;

const KINDS = new Map<number, FailureKind>([
  [400, 'refused'],
  [401, 'signed-out'],
  [403, 'signed-out'],
  [404, 'missing'],
  [410, 'missing'],
  [413, 'refused'],
  [422, 'refused'],
  [429, 'throttled'],
]);

const unanswered = (): InboxError => new InboxError(navigator.onLine ? 'unreachable' : 'offline');

/** Sends one request to this origin. Throws an InboxError of a closed list of kinds, or the signal's own AbortError. */
async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const limit = AbortSignal.timeout(TIMEOUT);
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  let response: Response;
  try {
    response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', redirect: 'error', ...init, signal });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw unanswered();
  }
  if (!response.ok) throw new InboxError(KINDS.get(response.status) ?? 'unreachable');
  return response;
}

/** Reads JSON that `holds` says is of the shape asked for: a proxy's page with status 200 is no answer. */
async function read<T>(path: string, holds: (body: Partial<T>) => boolean, init: RequestInit = {}): Promise<T> {
  const response = await send(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  let body: Partial<T> | null;
  try {
    body = (await response.json()) as Partial<T> | null;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw unanswered();
  }
  if (!body || !holds(body)) throw new InboxError('unreachable');
  return body as T;
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A path under the admin API, about one city; the server's main one where none is named. */
const admin = (path: string, jurisdiction?: string): string =>
  `/admin/api/${path}${jurisdiction === undefined ? '' : `?${new URLSearchParams({ jurisdiction }).toString()}`}`;

/** Exchanges the token for a cookie that scripts cannot read. */
export async function signIn(token: string): Promise<void> {
  await send('/admin/session', json({ token }));
}

export async function signOut(): Promise<void> {
  await send('/admin/session', { method: 'DELETE' });
}

/** The cities of this inbox, the main one first. */
export const listJurisdictions = (signal?: AbortSignal): Promise<Jurisdiction[]> =>
  read<{ jurisdictions: Jurisdiction[] }>(
    admin('jurisdictions'),
    ({ jurisdictions }) => Array.isArray(jurisdictions) && jurisdictions.length > 0,
    { signal },
  ).then(({ jurisdictions }) => jurisdictions);

export const listCases = (jurisdiction?: string, signal?: AbortSignal): Promise<CaseList> =>
  read<CaseList>(admin('cases', jurisdiction), ({ cases }) => Array.isArray(cases), { signal });

export const readCase = (id: string, jurisdiction?: string, signal?: AbortSignal): Promise<CaseDetail> =>
  read<CaseDetail>(
    admin(`cases/${encodeURIComponent(id)}`, jurisdiction),
    (body) => Boolean(body.case) && Array.isArray(body.referrals) && Array.isArray(body.history),
    { signal },
  );

/** A city's form definition: the words for the ids that cases carry. */
export const readForm = (api: string, signal?: AbortSignal): Promise<FormDefinition> =>
  read<FormDefinition>(`${api}/form`, ({ needs, signs }) => Array.isArray(needs) && Array.isArray(signs), { signal });

/** The name of a programme in a city's directory. */
export const readProgramName = (api: string, id: string): Promise<string> =>
  read<{ name: string }>(
    `${api}/services/${encodeURIComponent(id)}`,
    ({ name }) => typeof name === 'string' && name !== '',
  ).then(({ name }) => name);

export const listCodes = (jurisdiction?: string, signal?: AbortSignal): Promise<OrganizationCode[]> =>
  read<{ codes: OrganizationCode[] }>(admin('organization-codes', jurisdiction), ({ codes }) => Array.isArray(codes), {
    signal,
  }).then(({ codes }) => codes);

/** Issues a code to an organisation. The answer alone holds it: the server keeps a hash. */
export const issueCode = (organization: string, jurisdiction?: string): Promise<IssuedCode> =>
  read<IssuedCode>(
    admin('organization-codes', jurisdiction),
    ({ code }) => typeof code === 'string' && code !== '',
    json({ organization }),
  );

/** Makes a code count for nothing from now on. */
export async function revokeCode(id: string, jurisdiction?: string): Promise<void> {
  await send(admin(`organization-codes/${encodeURIComponent(id)}`, jurisdiction), { method: 'DELETE' });
}
