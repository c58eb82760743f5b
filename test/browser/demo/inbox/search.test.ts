import { expect } from '@open-wc/testing';
import { list } from '../../../../demo/inbox/strings-list.ts';
import { strings } from '../../../../demo/inbox/strings.ts';
import { account, caseSummary } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage } from '../../../support/inbox-page.ts';
import { InboxServer, refusal } from '../../../support/inbox-server.ts';

const words = list.search;
const ROUTE = 'POST /admin/api/cases/search';
const NAME = '김하늘';

describe('searching for a case', () => {
  let server: InboxServer;

  beforeEach(() => {
    server = new InboxServer(account('case-worker'));
    server.cases([
      caseSummary({ id: 'a', reference: 'AAAA-0001' }),
      caseSummary({ id: 'b', reference: 'BBBB-0001', overdue: true }),
      caseSummary({ id: 'c', reference: 'CCCC-0001' }),
    ]);
    server.on(ROUTE, () => ({ ids: ['b', 'c', 'elsewhere'] }));
  });

  afterEach(() => {
    server.restore();
    goTo('');
  });

  async function search(text: string): Promise<InboxPage> {
    const page = await openInboxPage({ first: strings.count(3) });
    page.type(words.label, text);
    page.press(words.submit);
    return page;
  }

  it('shows what was found, and a name goes into no address', async () => {
    const page = await search(` ${NAME} `);
    await page.shows(words.found(NAME, 2));
    expect(page.text).to.include('BBBB-0001').and.not.to.include('AAAA-0001');
    expect(server.to(ROUTE).map(({ body }) => body)).to.deep.equal([{ text: NAME }]);
    for (const { address } of server.requests) expect(decodeURIComponent(address)).not.to.include(NAME);
    expect(decodeURIComponent(location.href)).not.to.include(NAME);
  });

  it('narrows what was found further', async () => {
    const page = await search(NAME);
    await page.shows(words.found(NAME, 2));
    page.seen('summary')[0]?.click();
    await page.tick(list.filter.overdue);
    expect(page.text).to.include('BBBB-0001').and.not.to.include('CCCC-0001');
    page.press(words.clear);
    await page.settled();
    expect(page.text, 'the choice stays when the search goes').not.to.include('AAAA-0001');
  });

  it('shows all again, with the field empty and in focus', async () => {
    const page = await search(NAME);
    await page.shows(words.found(NAME, 2));
    page.press(words.clear);
    await page.shows('AAAA-0001');
    expect(page.field(words.label).value).to.equal('');
    expect(page.field(words.label).matches(':focus')).to.be.true;
  });

  it('says that nothing was found', async () => {
    server.on(ROUTE, () => ({ ids: [] }));
    const page = await search(NAME);
    await page.shows(words.found(NAME, 0));
    page.press(list.filter.clear);
    await page.shows('AAAA-0001');
    expect(page.field(words.label).value).to.equal('');
  });

  it('asks for words where there are none', async () => {
    const page = await search('  ');
    await page.shows(words.empty);
    expect(server.to(ROUTE)).to.be.empty;
  });

  it('keeps the words and says why where no answer comes', async () => {
    server.on(ROUTE, () => refusal(503));
    const page = await search(NAME);
    await page.shows(words.failure.unreachable);
    expect(page.field(words.label).value).to.equal(NAME);
    expect(page.text).to.include('AAAA-0001');
  });

  it('does not search on the Enter that ends a syllable', async () => {
    const page = await openInboxPage({ first: strings.count(3) });
    const enter = (more: KeyboardEventInit): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        composed: true,
        cancelable: true,
        ...more,
      });
      page.field(words.label).dispatchEvent(event);
      return event;
    };
    expect(enter({ isComposing: true }).defaultPrevented).to.be.true;
    expect(enter({ keyCode: 229 }).defaultPrevented).to.be.true;
    expect(enter({}).defaultPrevented).to.be.false;
  });
});
