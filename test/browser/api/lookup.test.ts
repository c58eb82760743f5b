import { expect } from '@open-wc/testing';
import { ApiError, createClient } from '../../../src/index.ts';
import { discovery } from '../../support/builders.ts';
import { fault } from '../../support/faults.ts';

const KEY = 'ffeeddccbbaa99887766554433221100';

const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('looking up a key', () => {
  it('finds the receipt of a request whose answer was lost', async () => {
    const { api } = fault('lost-once');
    const client = createClient({ api });
    expect(await client.send({ body: '{}', key: KEY }, discovery())).to.include({ kind: 'unknown' });
    expect(await client.lookup(KEY)).to.include({ reference: 'K7M4-XQ2P', idempotency_key: KEY });
  });

  it('says null where the API itself never saw it', async () => {
    expect(await createClient({ api: fault('good').api }).lookup(KEY)).to.equal(null);
  });

  it('sends the key in the body, not in the address', async () => {
    const good = fault('good');
    await createClient({ api: good.api }).lookup(KEY);
    expect((await good.log()).lookups).to.deep.equal([KEY]);
  });

  for (const [what, scenario, kind] of [
    ["a proxy's 404 proves nothing", 'lookup-html-404', 'status'],
    ['an HTML 200 proves nothing', 'lookup-html-200', 'shape'],
    ["another key's receipt proves nothing", 'lookup-other-key', 'shape'],
    ['a failing API proves nothing', 'lookup-500', 'status'],
  ] as const) {
    it(what, async () => {
      const error = await rejection(createClient({ api: fault(scenario).api }).lookup(KEY));
      expect(error).to.be.instanceOf(ApiError).and.include({ kind });
    });
  }

  it('rejects where nobody listens', async () => {
    const error = await rejection(createClient({ api: 'http://127.0.0.1:9/api' }).lookup(KEY));
    expect(error).to.be.instanceOf(ApiError).and.include({ kind: 'network' });
  });
});
