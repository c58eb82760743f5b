import type { CaseList, IssuedCode, Jurisdiction, OrganizationCode } from './types.ts';
import type { CityForm } from './types-case.ts';

/** Why a question to the server went without an answer. */
export type FailureKind =
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'erased'
  /** The case cannot go that way from where it is. */
  | 'not-now'
  /** Somebody else was first: what the question was about is another by now. */
  | 'changed'
  | 'refused'
  | 'throttled'
  | 'offline'
  | 'unreachable';

/** A field that the server did not take: a JSON pointer into what was sent, and why as a code. */
export interface FieldFailure {
  pointer: string;
  code: string;
}

export class InboxError extends Error {
  override name = 'InboxError';

  readonly kind: FailureKind;

  /** What is wrong with what was sent, where the server says so. */
  readonly fields: readonly FieldFailure[];

  constructor(kind: FailureKind, fields: readonly FieldFailure[] = []) {
    super(`inbox: ${kind}`);
    this.kind = kind;
    this.fields = fields;
  }
}

/** Milliseconds until an answer counts as lost. */
const TIMEOUT = 8000;

const KINDS = new Map<number, FailureKind>([
  [400, 'refused'],
  [401, 'signed-out'],
  [403, 'forbidden'],
  [404, 'missing'],
  [409, 'not-now'],
  [410, 'erased'],
  [412, 'changed'],
  [413, 'refused'],
  [422, 'refused'],
  [429, 'throttled'],
]);

const unanswered = (): InboxError => new InboxError(navigator.onLine ? 'unreachable' : 'offline');

/** Sends one request to this origin. Throws an InboxError of a closed list of kinds, or the signal's own AbortError. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const limit = AbortSignal.timeout(TIMEOUT);
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  let response: Response;
  try {
    response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', redirect: 'error', ...init, signal });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw unanswered();
  }
  if (!response.ok) throw new InboxError(KINDS.get(response.status) ?? 'unreachable', await fieldsOf(response));
  return response;
}

/** The fields that a refusal names (RFC 9457), and none where it is of another kind. */
async function fieldsOf(response: Response): Promise<FieldFailure[]> {
  if (response.status !== 422) return [];
  try {
    const { fields } = (await response.json()) as { fields?: unknown };
    return Array.isArray(fields) ? (fields as FieldFailure[]) : [];
  } catch {
    return [];
  }
}

/** Reads JSON that `holds` says is of the shape asked for: a proxy's page with status 200 is no answer. */
export async function read<T>(path: string, holds: (body: Partial<T>) => boolean, init: RequestInit = {}): Promise<T> {
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

/** A request that posts JSON. */
export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A path under the admin API, about one city; the server's main one where none is named. No person in `more`. */
export function admin(path: string, jurisdiction?: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(jurisdiction === undefined ? {} : { jurisdiction }), ...more }).toString();
  return `/admin/api/${path}${query && `?${query}`}`;
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

/** A city's form definition: the words for the ids that cases carry. */
export const readForm = (api: string, signal?: AbortSignal): Promise<CityForm> =>
  read<CityForm>(`${api}/form`, ({ needs, signs }) => Array.isArray(needs) && Array.isArray(signs), { signal });

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
