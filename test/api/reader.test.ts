import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/api/errors.ts';
import { HsdsReader } from '../../src/api/hsds.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';

const [sqlite] = engines;
assert.ok(sqlite);

describe("the kit's own reader of the directory", () => {
  let api: TestApi;
  before(async () => {
    api = await openApi(sqlite);
  });
  after(() => api.close());

  it('reads a page of each list, and a whole record', async () => {
    const reader = new HsdsReader(api.url);
    const page = await reader.list('services', { per_page: 1, search: '긴급' });
    assert.equal(page.contents?.length, 1);
    const id = page.contents?.[0]?.id ?? '';
    assert.equal((await reader.get('services', id)).id, id);
    assert.ok((await reader.list('organizations')).contents?.length);
    assert.ok((await reader.list('service_at_locations', { full: true })).contents?.length);
  });

  it('names the status of what is not there', async () => {
    const error = await new HsdsReader(api.url).get('services', 'no/such').catch((reason: unknown) => reason);
    assert.ok(error instanceof ApiError);
    assert.deepEqual([error.kind, error.status], ['status', 404]);
  });

  it('says that a document of another kind has the wrong shape', async () => {
    const error = await new HsdsReader(`${api.url}/form?`).get('services', 'any').catch((reason: unknown) => reason);
    assert.ok(error instanceof ApiError);
    assert.equal(error.kind, 'shape');
  });

  it('stops when it is told to, with that reason', async () => {
    const stopped = new AbortController();
    stopped.abort(new Error('left the page'));
    await assert.rejects(new HsdsReader(api.url).list('services', {}, stopped.signal), /left the page/);
  });
});
