import { expect } from '@open-wc/testing';
import { createReceiptClient, type StatusOutcome } from '../../../src/index.ts';
import { status } from '../../support/fake-receipt-client.ts';
import { fault } from '../../support/faults.ts';
import { PROOF } from '../../support/status-page.ts';

/** What an API of the fault server tells the holder of a receipt. */
const ask = (scenario: string, timeout_ms = 5000): Promise<StatusOutcome> =>
  createReceiptClient({ api: fault(scenario).api, timeout_ms }).status(PROOF);

describe('the client for holders of a receipt', () => {
  it('asks by POST with the two numbers in the body, and nowhere else', async () => {
    const good = fault('good');
    const client = createReceiptClient({ api: good.api });
    expect(await client.status(PROOF)).to.deep.equal({ kind: 'told', status: status() });
    await client.withdraw(PROOF);
    await client.confirm(PROOF, 'partly');
    const { receiptsAsked, requests } = await good.log();
    expect(receiptsAsked).to.deep.equal([
      `status ${JSON.stringify(PROOF)}`,
      `withdraw ${JSON.stringify(PROOF)}`,
      `confirm ${JSON.stringify({ ...PROOF, helped: 'partly' })}`,
    ]);
    expect(requests.map(({ url, headers }) => url + JSON.stringify(headers)).join()).not.to.match(/K7M4|7ZQK/);
    expect(requests.some(({ headers }) => 'referer' in headers || 'cookie' in headers)).to.equal(false);
  });

  it('reads what the back end can do', async () => {
    const { discover } = createReceiptClient({ api: fault('good').api });
    expect((await discover()).referral?.status).to.equal(true);
  });

  for (const [scenario, reason] of [
    ['receipt-unknown', 'receipt-unknown'],
    ['receipt-misshapen', 'receipt-unknown'],
    ['receipt-erased', 'erased'],
    ['receipt-not-now', 'not-now'],
    ['receipt-500', 'status'],
    ['receipt-html-404', 'status'],
    ['receipt-html-200', 'shape'],
    ['receipt-empty', 'shape'],
    ['receipt-huge', 'shape'],
    ['receipt-redirect', 'network'],
    ['reset', 'network'],
  ] as const) {
    it(`says "${reason}" of ${scenario}`, async () => {
      expect(await ask(scenario)).to.deep.include({ kind: 'refused', reason });
    });
  }

  it('says "timeout" where nothing comes back', async () => {
    expect(await ask('timeout', 50)).to.deep.equal({ kind: 'refused', reason: 'timeout' });
  });

  for (const [scenario, ms] of [
    ['receipt-busy', 90_000],
    ['receipt-unavailable', 2000],
  ] as const) {
    it(`says how long to wait of ${scenario}`, async () => {
      expect(await ask(scenario)).to.deep.equal({ kind: 'refused', reason: 'busy', retry_after_ms: ms });
    });
  }

  it('carries the numbers to no other place', async () => {
    const elsewhere = fault('receipt-redirect');
    await createReceiptClient({ api: elsewhere.api }).status(PROOF);
    expect((await elsewhere.log()).elsewhere).to.deep.equal([]);
  });

  it('stops where it is told to', async () => {
    const abort = new AbortController();
    const asked = createReceiptClient({ api: fault('timeout').api }).status(PROOF, abort.signal);
    abort.abort(new DOMException('left', 'AbortError'));
    expect(await asked.catch((error: DOMException) => error.name)).to.equal('AbortError');
  });

  it('takes no address but one of the web', () => {
    expect(() => createReceiptClient({ api: 'javascript:alert(1)' })).to.throw(TypeError, /https:/);
  });
});
