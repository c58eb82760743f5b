import { expect } from '@open-wc/testing';
import { ApiError, type Outcome } from '../../../src/index.ts';
import { accepted, found, later, refused, unknown } from '../../support/fake-client.ts';
import { Sending } from '../../support/submission.ts';

const stored = (): string[] => Object.values({ ...sessionStorage }) as string[];

describe('what is kept while an outcome is unknown', () => {
  beforeEach(() => sessionStorage.clear());

  it('is the key alone', async () => {
    const sending = await new Sending({ outcomes: [unknown()] }).direct();
    await sending.send('전기가 끊겼어요');
    expect(stored()).to.deep.equal([sending.client.sent[0]?.key]);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('전기');
  });

  it('is there before the first byte leaves, so that a reload in the middle asks', async () => {
    const answer = later<Outcome>();
    const sending = await new Sending({ outcomes: [answer.promise] }).direct();
    void sending.send();
    expect(stored()).to.deep.equal([sending.client.sent[0]?.key]);
  });

  for (const [what, outcome] of [
    ['accepted', accepted()],
    ['refused', refused()],
  ] as const) {
    it(`is gone once the request is ${what}`, async () => {
      const sending = await new Sending({ outcomes: [outcome] }).direct();
      await sending.send();
      expect(stored()).to.deep.equal([]);
    });
  }

  it('is nothing where the API knows no keys, since its 404 would say nothing', async () => {
    const sending = await new Sending({ outcomes: [unknown()], idempotency: false }).direct();
    await sending.send();
    expect(stored()).to.deep.equal([]);
  });

  it('is gone after a reset', async () => {
    const sending = await new Sending({ outcomes: [unknown()] }).direct();
    await sending.send();
    sending.controller.reset();
    expect(stored()).to.deep.equal([]);
  });
});

describe('a page load that finds a key', () => {
  let key = '';

  beforeEach(async () => {
    sessionStorage.clear();
    const before = await new Sending({ outcomes: [unknown()] }).direct();
    await before.send();
    key = before.client.sent[0]?.key ?? '';
  });

  it('asks about it before anything is sent', async () => {
    const sending = await new Sending({ lookups: [found] }).direct();
    expect(sending.states.map(({ name }) => name)).to.deep.equal(['checking', 'accepted']);
    expect(sending.client).to.deep.include({ lookedUp: [key], sent: [] });
    expect(stored()).to.deep.equal([]);
  });

  it('says that it got lost, and supersedes it, where the API never saw it', async () => {
    const sending = await new Sending({ lookups: [null] }).direct();
    expect(sending.state).to.deep.equal({ name: 'idle', lost: true });
    expect(stored()).to.deep.equal([]);
    await sending.send();
    expect(sending.client.referrals[0]).to.include({ supersedes: key });
  });

  it('keeps it, and sends nothing, where it cannot be told', async () => {
    const sending = await new Sending({ lookups: [() => Promise.reject(new ApiError('timeout', ''))] }).direct();
    expect(sending.state).to.include({ name: 'unknown', reloaded: true, automatic: false });
    expect(stored()).to.deep.equal([key]);
    await sending.send();
    expect(sending.client.sent).to.deep.equal([]);
  });

  it('asks again when it is told to', async () => {
    const sending = await new Sending({ lookups: [() => Promise.reject(new ApiError('timeout', '')), found] }).direct();
    await sending.controller.check();
    expect(sending.state.name).to.equal('accepted');
    expect(sending.client.lookedUp).to.deep.equal([key, key]);
  });
});

describe('a page on which storage is blocked', () => {
  const { getItem, setItem, removeItem } = Storage.prototype;

  beforeEach(() => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: blocked, setItem: blocked, removeItem: blocked });
  });
  afterEach(() => void Object.assign(Storage.prototype, { getItem, setItem, removeItem }));

  it('sends all the same', async () => {
    const sending = await new Sending({ outcomes: [unknown(), accepted()] }).direct();
    await sending.send();
    await sending.controller.resend();
    expect(sending.state.name).to.equal('accepted');
    expect(sending.client.sent[1]).to.deep.equal(sending.client.sent[0]);
  });

  it('refuses, looks up and resets all the same', async () => {
    const sending = await new Sending({ outcomes: [refused(), unknown()], lookups: [null] }).direct();
    await sending.send();
    expect(sending.state.name).to.equal('refused');
    await sending.send();
    await sending.controller.edit();
    expect(sending.client.lookedUp).to.have.length(1);
    sending.controller.reset();
    expect(sending.state.name).to.equal('idle');
  });
});
