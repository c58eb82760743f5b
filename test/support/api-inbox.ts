import type { CaseSummary } from '../../demo/api/inbox-view.ts';
import type { OrganizationCode } from '../../demo/api/store/organization-codes.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import type { HistoryEntry } from '../../src/schemas/status.ts';
import { ADMIN_TOKEN } from './api.ts';

export interface CaseDetail {
  case: CaseSummary;
  referrals: {
    reference: string;
    received_at: string;
    late: boolean;
    verified_organization: { id: string; name: string } | null;
    referral: Referral;
  }[];
  history: HistoryEntry[];
}

/** The answer to issuing an organisation's code. */
export type IssuedCode = Omit<OrganizationCode, 'revoked_at'> & { code: string };

/** Signed in to an inbox. */
export interface Inbox {
  cookie: string;
  /** What the admin API answers; `path` is below `/admin/api/`. */
  ask: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Response>;
  cases: () => Promise<CaseSummary[]>;
  find: (id: string) => Promise<CaseDetail>;
  issueCode: (organization: string) => Promise<IssuedCode>;
}

/** Signs in as an agency's staff do, to the inbox of a jurisdiction or of the main one. */
export async function openInbox(
  { origin }: { origin: string },
  token = ADMIN_TOKEN,
  jurisdiction?: string,
): Promise<Inbox> {
  const signIn = await fetch(`${origin}/admin/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (signIn.status !== 204) throw new Error(`Not signed in: ${signIn.status}`);
  const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const query = jurisdiction === undefined ? '' : `?jurisdiction=${jurisdiction}`;
  const ask: Inbox['ask'] = (method, path, body) =>
    fetch(`${origin}/admin/api/${path}${query}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const read = async (path: string): Promise<unknown> => {
    const response = await ask('GET', path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  return {
    cookie,
    ask,
    cases: async () => ((await read('cases')) as { cases: CaseSummary[] }).cases,
    find: async (id) => (await read(`cases/${id}`)) as CaseDetail,
    issueCode: async (organization) => {
      const response = await ask('POST', 'organization-codes', { organization });
      if (response.status !== 201) throw new Error(`No code: ${response.status}`);
      return (await response.json()) as IssuedCode;
    },
  };
}
