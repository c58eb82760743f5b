import { expect } from '@open-wc/testing';
import { list } from '../../../../demo/inbox/strings-list.ts';
import { strings } from '../../../../demo/inbox/strings.ts';
import { account, caseSummary } from '../../../support/inbox-builders.ts';
import { goTo, openInboxPage } from '../../../support/inbox-page.ts';
import { InboxServer, refusal } from '../../../support/inbox-server.ts';

const words = list.export;
const ROUTE = 'GET /admin/api/cases.csv';

describe('taking the cases along as a table', () => {
  let server: InboxServer;
  const saved: { name: string; href: string }[] = [];
  const ownClick = HTMLAnchorElement.prototype.click;

  beforeEach(() => {
    saved.length = 0;
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, href: this.href });
    };
  });

  afterEach(() => {
    HTMLAnchorElement.prototype.click = ownClick;
    server.restore();
    goTo('');
  });

  it('saves what the server gives under the city and the day in Korea, and says what is not in it', async () => {
    server = new InboxServer(account('auditor'));
    server.cases([caseSummary()]);
    server.on(ROUTE, () => new Response('reference\n', { headers: { 'content-type': 'text/csv' } }));
    const page = await openInboxPage({ first: words.hint });
    page.press(words.button);
    await page.shows(words.done);
    expect(saved.map(({ name }) => name)).to.deep.equal([words.file('가온시', '2026-11-22')]);
    expect(saved[0]?.href).to.match(/^blob:/);
    expect(server.to(ROUTE).map(({ query }) => query.get('jurisdiction'))).to.deep.equal(['gaon']);
  });

  it('is not offered to an account that may not', async () => {
    server = new InboxServer(account('case-worker', { permissions: ['work-on-cases'] }));
    server.cases([caseSummary()]);
    const page = await openInboxPage({ first: strings.count(1) });
    expect(page.offers(words.button)).to.be.false;
  });

  it('says why it was not done', async () => {
    server = new InboxServer(account('auditor'));
    server.cases([caseSummary()]);
    server.on(ROUTE, () => refusal(403));
    const page = await openInboxPage({ first: words.hint });
    page.press(words.button);
    await page.shows(words.failure.forbidden);
    expect(saved).to.be.empty;
  });
});
