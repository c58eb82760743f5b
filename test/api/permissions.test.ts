import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Role } from '../../demo/api/store/tables.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { anAccount, joinInbox } from '../support/api-accounts.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { type Inbox, openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';

const [sqlite] = engines;
assert.ok(sqlite);

const ROLES: readonly Role[] = ['administrator', 'intake', 'case-worker', 'auditor'];
const STAFF: readonly Role[] = ['administrator', 'intake', 'case-worker'];

interface Endpoint {
  /** Who may use it. */
  for: readonly Role[];
  /** Its route. */
  route: string;
  body?: () => Record<string, unknown>;
}

const action = (roles: readonly Role[], body: Record<string, unknown>): Endpoint => ({
  for: roles,
  route: 'POST /admin/api/cases/:id/actions',
  body: () => body,
});

/** Every endpoint of the inbox, with a request that is right but for who asks. */
const ENDPOINTS: readonly Endpoint[] = [
  { for: ROLES, route: 'GET /admin/api/jurisdictions' },
  { for: ROLES, route: 'GET /admin/api/cases' },
  { for: ROLES, route: 'GET /admin/api/cases/:id' },
  { for: ROLES, route: 'POST /admin/api/cases/search', body: () => ({ text: '김가온' }) },
  { for: ROLES, route: 'GET /admin/api/cases.csv' },
  { for: ROLES, route: 'GET /admin/api/colleagues' },
  { for: ROLES, route: 'GET /admin/api/deliveries' },
  { for: ROLES, route: 'GET /admin/api/organization-codes' },
  action(STAFF, { action: 'assign', account_id: 'none' }),
  action(STAFF, { action: 'contact', way: 'call', reached: false }),
  action(STAFF, { action: 'move', to: 'assigned' }),
  action(STAFF, { action: 'close', outcome: 'no-capacity', reason: '이번 달 예산이 끝났어요.' }),
  action(STAFF, { action: 'note', note: '내일 다시 볼게요' }),
  action(STAFF, { action: 'join', into: 'none', reason: '같은 사람이에요' }),
  action(['administrator', 'intake'], { action: 'erase', reason: '지워 달라고 했어요' }),
  action(['administrator', 'case-worker'], { action: 'recommend', partner_id: 'centre', consent: 'obtained' }),
  action(['administrator', 'case-worker'], {
    action: 'recall',
    recommendation_id: 'none',
    reason: '기관이 바뀌었어요',
  }),
  {
    for: ['administrator', 'intake'],
    route: 'POST /admin/api/organization-codes',
    body: () => ({ organization: '가온검침' }),
  },
  { for: ['administrator', 'intake'], route: 'DELETE /admin/api/organization-codes/:id' },
  { for: ['administrator', 'intake'], route: 'POST /admin/api/deliveries/:id/retry' },
  { for: ['administrator', 'auditor'], route: 'GET /admin/api/access-log' },
  { for: ['administrator'], route: 'GET /admin/api/accounts' },
  { for: ['administrator'], route: 'POST /admin/api/accounts', body: () => ({ ...anAccount() }) },
  { for: ['administrator'], route: 'POST /admin/api/accounts/:id', body: () => ({ disabled: true }) },
];

/** All routes below `/admin/api`, as the server knows them. */
function routesOf(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([ │]*)[├└]── (\S+) \((.+)\)$/.exec(line) ?? [];
      const depth = indent.length / 4;
      above.splice(depth, above.length, part);
      const path = above.join('');
      const own = methods.split(', ').filter((method) => method !== 'HEAD');
      return path.startsWith('/admin/api/') ? own.map((method) => `${method} ${path}`) : [];
    });
}

describe('what each role may do', () => {
  let api: TestApi;
  let holder: Inbox;
  let caseId: string;
  before(async () => {
    api = await openApi(sqlite);
    holder = await openInbox(api);
    const { reference } = await submit(api, aReferral(form));
    caseId = (await holder.cases()).find((one) => one.reference === reference)?.id ?? '';
  });
  after(() => api.close());

  const ask = ({ route, body }: Endpoint, cookie: string, version: number): Promise<Response> => {
    const [method = '', path = ''] = route.split(' ');
    const id = path.includes('/cases/') ? caseId : 'none';
    return fetch(`${api.origin}${path.replace(':id', id)}`, {
      method,
      headers: { cookie, 'if-match': `"${version}"`, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body()) : null,
    });
  };
  const problemOf = async (answer: Response): Promise<string> =>
    answer.ok ? 'none' : ((await answer.json()) as Problem).type.replace('urn:ieum:problem:', '');
  const nameOf = ({ route, body }: Endpoint): string => `${route} ${JSON.stringify(body?.())}`;

  it('is said here for every endpoint', () => {
    const listed = new Set(ENDPOINTS.map(({ route }) => route));
    assert.deepEqual(routesOf(api.app).toSorted(), [...listed].toSorted());
  });

  for (const role of ROLES) {
    it(`lets ${role} do its own and nothing else`, async () => {
      const { cookie } = await joinInbox(api, { role });
      for (const endpoint of ENDPOINTS) {
        // At a version that the case never had, so that nobody changes it.
        const problem = await problemOf(await ask(endpoint, cookie, 999));
        const refused = problem === 'not-permitted';
        assert.equal(refused, !endpoint.for.includes(role), `${nameOf(endpoint)}: ${problem}`);
        assert.ok(!['not-signed-in', 'invalid-fields', 'bad-request', 'internal'].includes(problem), problem);
      }
    });
  }

  it('lets nobody in who is not signed in', async () => {
    for (const endpoint of ENDPOINTS) {
      assert.equal(await problemOf(await ask(endpoint, '', 999)), 'not-signed-in', nameOf(endpoint));
    }
  });

  it('lets an auditor change nothing', async () => {
    const { cookie } = await joinInbox(api, { role: 'auditor' });
    const lists = ['cases', 'accounts', 'organization-codes', 'deliveries'];
    const read = async (path: string): Promise<unknown> => (await holder.ask('GET', path)).json();
    const state = (): Promise<unknown[]> => Promise.all([...lists, `cases/${caseId}`].map(read));
    const earlier = await state();
    const { version, state: standing } = (await holder.find(caseId)).case;
    assert.equal(standing, 'received');
    for (const endpoint of ENDPOINTS) await ask(endpoint, cookie, version);
    assert.deepEqual(await state(), earlier);
  });
});
