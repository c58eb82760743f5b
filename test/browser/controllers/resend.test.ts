import { expect } from '@open-wc/testing';
import { accepted, AT_ONCE, found, later, refused, unknown } from '../../support/fake-client.ts';
import { Sending } from '../../support/submission.ts';
import { until } from '../../support/until.ts';
import type { Outcome } from '../../../src/index.ts';

describe('a request whose outcome is unknown', () => {
  beforeEach(() => sessionStorage.clear());

  it('is sent again by itself, the same bytes under the same key, until it is accepted', async () => {
    const sending = await new Sending({
      outcomes: [unknown(), unknown({ reason: 'timeout' }), accepted()],
      resend: AT_ONCE,
    }).direct();
    await sending.send();
    await sending.comesTo('accepted');
    const { sent } = sending.client;
    expect(sent).to.have.length(3);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
    expect(new Set(sent.map(({ body }) => body)).size).to.equal(1);
  });

  it('is sent again eight times at most', async () => {
    const sending = await new Sending({ outcomes: [unknown()], resend: AT_ONCE }).direct();
    await sending.send();
    await sending.comesTo('unknown', false);
    expect(sending.client.sent).to.have.length(1 + 8);
  });

  it('is sent again by hand after that, still the same', async () => {
    const sending = await new Sending({ outcomes: [unknown()], resend: AT_ONCE }).direct();
    await sending.send();
    await sending.comesTo('unknown', false);
    sending.client.answers = { outcomes: [accepted()] };
    await sending.controller.resend();
    expect(sending.state.name).to.equal('accepted');
    expect(sending.client.sent.at(-1)).to.deep.equal(sending.client.sent[0]);
  });

  it('is never sent again by itself where the API declares no idempotency', async () => {
    const sending = await new Sending({ outcomes: [unknown()], resend: AT_ONCE, idempotency: false }).direct();
    await sending.send();
    expect(sending.state).to.include({ name: 'unknown', automatic: false, safe: false });
    expect(sending.client.sent).to.have.length(1);
  });

  it('is not sent again by itself after an answer that forbids it', async () => {
    const sending = await new Sending({ outcomes: [unknown({ resend: false })], resend: AT_ONCE }).direct();
    await sending.send();
    expect(sending.state).to.include({ name: 'unknown', automatic: false, safe: true });
  });

  it('is not sent again by itself once the API may have forgotten the key', async () => {
    const sending = await new Sending({
      outcomes: [unknown({ retry_after_ms: 61_000 })],
      resend: AT_ONCE,
      key_lifetime_s: 60,
    }).direct();
    await sending.send();
    expect(sending.state).to.include({ name: 'unknown', automatic: false });
  });

  it('is refused in the end where the API says so', async () => {
    const sending = await new Sending({ outcomes: [unknown(), refused()], resend: AT_ONCE }).direct();
    await sending.send();
    await sending.comesTo('refused');
    expect(sending.client.sent).to.have.length(2);
  });

  it('is looked up where the key was used for other bytes, and what came first counts', async () => {
    const sending = await new Sending({ outcomes: [{ kind: 'mismatch' }], lookups: [found] }).direct();
    await sending.send();
    expect(sending.state).to.include({ name: 'accepted', earlier: true });
    expect(sending.client.lookedUp).to.deep.equal([sending.client.sent[0]?.key]);
  });
});

describe('a request under way', () => {
  beforeEach(() => sessionStorage.clear());

  it('is one request however often it is sent', async () => {
    const sending = await new Sending().direct();
    await Promise.all([sending.send(), sending.send(), sending.send()]);
    expect(sending.client.sent).to.have.length(1);
  });

  it('is not posted by hand while it is just being sent again by itself', async () => {
    const second = later<Outcome>();
    const sending = await new Sending({ outcomes: [unknown(), second.promise], resend: AT_ONCE }).direct();
    await sending.send();
    await until(() => sending.client.sent.length === 2, 'it is never sent again');
    await Promise.all([sending.controller.resend(), sending.controller.resend()]);
    second.settle(accepted()(sending.client.sent[1] ?? { body: '', key: '' }));
    await sending.comesTo('accepted');
    expect(sending.client.sent).to.have.length(2);
  });

  it('says nothing any more once it has been reset', async () => {
    const answer = later<Outcome>();
    const sending = await new Sending({ outcomes: [answer.promise] }).direct();
    const sent = sending.send();
    sending.controller.reset();
    answer.settle(accepted()(sending.client.sent[0] ?? { body: '', key: '' }));
    await sent;
    expect(sending.state.name).to.equal('idle');
  });

  it('is not sent before its destination is known', async () => {
    const sending = new Sending();
    await sending.send();
    expect(sending.client.sent).to.deep.equal([]);
  });
});
