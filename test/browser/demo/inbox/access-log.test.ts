import { expect } from '@open-wc/testing';
import { VIEW_HREFS } from '../../../../demo/inbox/route.ts';
import { log as words } from '../../../../demo/inbox/strings-log.ts';
import type { AccessEntry } from '../../../../demo/inbox/types.ts';
import { account } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage } from '../../../support/inbox-page.ts';
import { InboxServer, refusal } from '../../../support/inbox-server.ts';

const ROUTE = 'GET /admin/api/access-log';

const entry = (changes: Partial<AccessEntry> = {}): AccessEntry => ({
  at: '2026-11-22T02:00:00.000Z',
  account_name: '박담당',
  action: 'read',
  case_id: 'case-1',
  reference: 'K7M4-XQ2P',
  ...changes,
});

describe('the access log', () => {
  let server: InboxServer;

  beforeEach(() => {
    server = new InboxServer(account('auditor'));
  });

  afterEach(() => {
    server.restore();
    goTo('');
  });

  const openLog = (first: string): Promise<InboxPage> => openInboxPage({ hash: VIEW_HREFS.log, first });

  it('tells who did what when, and leads to the case', async () => {
    server.on(ROUTE, () => ({
      entries: [entry(), entry({ action: 'search', case_id: null, reference: null, account_name: '최감사' })],
      more: false,
    }));
    const page = await openLog('K7M4-XQ2P');
    const [, first, second] = page.texts('tr');
    expect(first).to.equal(`2026년 11월 22일 11:00 박담당 ${words.action.read} K7M4-XQ2P`);
    expect(second).to.equal(`2026년 11월 22일 11:00 최감사 ${words.action.search} ${words.none}`);
    expect(page.seen('td a')[0]?.getAttribute('href')).to.equal('#case=case-1');
    expect(page.text).to.include(words.end);
  });

  it('adds older ones on demand, from where the page ends', async () => {
    server.on(ROUTE, ({ query }) =>
      query.has('before')
        ? { entries: [entry({ at: '2026-11-21T02:00:00.000Z', reference: 'OLDE-0001' })], more: false }
        : { entries: [entry()], more: true },
    );
    const page = await openLog('K7M4-XQ2P');
    page.press(words.more);
    await page.shows('OLDE-0001');
    expect(server.to(ROUTE).map(({ query }) => query.get('before'))).to.deep.equal([null, '2026-11-22T02:00:00.000Z']);
    expect(page.text).to.include('K7M4-XQ2P').and.to.include(words.added(1));
    expect(page.offers(words.more)).to.be.false;
  });

  it('keeps what is there and asks for the same page again where none came', async () => {
    let down = true;
    server.on(ROUTE, ({ query }) => {
      if (!query.has('before')) return { entries: [entry()], more: true };
      return down ? refusal(503) : { entries: [entry({ reference: 'OLDE-0001' })], more: false };
    });
    const page = await openLog('K7M4-XQ2P');
    page.press(words.more);
    await page.shows(words.failure.unreachable);
    expect(page.text).to.include('K7M4-XQ2P');
    down = false;
    page.press('다시 시도');
    await page.shows('OLDE-0001');
  });

  it('says that nothing is written yet', async () => {
    const page = await openLog(words.empty);
    expect(page.seen('table')).to.be.empty;
  });
});
