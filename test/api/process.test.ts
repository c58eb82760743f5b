import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { startApi } from '../support/api.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { aReferral, formOf, post, submit } from '../support/api-referrals.ts';
import { until } from '../support/api-until.ts';

describe('the API as a process', () => {
  it('serves the shipped directory and prints one line', async (t) => {
    const api = await startApi({ env: { LOG_LEVEL: 'silent' } });
    t.after(() => api.stop());
    const definition = await formOf(api);
    assert.ok(definition.districts.length > 0);
    await submit(api, aReferral(definition));
    assert.equal(api.output(), `ieum api listening on ${api.origin}\n`);
  });

  it('finishes what is under way when told to stop, and then ends well', async (t) => {
    const api = await startApi();
    t.after(() => api.stop('SIGKILL'));
    const body = JSON.stringify(aReferral(await formOf(api)));
    const { hostname, port } = new URL(api.origin);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.write(
      'POST /api/referrals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n' +
        `Idempotency-Key: ${newIdempotencyKey()}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
    );
    // The server has the headers now and waits for the body.
    await until(() => answer.includes('100 Continue'), 'the server reads the request');
    api.process.kill('SIGTERM');
    await until(
      () =>
        fetch(api.url).then(
          () => false,
          () => true,
        ),
      'nobody new is let in',
    );
    socket.write(body);
    assert.equal(await api.ended, 0);
    assert.match(answer, /HTTP\/1\.1 201 /);
  });

  it('keeps its key, its file and all receipts over a restart, for its owner alone', async (t) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ieum-data-'));
    t.after(() => rm(dataDir, { recursive: true, force: true }));
    const first = await startApi({ dataDir });
    const { reference, secret } = await submit(first, aReferral(await formOf(first)));
    assert.equal(await first.stop(), 0);
    for (const file of ['server.key', 'ieum.sqlite'])
      assert.equal((await stat(join(dataDir, file))).mode & 0o777, 0o600);

    const second = await startApi({ dataDir });
    t.after(() => second.stop());
    assert.equal((await post(`${second.url}/referrals/status`, { reference, secret })).status, 200);
  });

  it('does not start with another server key than its data was written with', async (t) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ieum-data-'));
    t.after(() => rm(dataDir, { recursive: true, force: true }));
    await (await startApi({ dataDir })).stop();
    const key = await readFile(join(dataDir, 'server.key'), 'utf8');
    await rm(join(dataDir, 'server.key'));
    await assert.rejects(startApi({ dataDir }), /SERVER_KEY: .*server\.key back/);
    await writeFile(join(dataDir, 'server.key'), 'damaged');
    await assert.rejects(startApi({ dataDir }), /server\.key is damaged/);
    await writeFile(join(dataDir, 'server.key'), key);
    assert.equal(await (await startApi({ dataDir })).stop(), 0);
  });

  it('says which file of the directory is wrong, and where', async (t) => {
    const directory = await writeDirectory({ 'form.json': { ...form, needs: [{ id: 'livelihood' }] } });
    t.after(() => directory.remove());
    await assert.rejects(
      startApi({ env: { DIRECTORY_DIR: directory.path } }),
      /DIRECTORY_DIR: .*form\.json is wrong at \/needs\/0\/label/,
    );
    await assert.rejects(startApi({ env: { DIRECTORY_DIR: '/nonexistent' } }), /DIRECTORY_DIR: .*cannot be read/);
  });

  it('says which variable to change where it cannot start', async (t) => {
    const api = await startApi();
    t.after(() => api.stop());
    await assert.rejects(startApi({ env: { PORT: 'x' } }), /PORT: give a whole number/);
    await assert.rejects(startApi({ env: { PORT: new URL(api.origin).port } }), /PORT: \d+ is in use/);
    await assert.rejects(
      startApi({ env: { DATABASE_URL: 'postgresql://nobody:CANARY@127.0.0.1:1/none' } }),
      (error: Error) =>
        /DATABASE_URL: the database cannot be opened/.test(error.message) && !/CANARY/.test(error.message),
    );
  });
});
