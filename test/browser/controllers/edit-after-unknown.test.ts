import { expect, nextFrame } from '@open-wc/testing';
import { ApiError, type Outcome, type Receipt } from '../../../src/index.ts';
import { accepted, AT_ONCE, found, later, unknown } from '../../support/fake-client.ts';
import { Sending } from '../../support/submission.ts';
import { until } from '../../support/until.ts';

describe('changing a request whose outcome is unknown', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks about the key first, and shows the receipt of what arrived', async () => {
    const sending = await new Sending({ outcomes: [unknown()], lookups: [found] }).direct();
    await sending.send();
    await sending.controller.edit();
    expect(sending.state).to.include({ name: 'accepted', earlier: true });
    expect(sending.client.sent).to.have.length(1);
    expect(sessionStorage.length).to.equal(0);
  });

  it('supersedes by the supplement what arrived', async () => {
    const sending = await new Sending({ outcomes: [unknown(), accepted()], lookups: [found] }).direct();
    await sending.send('처음');
    await sending.controller.edit();
    sending.controller.amend();
    await sending.send('고침');
    const [first, second] = sending.client.sent;
    expect(sending.client.referrals[1]).to.include({ supersedes: first?.key, narrative: '고침' });
    expect(second?.key).not.to.equal(first?.key);
    expect(sending.state).to.include({ name: 'accepted', earlier: false });
  });

  it('supersedes by the next request what never arrived', async () => {
    const sending = await new Sending({ outcomes: [unknown(), accepted()], lookups: [null] }).direct();
    await sending.send();
    await sending.controller.edit();
    expect(sending.state).to.deep.equal({ name: 'idle' });
    await sending.send();
    expect(sending.client.referrals[1]).to.include({ supersedes: sending.client.sent[0]?.key });
  });

  it('supersedes along a chain: each by the next', async () => {
    const sending = await new Sending({ outcomes: [unknown()], lookups: [null] }).direct();
    for (let tries = 0; tries < 3; tries += 1) {
      await sending.send();
      await sending.controller.edit();
    }
    const { sent, referrals } = sending.client;
    expect(referrals.map(({ supersedes }) => supersedes)).to.deep.equal([undefined, sent[0]?.key, sent[1]?.key]);
  });

  it('stops the resends, so that nothing goes out in the meantime', async () => {
    // The resend would go out at once, long before the lookup is answered.
    const sending = await new Sending({
      outcomes: [unknown()],
      lookups: [() => nextFrame().then(() => null)],
      resend: AT_ONCE,
    }).direct();
    await sending.send();
    await sending.controller.edit();
    expect(sending.client.sent).to.have.length(1);
  });

  it('takes what a resend under way is told, whatever the lookup says', async () => {
    const answer = later<Outcome>();
    const lookup = later<Receipt | null>();
    const sending = await new Sending({
      outcomes: [unknown(), answer.promise],
      lookups: [lookup.promise],
      resend: AT_ONCE,
    }).direct();
    await sending.send();
    await until(() => sending.client.sent.length === 2, 'it is never sent again');
    const editing = sending.controller.edit();
    answer.settle(accepted()(sending.client.sent[1] ?? { body: '', key: '' }));
    await sending.comesTo('accepted');
    lookup.settle(null);
    await editing;
    expect(sending.state.name).to.equal('accepted');
  });

  it('stays unknown where the lookup fails', async () => {
    const sending = await new Sending({
      outcomes: [unknown()],
      lookups: [() => Promise.reject(new ApiError('network', ''))],
    }).direct();
    await sending.send();
    await sending.controller.edit();
    expect(sending.state).to.include({ name: 'unknown', reloaded: false, safe: true });
    expect(sessionStorage.length).to.equal(1);
  });

  it('just goes back to writing where the API knows no keys', async () => {
    const sending = await new Sending({ outcomes: [unknown(), accepted()], idempotency: false }).direct();
    await sending.send();
    await sending.controller.edit();
    expect(sending.state).to.deep.equal({ name: 'idle' });
    await sending.send();
    expect(sending.client.lookedUp).to.deep.equal([]);
    expect(sending.client.referrals[1]).not.to.have.property('supersedes');
  });
});
