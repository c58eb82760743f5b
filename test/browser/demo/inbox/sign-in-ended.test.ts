import { expect } from '@open-wc/testing';
import { actionWords } from '../../../../demo/inbox/strings-actions.ts';
import { session } from '../../../../demo/inbox/strings-session.ts';
import { strings } from '../../../../demo/inbox/strings.ts';
import { account, caseDetail, caseSummary } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage } from '../../../support/inbox-page.ts';
import { InboxServer, refusal } from '../../../support/inbox-server.ts';
import { until } from '../../../support/until.ts';

const words = session.signIn;
const DRAFT = '긴 글을 쓰던 중';
const REFERENCE = 'K7M4-XQ2P';

describe('a sign-in that has ended', () => {
  let server: InboxServer;
  const ownSetTimeout = window.setTimeout;

  afterEach(() => {
    window.setTimeout = ownSetTimeout;
    server.restore();
    goTo('');
  });

  /** Somebody writes, and the server knows the sign-in no more. */
  async function openAndEnd(): Promise<InboxPage> {
    server = new InboxServer(account('intake', { name: '김접수' }));
    server.cases([caseSummary({ reference: REFERENCE })]);
    server.signInWith('intake-password', account('intake', { name: '김접수' }));
    const page = await openInboxPage({ first: REFERENCE });
    page.type('요청 찾기', DRAFT);
    page.button('새로고침').focus();
    delete server.account;
    page.press('새로고침');
    await page.shows(words.ended);
    return page;
  }

  it('shows nothing of what was read, and says that what was typed waits', async () => {
    const page = await openAndEnd();
    expect(page.text).not.to.include(REFERENCE);
    expect(page.text).to.include(words.kept(30));
    expect(page.holds(DRAFT)).to.be.true;
    expect(page.element.shadowRoot?.querySelector('inbox-desk')?.hasAttribute('inert')).to.be.true;
    await until(() => page.field(words.password).matches(':focus'), 'the focus in the password');
    expect(page.field(words.name).value).to.equal('김접수');
  });

  it('goes on where the work stood for the same account, with the focus where it was', async () => {
    const page = await openAndEnd();
    const before = server.to('GET /admin/api/cases').length;
    page.type(words.password, 'intake-password');
    page.press(words.submit);
    await page.shows(REFERENCE);
    expect(page.field('요청 찾기').value).to.equal(DRAFT);
    expect(page.focused).to.equal(strings.refresh);
    await until(() => server.to('GET /admin/api/cases').length > before, 'the list is asked for anew');
  });

  it('keeps a note that was being sent, so that it can be sent after all', async () => {
    server = new InboxServer(account('case-worker', { name: '박담당' }));
    server.cases([caseSummary()]);
    server.on('GET /admin/api/cases/case-1', () => caseDetail());
    server.on('POST /admin/api/cases/case-1/actions', () => caseDetail());
    server.signInWith('worker-password', account('case-worker', { name: '박담당' }));
    const page = await openInboxPage({ hash: '#case=case-1', first: actionWords.addNote.title });
    page.press(actionWords.addNote.title);
    await page.settled();
    page.type(actionWords.addNote.title, DRAFT);
    delete server.account;
    page.press(actionWords.addNote.submit);
    await page.shows(words.ended);
    expect(page.text).not.to.include(REFERENCE);

    page.type(words.password, 'worker-password');
    page.press(words.submit);
    await page.shows(REFERENCE);
    expect(page.field(actionWords.addNote.title).value).to.equal(DRAFT);
    page.press(actionWords.addNote.submit);
    await page.shows(actionWords.addNote.done);
    expect(server.to('POST /admin/api/cases/case-1/actions').map(({ body }) => body)).to.deep.equal([
      { action: 'note', note: DRAFT },
      { action: 'note', note: DRAFT },
    ]);
  });

  it('keeps what was typed while the password is mistyped', async () => {
    const page = await openAndEnd();
    page.type(words.password, 'wrong-password');
    page.press(words.submit);
    await page.shows(words.failure['signed-out']);
    page.type(words.password, 'intake-password');
    page.press(words.submit);
    await page.shows(REFERENCE);
    expect(page.holds(DRAFT)).to.be.true;
  });

  it('has nothing of one account there for another', async () => {
    const page = await openAndEnd();
    server.signInWith('other-password', account('intake', { id: 'another', name: '이접수' }));
    server.cases([caseSummary({ reference: 'OTHR-0001' })]);
    page.signIn('이접수', 'other-password');
    await page.shows('이접수');
    await page.shows('OTHR-0001');
    expect(page.holds(DRAFT)).to.be.false;
    expect(page.holds(REFERENCE)).to.be.false;
  });

  it('begins anew where the same account has another role by now', async () => {
    const page = await openAndEnd();
    server.signInWith('intake-password', { ...account('auditor', { name: '김접수' }), id: 'account-intake' });
    page.signIn('김접수', 'intake-password');
    await page.shows(REFERENCE);
    expect(page.holds(DRAFT)).to.be.false;
    expect(page.text).to.include(session.role.auditor);
  });

  it('forgets what was typed after half an hour', async () => {
    const late: (() => void)[] = [];
    const catching = (run: () => void, delay?: number): number => {
      if (delay !== 30 * 60_000) return ownSetTimeout(run, delay);
      late.push(run);
      return 0;
    };
    window.setTimeout = catching as typeof window.setTimeout;
    const page = await openAndEnd();
    expect(late).to.have.length(1);
    late[0]?.();
    await page.shows(words.dropped);
    expect(page.holds(DRAFT)).to.be.false;
    expect(page.holds(REFERENCE)).to.be.false;
  });

  it('has nothing there after somebody signs out', async () => {
    server = new InboxServer();
    server.cases([caseSummary({ reference: REFERENCE })]);
    const page = await openInboxPage({ first: REFERENCE });
    page.type('요청 찾기', DRAFT);
    goTo('#case=case-1');
    await page.shows(strings.view.back);
    page.press(strings.signOut);
    await page.shows(words.heading);
    expect(server.to('DELETE /admin/session')).to.have.length(1);
    expect(page.holds(DRAFT)).to.be.false;
    expect(page.holds(REFERENCE)).to.be.false;
    expect(location.hash).to.equal('');
  });

  it('stays where it is, and says so, where signing out does not reach the server', async () => {
    server = new InboxServer();
    const page = await openInboxPage({ first: '요청 0건' });
    server.on('DELETE /admin/session', () => refusal(503));
    page.press(strings.signOut);
    await page.shows(strings.signOutFailed);
    expect(page.text).to.include('요청 0건');
  });

  it('is no end where an account merely may not do something', async () => {
    server = new InboxServer();
    server.on('GET /admin/api/cases', () => refusal(403));
    const page = await openInboxPage({ first: strings.listFailure.forbidden });
    expect(page.offers(words.submit)).to.be.false;
  });
});
