import { expect } from '@open-wc/testing';
import { VIEW_HREFS } from '../../../../demo/inbox/route.ts';
import { accounts as words } from '../../../../demo/inbox/strings-accounts.ts';
import { session } from '../../../../demo/inbox/strings-session.ts';
import type { ListedAccount } from '../../../../demo/inbox/types.ts';
import { account } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage } from '../../../support/inbox-page.ts';
import { answer, InboxServer, refusal } from '../../../support/inbox-server.ts';
import { until } from '../../../support/until.ts';

const CREATE = 'POST /admin/api/accounts';
const CHANGE = 'POST /admin/api/accounts/a2';

const listed = (changes: Partial<ListedAccount> = {}): ListedAccount => ({
  id: 'a2',
  name: '박담당',
  role: 'case-worker',
  jurisdiction: null,
  created_at: '2026-11-22T01:00:00Z',
  disabled_at: null,
  ...changes,
});

const ADMIN = account('administrator', { id: 'a1', name: '한관리' });

describe('the accounts of the inbox', () => {
  let server: InboxServer;

  afterEach(() => {
    server.restore();
    goTo('');
  });

  async function openAccounts(all: ListedAccount[] = [listed()], who = ADMIN): Promise<InboxPage> {
    server = new InboxServer(who);
    server.on('GET /admin/api/accounts', () => ({ accounts: all }));
    const page = await openInboxPage({ hash: VIEW_HREFS.accounts, first: words.list.heading(all.length) });
    await page.shows(words.create.heading);
    return page;
  }

  async function openChanges(page: InboxPage): Promise<void> {
    page.press(words.row.change);
    await page.shows(words.row.ends);
  }

  it('makes an account with a role and a city, and shows its password once', async () => {
    const page = await openAccounts([]);
    server.on(CREATE, ({ body }) => answer({ ...listed(body as ListedAccount), password: undefined }, 201));
    page.type(words.create.name, '이감사');
    page.field<HTMLSelectElement>(words.create.role).value = 'auditor';
    page.field<HTMLSelectElement>(words.create.jurisdiction).value = 'gaon';
    page.type(words.password.label, 'a long password');
    page.press(words.create.submit);
    await page.shows(words.handed.heading('이감사'));
    expect(server.to(CREATE).map(({ body }) => body)).to.deep.equal([
      { name: '이감사', role: 'auditor', jurisdiction: 'gaon', password: 'a long password' },
    ]);
    expect(page.focused).to.equal(words.handed.heading('이감사'));
    expect(page.seen('textarea')).to.have.length(1);
    page.press(words.handed.done);
    await page.shows(words.handed.hidden);
    expect(page.holds('a long password')).to.be.false;
  });

  it('makes up a password that nobody guesses', async () => {
    const page = await openAccounts([]);
    page.press(words.password.make);
    const first = page.field(words.password.label).value;
    page.press(words.password.make);
    expect(first).to.match(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/);
    expect(page.field(words.password.label).value).not.to.equal(first);
  });

  it('says that a name is taken, beside the name', async () => {
    const page = await openAccounts();
    server.on(CREATE, () => refusal(422, [{ pointer: '/name', code: 'taken' }]));
    page.type(words.create.name, '박담당');
    page.press(words.password.make);
    page.press(words.create.submit);
    await page.shows(words.create.nameTaken);
    expect(page.field(words.create.name).matches(':focus')).to.be.true;
    expect(page.field(words.create.name).value).to.equal('박담당');
  });

  it('asks for a name and for a password that is long enough, and sends nothing', async () => {
    const page = await openAccounts();
    page.type(words.password.label, '123456789');
    page.press(words.create.submit);
    await page.shows(words.create.nameEmpty);
    expect(page.text).to.include(words.password.short);
    expect(server.to(CREATE)).to.be.empty;
  });

  it('opens all cities to nobody where only one is open to whoever makes the account', async () => {
    const page = await openAccounts([], { ...ADMIN, jurisdiction: 'gaon' });
    const options = [...page.field<HTMLSelectElement>(words.create.jurisdiction).options].map(({ text }) => text);
    expect(options).to.deep.equal(['가온시']);
  });

  it('changes a role', async () => {
    const page = await openAccounts();
    server.on(CHANGE, () => listed({ role: 'intake' }));
    await openChanges(page);
    page.field<HTMLSelectElement>(words.row.role).value = 'intake';
    page.press(words.row.roleSubmit);
    await page.shows(words.row.roleDone('박담당', session.role.intake));
    expect(server.to(CHANGE).map(({ body }) => body)).to.deep.equal([{ role: 'intake' }]);
  });

  it('gives a new password and shows it once', async () => {
    const page = await openAccounts();
    server.on(CHANGE, () => listed());
    await openChanges(page);
    page.type(words.password.newLabel, 'another password');
    page.press(words.row.passwordSubmit);
    await page.shows(words.handed.heading('박담당'));
    expect(server.to(CHANGE).map(({ body }) => body)).to.deep.equal([{ password: 'another password' }]);
    page.press(words.handed.done);
    await page.shows(words.handed.hidden);
    expect(page.holds('another password')).to.be.false;
  });

  it('asks once more before an account is shut, and leaves it open where somebody thinks better of it', async () => {
    const page = await openAccounts();
    server.on(CHANGE, () => listed({ disabled_at: '2026-11-22T03:00:00Z' }));
    await openChanges(page);
    page.press(words.row.disable);
    await page.shows(words.row.disableAsk('박담당'));
    expect(page.focused).to.equal(words.row.disableKeep);
    page.press(words.row.disableKeep);
    await page.settled();
    expect(page.text).not.to.include(words.row.disableAsk('박담당'));
    expect(server.to(CHANGE)).to.be.empty;

    page.press(words.row.disable);
    await page.shows(words.row.disableAsk('박담당'));
    page.press(words.row.disable);
    await page.shows(words.row.disableDone('박담당'));
    expect(server.to(CHANGE).map(({ body }) => body)).to.deep.equal([{ disabled: true }]);
  });

  it('opens a shut account again', async () => {
    const page = await openAccounts([listed({ disabled_at: '2026-11-22T03:00:00Z' })]);
    server.on(CHANGE, () => listed());
    expect(page.text).to.include(words.list.disabled);
    await openChanges(page);
    page.press(words.row.enable);
    await page.shows(words.row.enableDone('박담당'));
    expect(server.to(CHANGE).map(({ body }) => body)).to.deep.equal([{ disabled: false }]);
  });

  it('lets nobody shut oneself out', async () => {
    const page = await openAccounts([listed({ id: 'a1', name: '한관리', role: 'administrator' })]);
    expect(page.text).to.include(words.row.self);
    expect(page.offers(words.row.change)).to.be.false;
  });

  it('keeps what was typed and says why where a change is not taken', async () => {
    const page = await openAccounts();
    server.on(CHANGE, () => refusal(404));
    await openChanges(page);
    page.type(words.password.newLabel, 'another password');
    page.press(words.row.passwordSubmit);
    await page.shows(words.failure.missing);
    expect(page.field(words.password.newLabel).value).to.equal('another password');
  });

  it('says that the list did not come, and asks again', async () => {
    server = new InboxServer(ADMIN);
    server.on('GET /admin/api/accounts', () => refusal(503));
    const page = await openInboxPage({ hash: VIEW_HREFS.accounts, first: words.failure.unreachable });
    server.on('GET /admin/api/accounts', () => ({ accounts: [listed()] }));
    page.press('다시 시도');
    await until(() => page.text.includes(words.list.heading(1)), 'the list');
  });
});
