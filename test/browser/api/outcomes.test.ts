import { expect } from '@open-wc/testing';
import { createClient, type Outcome } from '../../../src/index.ts';
import { discovery, KEY } from '../../support/builders.ts';
import { fault, type Fault } from '../../support/faults.ts';

const BODY = '{"narrative":"전기가 끊겼어요"}';
const SENDING_KEY = 'ffeeddccbbaa99887766554433221100';

async function post({ api }: Pick<Fault, 'api'>, idempotency = true): Promise<Outcome> {
  // Only an answer that never comes has to run into it.
  const client = createClient({ api, timeout_ms: api.includes('/timeout/') ? 200 : 8000 });
  return client.send({ body: BODY, key: SENDING_KEY }, discovery({ idempotency }));
}

const resent = { kind: 'unknown', resend: true } as const;
const notResent = { kind: 'unknown', resend: false } as const;

const rows: [what: string, scenario: string, expected: Partial<Outcome>][] = [
  ['a new record is accepted', 'good', { kind: 'accepted' }],
  ['a replay is accepted', 'replay', { kind: 'accepted' }],
  ['a receipt without a secret is accepted', 'good-without-secret', { kind: 'accepted' }],

  ['a problem 400 is refused', 'problem-400', { kind: 'refused' }],
  ['a problem 403 is refused', 'problem-403', { kind: 'refused' }],
  ['a problem 404 is refused', 'problem-404', { kind: 'refused' }],
  ['a problem 410 is refused', 'problem-410', { kind: 'refused' }],
  ['a problem 413 is refused', 'problem-413', { kind: 'refused' }],
  ['a problem 415 is refused', 'problem-415', { kind: 'refused' }],
  ['a problem 422 with fields is refused', 'wrong-fields', { kind: 'refused' }],

  ['an answer that never comes is unknown', 'timeout', { ...resent, reason: 'timeout' }],
  ['a reset connection is unknown', 'reset', { ...resent, reason: 'network' }],
  // WebKitGTK takes the half for the whole, which is no JSON; other engines reject.
  ['a truncated 201 is unknown', 'truncated', resent],
  ['an answer that CORS hides is unknown', 'cors-block', { ...resent, reason: 'network' }],
  ['a preflight that CORS blocks is unknown', 'preflight-block', { ...resent, reason: 'network' }],
  ['an HTML 200 is unknown', 'html-200', { ...resent, reason: 'shape' }],
  ['an HTML 201 is unknown', 'html-201', { ...resent, reason: 'shape' }],
  ['a 201 with an empty object is unknown', 'empty-object', { ...resent, reason: 'shape' }],
  ['a 201 without the key is unknown', 'no-key', { ...resent, reason: 'shape' }],
  ["a 201 with another request's key is unknown", 'other-key', { ...resent, reason: 'shape' }],
  ['a 201 of the wrong shape is unknown', 'wrong-schema', { ...resent, reason: 'shape' }],
  ['a 201 that says to be plain text is unknown', 'text-json', { ...resent, reason: 'shape' }],
  ['a 201 of two megabytes is unknown', 'huge', { ...resent, reason: 'shape' }],
  ['a 202 is unknown', 'accepted-202', { ...resent, reason: 'shape' }],
  ['a 204 is unknown', 'no-content', { ...resent, reason: 'shape' }],
  ['409 in flight is unknown, with a pause', 'in-flight', { ...resent, reason: 'status', retry_after_ms: 1000 }],
  ['425 is unknown', 'too-early', { ...resent, reason: 'status' }],
  ['429 is unknown, with a pause', 'busy', { ...resent, reason: 'status', retry_after_ms: 7000 }],
  ['an HTML 500 is unknown', 'html-500', { ...resent, reason: 'status' }],
  ['503 is unknown, with a pause', 'unavailable', { ...resent, reason: 'status', retry_after_ms: 2000 }],
  ['a retryable problem is unknown', 'problem-retryable', { ...resent, reason: 'status' }],

  ["a firewall's HTML 403 is unknown and not sent again", 'html-403', { ...notResent, reason: 'status' }],
  ["a proxy's HTML 404 is unknown and not sent again", 'html-404', { ...notResent, reason: 'status' }],
  ['a problem that does not say whether it passes is unknown', 'problem-without-retryable', { ...notResent }],

  ['the same key with another body is a mismatch', 'mismatch', { kind: 'mismatch' }],
];

describe('the outcome of a referral', () => {
  for (const [what, scenario, expected] of rows) {
    it(what, async () => {
      expect(await post(fault(scenario))).to.include(expected);
    });
  }

  it('is unknown where nobody listens', async () => {
    expect(await post({ api: 'http://127.0.0.1:9/api' })).to.include({ ...resent, reason: 'network' });
  });

  it('reads a date in Retry-After', async () => {
    const outcome = await post(fault('busy-until'));
    expect(outcome.kind === 'unknown' && outcome.retry_after_ms).to.be.greaterThan(365 * 86_400_000);
  });

  it('carries the receipt, with the key that was sent', async () => {
    const outcome = await post(fault('good'));
    expect(outcome.kind === 'accepted' && outcome.receipt).to.include({
      reference: 'K7M4-XQ2P',
      idempotency_key: SENDING_KEY,
    });
  });

  it('carries the fields that were refused', async () => {
    const outcome = await post(fault('wrong-fields'));
    expect(outcome.kind === 'refused' && outcome.problem.fields).to.deep.equal([
      { pointer: '/subject/contact/phone', code: 'invalid' },
    ]);
  });

  it('needs no echoed key where idempotency is not declared', async () => {
    expect(await post(fault('no-key'), false)).to.include({ kind: 'accepted' });
  });

  for (const status of [301, 302, 307, 308]) {
    it(`of a redirect ${status} to another origin is unknown, and no byte arrives there`, async () => {
      const moved = fault(`redirect-${status}`);
      expect(await post(moved)).to.include({ kind: 'unknown', reason: 'network' });
      const { posts, elsewhere } = await moved.log();
      expect(posts).to.have.length(1);
      expect(elsewhere).to.deep.equal([]);
    });
  }
});

describe('a referral on the wire', () => {
  it('carries the bytes as they are, as JSON, with its key as a structured string', async () => {
    const good = fault('good');
    await post(good);
    const [received] = (await good.log()).posts;
    expect(received).to.include({ key: `"${SENDING_KEY}"`, body: BODY });
    expect(received?.headers).to.include({ 'content-type': 'application/json' });
  });

  it('carries no cookie and no referrer', async () => {
    document.cookie = 'portal=1';
    const good = fault('good');
    await post(good);
    expect((await good.log()).posts[0]?.headers).not.to.have.any.keys('cookie', 'referer');
  });

  it('is posted once, whatever the answer', async () => {
    const down = fault('unavailable');
    await post(down);
    expect((await down.log()).posts).to.have.length(1);
  });

  it('rejects when its caller gives up', async () => {
    const abort = new AbortController();
    const client = createClient({ api: fault('timeout').api });
    const sending = client.send({ body: BODY, key: KEY }, discovery(), abort.signal);
    const reason = new DOMException('left', 'AbortError');
    abort.abort(reason);
    expect(await sending.catch((error: unknown) => error)).to.equal(reason);
  });
});
