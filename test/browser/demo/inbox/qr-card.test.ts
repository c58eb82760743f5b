import { expect } from '@open-wc/testing';
import { VIEW_HREFS } from '../../../../demo/inbox/route.ts';
import { card as words } from '../../../../demo/inbox/strings-card.ts';
import { strings } from '../../../../demo/inbox/strings.ts';
import { account } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage, wordsOf } from '../../../support/inbox-page.ts';
import { InboxServer } from '../../../support/inbox-server.ts';
import { until } from '../../../support/until.ts';

const { issue, issued } = strings.codes;
const CODE = 'ABCD-EFGH-JKMN-PQRS';

describe('the card that an organisation gets for its officers', () => {
  let server: InboxServer;
  const ownPrint = window.print;

  beforeEach(() => {
    server = new InboxServer(account('intake', { permissions: ['issue-codes'] }));
    server.on('POST /admin/api/organization-codes', ({ body }) => ({
      id: 'c1',
      organization: (body as { organization: string }).organization,
      code: CODE,
      issued_at: '2026-11-22T03:00:00Z',
    }));
  });

  afterEach(() => {
    window.print = ownPrint;
    server.restore();
    goTo('');
  });

  async function issueCode(): Promise<InboxPage> {
    const page = await openInboxPage({ hash: VIEW_HREFS.codes, first: issue.heading });
    page.type(issue.label, '가온검침');
    page.press(issue.submit);
    await page.shows(words.title);
    return page;
  }

  const drawn = (page: InboxPage): string | null | undefined =>
    page.all.find((one) => one.matches('path'))?.getAttribute('d');

  it('says whose it is, what it is for, the address in letters, and whom to tell of a loss', async () => {
    const page = await issueCode();
    const link = `${location.origin}/#ieum:organization-code=${CODE}`;
    expect(page.text)
      .to.include(words.whose('가온검침'))
      .and.to.include(words.danger)
      .and.to.include(link)
      .and.to.include(words.revoke('가온시'));
    const qr = page.all.find((one) => one.matches('svg.qr'));
    expect(qr?.getAttribute('role')).to.equal('img');
    expect(qr?.getAttribute('aria-label')).to.equal(words.qr('가온검침'));
  });

  it('leads to the city’s stand-alone page, and begins with the questions of whoever carries it', async () => {
    server.on('GET /admin/api/jurisdictions', () => ({
      jurisdictions: [{ code: 'gaon', name: '가온시', api: '/api', page: '/v1/frame.html#ieum:site=gaon' }],
    }));
    server.on('GET /api/form', () => ({
      needs: [],
      signs: [],
      reporter_roles: [
        { id: 'meter-reader', label: { ko: '검침원' } },
        { id: 'carrier', label: { ko: '집배원' } },
      ],
    }));
    const page = await issueCode();
    const address = `${location.origin}/v1/frame.html#ieum:site=gaon&`;
    await page.shows(`${address}organization-code=${CODE}`);
    const role = page.field<HTMLSelectElement>(issued.role);
    expect([...role.options].map(({ text }) => text)).to.deep.equal([issued.anyRole, '검침원', '집배원']);
    const before = drawn(page);

    role.value = 'meter-reader';
    role.dispatchEvent(new Event('change'));
    await page.shows(words.whose('가온검침', '검침원'));
    expect(page.text).to.include(`${address}reporter-role=meter-reader&organization-code=${CODE}`);
    expect(drawn(page)).to.be.a('string').and.not.to.equal(before);
  });

  it('draws another code for another page, and remembers the page for the next organisation', async () => {
    const page = await issueCode();
    const before = drawn(page);
    page.type(issued.page, 'https://www.gaon.example/report');
    await page.shows(`https://www.gaon.example/report#ieum:organization-code=${CODE}`);
    expect(drawn(page)).to.be.a('string').and.not.to.equal(before);
    page.press(issued.done);
    await page.settled();
    expect(page.text).not.to.include(CODE);

    page.type(issue.label, '물길검침');
    page.press(issue.submit);
    await page.shows(words.whose('물길검침'));
    expect(page.field(issued.page).value).to.equal('https://www.gaon.example/report');
    page.type(issued.page, `${location.origin}/`);
  });

  it('draws none for what is no address', async () => {
    const page = await issueCode();
    page.type(issued.page, 'javascript:alert(1)');
    await page.shows(issued.pageWrong);
    expect(page.seen('inbox-qr-card')).to.be.empty;
  });

  it('prints the card alone, and leaves nothing of it behind', async () => {
    const printed: string[] = [];
    window.print = () => {
      const alone = document.querySelectorAll('body > .print-alone');
      printed.push(...[...alone].map((one) => wordsOf(one.shadowRoot?.querySelector('.whose'))));
    };
    const page = await issueCode();
    page.press(words.print);
    await until(() => printed.length, 'the print dialog');
    expect(printed).to.deep.equal([words.whose('가온검침')]);
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelectorAll('.print-alone').length).to.equal(0);
  });
});
