import type { FormDefinition } from 'ieum';
import type { CaseDetail, CaseList } from './types.ts';

/** Why a question to the server went without an answer. */
export type FailureKind = 'signed-out' | 'missing' | 'throttled' | 'unreachable';

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

function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return 'signed-out';
  if (status === 404 || status === 410) return 'missing';
  return status === 429 ? 'throttled' : 'unreachable';
}

/** Sends one request to this origin. Throws an InboxError of a closed list of kinds, or the signal's own AbortError. */
async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const limit = AbortSignal.timeout(TIMEOUT);
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  let response: Response;
  try {
    response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', redirect: 'error', ...init, signal });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new InboxError('unreachable');
  }
  if (!response.ok) throw new InboxError(kindOf(response.status));
  return response;
}

/** Reads JSON that `holds` says is of the shape asked for: a proxy's page with status 200 is no answer. */
async function read<T>(path: string, holds: (body: Partial<T>) => boolean, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { signal, headers: { accept: 'application/json' } });
  let body: Partial<T> | null;
  try {
    body = (await response.json()) as Partial<T> | null;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new InboxError('unreachable');
  }
  if (!body || !holds(body)) throw new InboxError('unreachable');
  return body as T;
}

/** Exchanges the token for a cookie that scripts cannot read. */
export async function signIn(token: string): Promise<void> {
  await send('/admin/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
}

export async function signOut(): Promise<void> {
  await send('/admin/session', { method: 'DELETE' });
}

export const listCases = (signal?: AbortSignal): Promise<CaseList> =>
  read<CaseList>('/admin/api/cases', (body) => Array.isArray(body.cases), signal);

export const readCase = (id: string, signal?: AbortSignal): Promise<CaseDetail> =>
  read<CaseDetail>(
    `/admin/api/cases/${encodeURIComponent(id)}`,
    (body) => Boolean(body.case) && Array.isArray(body.referrals) && Array.isArray(body.history),
    signal,
  );

/** The city's form definition: the words for the ids that cases carry. */
export const readForm = (signal?: AbortSignal): Promise<FormDefinition> =>
  read<FormDefinition>('/api/form', (body) => Array.isArray(body.needs) && Array.isArray(body.signs), signal);
