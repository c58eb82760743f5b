import { expect } from '@open-wc/testing';
import { session } from '../../../../demo/inbox/strings-session.ts';
import { account } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage } from '../../../support/inbox-page.ts';
import { InboxServer, refusal } from '../../../support/inbox-server.ts';
import { until } from '../../../support/until.ts';

const words = session.signIn;

describe('signing in to the inbox', () => {
  let server: InboxServer;

  afterEach(() => {
    server.restore();
    goTo('');
  });

  const openDoor = (): Promise<InboxPage> => {
    server = new InboxServer();
    delete server.account;
    server.signInWith('right-password', account('intake', { name: '김접수' }));
    return openInboxPage({ first: words.heading });
  };

  it('shows the inbox at once to whoever is signed in', async () => {
    server = new InboxServer(account('auditor', { name: '최감사' }));
    const page = await openInboxPage({ first: '최감사' });
    expect(page.text).to.include(session.role.auditor);
    expect(page.offers(words.submit)).to.be.false;
  });

  it('lets somebody in by name and password, which go nowhere but into the question', async () => {
    const page = await openDoor();
    page.signIn(' 김접수 ', 'right-password');
    await page.shows('요청 0건');
    expect(server.to('POST /admin/session').map(({ body }) => body)).to.deep.equal([
      { name: '김접수', password: 'right-password' },
    ]);
    for (const { address } of server.requests) expect(decodeURI(address)).not.to.match(/right-password|김접수/);
    expect(location.href).not.to.include('right-password');
    expect({ ...localStorage, ...sessionStorage }).to.not.have.any.keys('name', 'password');
    expect(page.holds('right-password'), 'the password is in the page no more').to.be.false;
  });

  it('says that the name or the password is wrong, keeps both, and goes back to the password', async () => {
    const page = await openDoor();
    page.signIn('김접수', 'wrong-password');
    await page.shows(words.failure['signed-out']);
    expect(page.field(words.name).value).to.equal('김접수');
    await until(() => page.field(words.password).matches(':focus'), 'the focus in the password');
    expect(page.field(words.password).getAttribute('aria-invalid')).to.equal('true');
  });

  it('asks for what was left empty and sends nothing', async () => {
    const page = await openDoor();
    page.press(words.submit);
    await page.shows(words.nameEmpty);
    expect(page.field(words.name).matches(':focus')).to.be.true;
    page.type(words.name, '김접수');
    page.press(words.submit);
    await page.shows(words.passwordEmpty);
    expect(page.field(words.password).matches(':focus')).to.be.true;
    expect(server.to('POST /admin/session')).to.be.empty;
  });

  it('takes a token out of the address and lets its holder in', async () => {
    server = new InboxServer();
    delete server.account;
    server.on('POST /admin/session', ({ body }) => {
      server.account = account('administrator', { name: '관리자' });
      return (body as { token: string }).token === 'a token' ? { account: server.account } : refusal(401);
    });
    const page = await openInboxPage({ hash: '#token=a%20token', first: '관리자' });
    expect(location.hash).to.equal('');
    expect(page.holds('a token')).to.be.false;
  });

  it('says beside the token that it is wrong', async () => {
    const page = await openDoor();
    server.on('POST /admin/session', () => refusal(401));
    page.seen('summary')[0]?.click();
    await page.settled();
    page.type(words.token, 'not it');
    page.press(words.tokenSubmit);
    await page.shows(words.tokenWrong);
    expect(page.field(words.token).getAttribute('aria-invalid')).to.equal('true');
    expect(page.field(words.name).getAttribute('aria-invalid')).to.be.null;
  });

  it('tells a server that does not answer from a sign-in that is not there, and asks again', async () => {
    server = new InboxServer();
    server.on('GET /admin/session', () => refusal(503));
    const page = await openInboxPage({ first: words.failure.unreachable });
    server.on('GET /admin/session', () => ({ account: server.account }));
    page.press('다시 시도');
    await page.shows('요청 0건');
  });

  it('says that too many attempts were made', async () => {
    const page = await openDoor();
    server.on('POST /admin/session', () => refusal(429));
    page.signIn('김접수', 'right-password');
    await page.shows(words.failure.throttled);
  });
});
