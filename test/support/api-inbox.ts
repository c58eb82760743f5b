import type { CaseSummary } from '../../demo/api/inbox-view.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import type { HistoryEntry } from '../../src/schemas/status.ts';
import { ADMIN_TOKEN } from './api.ts';

export interface CaseDetail {
  case: CaseSummary;
  referrals: { reference: string; received_at: string; late: boolean; referral: Referral }[];
  history: HistoryEntry[];
}

/** Signed in to an inbox. */
export interface Inbox {
  cookie: string;
  cases: () => Promise<CaseSummary[]>;
  find: (id: string) => Promise<CaseDetail>;
}

/** Signs in as an agency's staff do. */
export async function openInbox({ origin }: { origin: string }, token = ADMIN_TOKEN): Promise<Inbox> {
  const signIn = await fetch(`${origin}/admin/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (signIn.status !== 204) throw new Error(`Not signed in: ${signIn.status}`);
  const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`${origin}/admin/api/${path}`, { headers: { cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  return {
    cookie,
    cases: async () => ((await read('cases')) as { cases: CaseSummary[] }).cases,
    find: async (id) => (await read(`cases/${id}`)) as CaseDetail,
  };
}
