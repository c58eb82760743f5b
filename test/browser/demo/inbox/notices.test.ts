import { expect } from '@open-wc/testing';
import { VIEW_HREFS } from '../../../../demo/inbox/route.ts';
import { notices as words } from '../../../../demo/inbox/strings-notices.ts';
import type { Destination, Undelivered } from '../../../../demo/inbox/types.ts';
import { account, delivery } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage } from '../../../support/inbox-page.ts';
import { InboxServer, refusal } from '../../../support/inbox-server.ts';

const ROUTE = 'GET /admin/api/deliveries';
const RETRY = 'POST /admin/api/deliveries/delivery-1/retry';

const destination = (changes: Partial<Destination> = {}): Destination => ({
  destination: 'webhook https://hooks.gaon.example',
  pending: 0,
  failed: 0,
  last_delivered_at: '2026-11-22T02:00:00Z',
  last_failure: null,
  ...changes,
});

const failed = (changes: Partial<Undelivered> = {}): Undelivered => ({
  ...delivery({ destination: 'mail j***@gaon.example', state: 'failed', attempts: 9, failure: 'smtp-550' }),
  case_id: 'case-1',
  ...changes,
});

describe('the messages that tell of requests', () => {
  let server: InboxServer;

  beforeEach(() => {
    server = new InboxServer(account('intake', { permissions: ['resend-notices'] }));
  });

  afterEach(() => {
    server.restore();
    goTo('');
  });

  const openNotices = (first: string): Promise<InboxPage> => openInboxPage({ hash: VIEW_HREFS.notices, first });

  it('tells of each place whether messages arrive, and in plain words why not', async () => {
    server.on(ROUTE, () => ({
      destinations: [
        destination(),
        destination({ destination: 'mail j***@gaon.example', failed: 2, pending: 1, last_failure: 'smtp-550' }),
      ],
      deliveries: [],
    }));
    const page = await openNotices(words.destinations.heading(2));
    const [well, ill] = page.texts('.row');
    expect(well).to.include('웹훅 https://hooks.gaon.example').and.to.include(words.destinations.well);
    expect(ill)
      .to.include('메일 j***@gaon.example')
      .and.to.include(words.destinations.failed(2))
      .and.to.include(words.destinations.pending(1))
      .and.to.include('메일 서버가 받지 않았어요');
  });

  it('has a message sent again, and looks what came of it', async () => {
    let undelivered = [failed()];
    server.on(ROUTE, () => ({ destinations: [destination()], deliveries: undelivered }));
    server.on(RETRY, () => {
      undelivered = [];
      return new Response(null, { status: 204 });
    });
    const page = await openNotices(words.deliveries.heading(1));
    expect(page.seen('.row a')[0]?.getAttribute('href')).to.equal('#case=case-1');
    page.press(words.deliveries.retry);
    await page.shows(words.deliveries.retried);
    await page.shows(words.deliveries.none);
    expect(server.to(RETRY)).to.have.length(1);
  });

  it('says that a message is not there to be sent again', async () => {
    server.on(ROUTE, () => ({ destinations: [destination()], deliveries: [failed()] }));
    server.on(RETRY, () => refusal(404));
    const page = await openNotices(words.deliveries.heading(1));
    page.press(words.deliveries.retry);
    await page.shows(words.failure.missing);
  });

  it('says that nobody is told yet', async () => {
    const page = await openNotices(words.destinations.none);
    expect(page.text).not.to.include(words.deliveries.none);
  });

  const REASONS: readonly [string, string][] = [
    ['http-503', '받는 쪽 서버에 문제가 있어요.'],
    ['http-401', '알아보지 못했어요'],
    ['http-301', '옮겨졌어요'],
    ['ECONNREFUSED', '연결되지 않았어요.'],
    ['ENOTFOUND', '주소를 찾지 못했어요.'],
    ['UND_ERR_CONNECT_TIMEOUT', '제때 답하지 않았어요.'],
    ['timeout', '제때 답하지 않았어요.'],
    ['CERT_HAS_EXPIRED', '보안 인증서가 맞지 않아요.'],
    ['EAUTH', '로그인하지 못했어요'],
    ['smtp-451', '잠시 받지 않아요'],
    ['not-configured', '더는 보내지 않는 곳'],
    ['something new', '까닭을 알 수 없어요.'],
  ];
  for (const [code, reason] of REASONS) {
    it(`tells ${code} in plain words, with the code`, () => {
      expect(words.reason(code)).to.include(reason).and.to.include(`(${code})`);
    });
  }
});
