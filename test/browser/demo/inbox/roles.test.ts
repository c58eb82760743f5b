import { expect } from '@open-wc/testing';
import { VIEW_HREFS } from '../../../../demo/inbox/route.ts';
import { session } from '../../../../demo/inbox/strings-session.ts';
import type { Permission, Role } from '../../../../demo/inbox/types.ts';
import { account } from '../../../support/inbox-builders.ts';
import { goTo, openInboxPage } from '../../../support/inbox-page.ts';
import { InboxServer } from '../../../support/inbox-server.ts';
import { until } from '../../../support/until.ts';

const { view } = session;

const SEEN: readonly [Role, Permission[], string[]][] = [
  ['case-worker', ['work-on-cases', 'export'], [view.cases]],
  ['intake', ['assign', 'issue-codes', 'resend-notices'], [view.cases, view.codes, view.notices]],
  ['auditor', ['export', 'read-access-log'], [view.cases, view.log]],
  [
    'administrator',
    ['issue-codes', 'resend-notices', 'read-access-log', 'manage-accounts'],
    [view.cases, view.codes, view.notices, view.log, view.accounts],
  ],
];

describe('what each role sees of the inbox', () => {
  let server: InboxServer;

  afterEach(() => {
    server.restore();
    goTo('');
  });

  for (const [role, permissions, links] of SEEN) {
    it(`leads the role ${role} to ${links.length} of the parts`, async () => {
      server = new InboxServer(account(role, { permissions }));
      const page = await openInboxPage({ first: '요청 0건' });
      expect(page.links).to.deep.equal(links);
      expect(page.text).to.include(session.role[role]);
    });
  }

  it('says that a part is closed to an account, and asks the server nothing of it', async () => {
    server = new InboxServer(account('case-worker', { permissions: ['work-on-cases'] }));
    const page = await openInboxPage({ hash: VIEW_HREFS.accounts, first: session.notPermitted });
    expect(server.to('GET /admin/api/accounts')).to.be.empty;
    goTo('#');
    await page.shows('요청 0건');
  });

  it('asks for the one city that is open to an account, though the address names none', async () => {
    server = new InboxServer(account('intake', { jurisdiction: 'naju' }));
    await openInboxPage({ first: '요청 0건' });
    expect(server.to('GET /admin/api/cases').map(({ query }) => query.get('jurisdiction'))).to.deep.equal(['naju']);
  });

  it('shows beside the way to the messages how many have not arrived', async () => {
    server = new InboxServer(account('intake', { permissions: ['resend-notices'] }));
    const fares = { pending: 1, last_delivered_at: null, last_failure: 'http-503' };
    server.on('GET /admin/api/deliveries', () => ({
      destinations: [
        { ...fares, destination: 'webhook https://one.example', failed: 2 },
        { ...fares, destination: 'mail a***@gaon.example', failed: 1 },
      ],
      deliveries: [],
    }));
    const page = await openInboxPage({ first: '요청 0건' });
    await until(
      () => page.links.includes(`${view.notices} ${session.failing(3)}`),
      `the number in ${page.links.join()}`,
    );
  });
});
