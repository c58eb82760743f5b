import type { CaseAction } from '../../demo/api/case-action.ts';
import type { CaseView } from '../../demo/api/case-view.ts';
import type { CaseSummary } from '../../demo/api/inbox-view.ts';
import type { PartnerLink } from '../../demo/api/store/case-partners.ts';
import type { OrganizationCode } from '../../demo/api/store/organization-codes.ts';
import { ADMIN_TOKEN } from './api.ts';

/** What is known of a case. */
export type CaseDetail = CaseView;

/** What acting on a case answers. */
export type ActionAnswer = CaseDetail & { link?: PartnerLink };

/** The answer to issuing an organisation's code. */
export type IssuedCode = Omit<OrganizationCode, 'revoked_at'> & { code: string };

/** Signed in to an inbox. */
export interface Inbox {
  cookie: string;
  /** What the admin API answers; `path` is below `/admin/api/`. */
  ask: (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  cases: () => Promise<CaseSummary[]>;
  find: (id: string) => Promise<CaseDetail>;
  /** Acts on a case at a version. */
  act: (id: string, version: number, action: CaseAction) => Promise<Response>;
  /** As `act`, on the case as it is now; throws where that is refused. */
  doNow: (id: string, action: CaseAction) => Promise<ActionAnswer>;
  issueCode: (organization: string) => Promise<IssuedCode>;
}

/** Signs in as an agency's staff do, by the server's token or as somebody, to the inbox of a jurisdiction or of the main one. */
export async function openInbox(
  { origin }: { origin: string },
  who: string | { name: string; password: string } = ADMIN_TOKEN,
  jurisdiction?: string,
): Promise<Inbox> {
  const signIn = await fetch(`${origin}/admin/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(typeof who === 'string' ? { token: who } : who),
  });
  if (!signIn.ok) throw new Error(`Not signed in: ${signIn.status}`);
  const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const query = jurisdiction === undefined ? '' : `?jurisdiction=${jurisdiction}`;
  const ask: Inbox['ask'] = (method, path, body, headers = {}) =>
    fetch(`${origin}/admin/api/${path}${query}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const read = async (path: string): Promise<unknown> => {
    const response = await ask('GET', path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  const find: Inbox['find'] = async (id) => (await read(`cases/${id}`)) as CaseDetail;
  const act: Inbox['act'] = (id, version, action) =>
    ask('POST', `cases/${id}/actions`, action, { 'if-match': `"${version}"` });
  return {
    cookie,
    ask,
    find,
    act,
    doNow: async (id, action) => {
      const response = await act(id, (await find(id)).case.version, action);
      if (!response.ok) throw new Error(`${action.action}: ${response.status} ${await response.text()}`);
      return (await response.json()) as ActionAnswer;
    },
    cases: async () => ((await read('cases')) as { cases: CaseSummary[] }).cases,
    issueCode: async (organization) => {
      const response = await ask('POST', 'organization-codes', { organization });
      if (response.status !== 201) throw new Error(`No code: ${response.status}`);
      return (await response.json()) as IssuedCode;
    },
  };
}
