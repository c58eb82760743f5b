import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { VIEW_HREFS } from '../../../../demo/inbox/route.ts';
import { accounts } from '../../../../demo/inbox/strings-accounts.ts';
import { card } from '../../../../demo/inbox/strings-card.ts';
import { list } from '../../../../demo/inbox/strings-list.ts';
import { log } from '../../../../demo/inbox/strings-log.ts';
import { notices } from '../../../../demo/inbox/strings-notices.ts';
import { session } from '../../../../demo/inbox/strings-session.ts';
import { strings } from '../../../../demo/inbox/strings.ts';
import type { Permission } from '../../../../demo/inbox/types.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { account, caseSummary, delivery } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage } from '../../../support/inbox-page.ts';
import { InboxServer, refusal } from '../../../support/inbox-server.ts';

const LONG = '가온시흥선권역찾아가는보건복지상담사례관리통합지원담당공무원실무자';
const ALL: Permission[] = ['export', 'issue-codes', 'resend-notices', 'read-access-log', 'manage-accounts'];

const cases = [
  caseSummary({
    id: '1',
    urgency: 'emergency',
    overdue: true,
    do_not_contact: true,
    child: true,
    unverified_officer: true,
    likely_duplicates: ['2'],
    recommendation: 'waiting',
    withdrawn: true,
    district: { code: 'd', name: LONG },
    partner: { id: 'p', name: LONG },
    assignee: { id: 'a', name: LONG },
  }),
  caseSummary({ id: '2', state: 'closed', outcome: 'helped', helped: 'yes', erased: true }),
];

/** One state of the inbox, and how to get there. */
interface Scene {
  name: string;
  hash?: string;
  first: string;
  set?: (server: InboxServer) => void;
  go?: (page: InboxPage, server: InboxServer) => Promise<void>;
}

const SCENES: readonly Scene[] = [
  { name: 'the door', first: session.signIn.heading, set: (server) => delete server.account },
  {
    name: 'the door after a wrong password, with the token asked for',
    first: session.signIn.heading,
    set: (server) => {
      delete server.account;
      server.on('POST /admin/session', () => refusal(401));
    },
    go: async (page) => {
      page.signIn(LONG, 'wrong');
      await page.shows(session.signIn.failure['signed-out']);
      page.seen('summary')[0]?.click();
    },
  },
  { name: 'a server that does not answer', first: session.signIn.failure.unreachable, set: down('/admin/session') },
  {
    name: 'a sign-in that has ended',
    first: strings.count(2),
    go: async (page, server) => {
      delete server.account;
      page.press(strings.refresh);
      await page.shows(session.signIn.ended);
    },
  },
  {
    name: 'the list with what narrows it',
    first: strings.count(2),
    go: async (page) => {
      page.seen('summary')[0]?.click();
      await page.tick(list.row.overdue);
    },
  },
  {
    name: 'a list of which nothing is left',
    first: strings.count(2),
    set: (server) => server.on('POST /admin/api/cases/search', () => ({ ids: [] })),
    go: async (page) => {
      page.type(list.search.label, LONG);
      page.press(list.search.submit);
      await page.shows(list.filter.none);
    },
  },
  { name: 'an empty list', first: strings.empty, set: (server) => server.cases([]) },
  {
    name: 'a list that does not come',
    first: strings.listFailure.unreachable,
    set: down('/admin/api/cases'),
  },
  { name: 'a part that is closed', hash: VIEW_HREFS.accounts, first: session.notPermitted, set: without },
  {
    name: 'a code with its card',
    hash: VIEW_HREFS.codes,
    first: strings.codes.issue.heading,
    set: (server) =>
      server.on('POST /admin/api/organization-codes', () => ({
        id: 'c',
        organization: LONG,
        code: 'ABCD-EFGH-JKMN-PQRS',
        issued_at: '2026-11-22T03:00:00Z',
      })),
    go: async (page) => {
      page.type(strings.codes.issue.label, LONG);
      page.press(strings.codes.issue.submit);
      await page.shows(card.title);
    },
  },
  {
    name: 'messages that failed',
    hash: VIEW_HREFS.notices,
    first: notices.deliveries.heading(1),
    set: (server) =>
      server.on('GET /admin/api/deliveries', () => ({
        destinations: [
          { destination: `mail ${LONG}`, pending: 1, failed: 1, last_delivered_at: null, last_failure: 'http-500' },
        ],
        deliveries: [{ ...delivery({ state: 'failed', failure: 'http-500' }), case_id: '1' }],
      })),
  },
  { name: 'no messages', hash: VIEW_HREFS.notices, first: notices.destinations.none },
  {
    name: 'the access log',
    hash: VIEW_HREFS.log,
    first: LONG,
    set: (server) =>
      server.on('GET /admin/api/access-log', () => ({
        entries: [
          { at: '2026-11-22T02:00:00Z', account_name: LONG, action: 'read', case_id: '1', reference: 'K7M4-XQ2P' },
        ],
        more: true,
      })),
  },
  {
    name: 'a log that does not come',
    hash: VIEW_HREFS.log,
    first: log.failure.unreachable,
    set: down('/admin/api/access-log'),
  },
  {
    name: 'the accounts, one being shut',
    hash: VIEW_HREFS.accounts,
    first: accounts.list.heading(1),
    set: (server) =>
      server.on('GET /admin/api/accounts', () => ({
        accounts: [
          {
            id: 'x',
            name: LONG,
            role: 'auditor',
            jurisdiction: 'gaon',
            created_at: '2026-11-22T02:00:00Z',
            disabled_at: null,
          },
        ],
      })),
    go: async (page) => {
      page.press(accounts.row.change);
      await page.shows(accounts.row.ends);
      page.press(accounts.row.disable);
      await page.shows(accounts.row.disableAsk(LONG));
    },
  },
];

function down(path: string): (server: InboxServer) => void {
  return (server) => server.on(`GET ${path}`, () => refusal(503));
}

function without(server: InboxServer): void {
  server.account = account('case-worker', { permissions: [] });
}

/** What in sight sticks out of the page. */
const sticksOut = (page: InboxPage): string[] =>
  page
    .seen('*')
    .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map((one) => `${one.localName}.${one.className}`);

describe('the inbox around the case, on a small phone', () => {
  let server: InboxServer;

  before(() => setViewport({ width: 320, height: 640 }));

  after(() => setViewport({ width: 800, height: 600 }));

  afterEach(() => {
    server.restore();
    goTo('');
  });

  for (const { name, hash, first, set, go } of SCENES) {
    it(`is accessible and fits 320 pixels: ${name}`, async () => {
      server = new InboxServer(account('administrator', { name: LONG, permissions: ALL }));
      server.cases(cases);
      set?.(server);
      const page = await openInboxPage({ hash, first });
      await go?.(page, server);
      await page.settled();
      await expectAccessible(page.element);
      expect(sticksOut(page)).to.deep.equal([]);
    });
  }
});
