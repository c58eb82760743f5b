import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../demo/api/config.ts';
import { buildServer } from '../../demo/api/server.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { DiscoveryDocument } from '../../src/schemas/discovery-document.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { ADMIN_TOKEN, ALLOWED_ORIGIN } from '../support/api.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, formOf, post, submit } from '../support/api-referrals.ts';

const [sqlite] = engines;
assert.ok(sqlite);

const riverForm: FormDefinition = { ...form, districts: [{ code: '9922051000', name: { ko: '강변동' } }] };
const RIVER = { 'jurisdiction.json': { code: '9922000000', name: '강변시' }, 'form.json': riverForm };
const HILL = {
  'jurisdiction.json': { code: '9933000000', name: '언덕군' },
  'form.json': form,
  'services.json': [{ id: 's-hill', name: '언덕 나들이', status: 'active' }],
};

type Directory = Awaited<ReturnType<typeof writeDirectory>>;

for (const engine of engines) {
  describe(`further jurisdictions on ${engine.name}`, () => {
    let directory: Directory;
    let api: TestApi;
    let river: { url: string };
    before(async () => {
      directory = await writeDirectory({}, { river: RIVER, hill: HILL });
      api = await openApi(engine, { DIRECTORY_DIR: directory.path });
      river = { url: `${api.url}/j/river` };
    });
    after(() => Promise.all([api.close(), directory.remove()]));

    it('have their own cases, keys and receipts', async () => {
      const key = newIdempotencyKey();
      const here = await submit(api, aReferral(form), key);
      const there = await submit(river, aReferral(riverForm), key);
      assert.notEqual(here.secret, there.secret);
      const { reference, secret } = there;
      assert.equal((await post(`${river.url}/referrals/status`, { reference, secret })).status, 200);
      assert.equal((await post(`${api.url}/referrals/status`, { reference, secret })).status, 404);
      const only = newIdempotencyKey();
      await submit(river, aReferral(riverForm), only);
      assert.equal((await post(`${river.url}/referrals/lookup`, { idempotency_key: only })).status, 200);
      assert.equal((await post(`${api.url}/referrals/lookup`, { idempotency_key: only })).status, 404);

      const main = await openInbox(api);
      const theirs = await openInbox(api, ADMIN_TOKEN, '9922000000');
      const [cases, others] = [await main.cases(), await theirs.cases()];
      assert.deepEqual(
        cases.map((one) => one.reference),
        [here.reference],
      );
      assert.equal(others.length, 2);
      assert.equal(others[0]?.district?.name, '강변동');
      const id = others[0]?.id ?? '';
      assert.equal((await theirs.find(id)).case.id, id);
      assert.equal((await main.ask('GET', `cases/${id}`)).status, 404);
    });

    it('accept only what their own form knows', async () => {
      const answer = await post(`${river.url}/referrals`, aReferral(form), { key: newIdempotencyKey() });
      assert.deepEqual(((await answer.json()) as Problem).fields, [
        { pointer: '/place/district_code', code: 'unknown' },
      ]);
    });
  });
}

describe('a further jurisdiction', () => {
  let directory: Directory;
  let api: TestApi;
  before(async () => {
    directory = await writeDirectory({}, { river: RIVER, hill: HILL });
    api = await openApi(sqlite, { DIRECTORY_DIR: directory.path, RATE_LIMIT_WRITE: '3', MAX_BODY_BYTES: '5000' });
  });
  after(() => Promise.all([api.close(), directory.remove()]));

  const discover = async (base: string): Promise<DiscoveryDocument> =>
    (await (await fetch(base)).json()) as DiscoveryDocument;

  it('says who it is, and where the rest of it lies', async () => {
    for (const [base, name] of [
      [`${api.url}/`, '시험시'],
      [`${api.url}/j/river/`, '강변시'],
      [`${api.url}/j/hill/`, '언덕군'],
    ] as const) {
      const { referral, openapi_url } = await discover(base);
      assert.equal(referral?.jurisdiction.name, name);
      const definition = await fetch(new URL(referral?.form ?? '', base));
      assert.equal(definition.url, `${base}form`);
      assert.equal(definition.status, 200);
      const document = await fetch(new URL(openapi_url ?? '', base));
      assert.equal(document.url, `${api.url}/openapi.json`);
      assert.equal(document.status, 200);
    }
    assert.deepEqual(await formOf({ url: `${api.url}/j/river` }), riverForm);
  });

  it('lists what the main one lists, unless it has a list of its own', async () => {
    const ids = async (path: string) => {
      const page = (await (await fetch(`${api.url}${path}`)).json()) as { contents: { id: string }[] };
      return page.contents.map(({ id }) => id);
    };
    assert.deepEqual(await ids('/j/river/services'), await ids('/services'));
    assert.deepEqual(await ids('/j/hill/services'), ['s-hill']);
    assert.deepEqual(await ids('/j/hill/organizations'), await ids('/organizations'));
    assert.deepEqual(await ids('/j/hill/taxonomy_terms'), await ids('/taxonomy_terms'));
  });

  it('lists the programmes of the main one after services of its own, each with its agency', async (t) => {
    const programs = [{ id: 'p-1', name: '긴급복지', status: 'active', organization: { id: 'o-state', name: '나라' } }];
    const folder = await writeDirectory({ 'programs.json': programs }, { river: RIVER, hill: HILL });
    const server = await openApi(sqlite, { DIRECTORY_DIR: folder.path });
    t.after(() => Promise.all([server.close(), folder.remove()]));
    const listed = async (city: string) => {
      const page = (await (await fetch(`${server.url}${city}/services?full=true`)).json()) as {
        contents: { id: string; organization?: { name: string } }[];
      };
      return page.contents.map(({ id, organization }) => [id, organization?.name]);
    };
    assert.deepEqual(await listed('/j/hill'), [
      ['s-hill', undefined],
      ['p-1', '나라'],
    ]);
    const main = await listed('');
    assert.deepEqual(main.at(-1), ['p-1', '나라']);
    assert.deepEqual(await listed('/j/river'), main);
  });

  it('is guarded like the main one', async () => {
    const url = `${api.url}/j/river/referrals`;
    const send = (headers: Record<string, string>, body: unknown = aReferral(riverForm)) =>
      post(url, body, { key: newIdempotencyKey(), headers: { origin: ALLOWED_ORIGIN, ...headers } });
    assert.equal((await send({ origin: 'https://evil.example' })).status, 403);
    assert.equal((await send({ 'content-type': 'text/plain' })).status, 415);
    assert.equal((await send({}, { narrative: 'x'.repeat(6000) })).status, 413);
    assert.equal((await send({})).status, 201);
    const limited = await send({});
    assert.equal(limited.status, 429);
    assert.equal(limited.headers.get('access-control-allow-origin'), ALLOWED_ORIGIN);
    assert.equal((await fetch(`${api.url}/j/river/form`)).headers.get('access-control-allow-origin'), '*');
    assert.match((await fetch(`${api.url}/j/river/nothing`)).headers.get('content-type') ?? '', /problem\+json/);
  });

  it('is among the servers of the one document', async () => {
    const { servers } = (await (await fetch(`${api.url}/openapi.json`)).json()) as { servers: object[] };
    assert.deepEqual(servers, [
      { url: '/api', description: '시험시' },
      { url: '/api/j/hill', description: '언덕군' },
      { url: '/api/j/river', description: '강변시' },
    ]);
    assert.equal((await fetch(`${api.url}/j/river/openapi.json`)).status, 404);
  });

  it('is known to the inbox, the main one first', async () => {
    const inbox = await openInbox(api);
    assert.deepEqual(await (await inbox.ask('GET', 'jurisdictions')).json(), {
      jurisdictions: [
        { code: '9911000000', name: '시험시', api: '/api', page: null },
        { code: '9933000000', name: '언덕군', api: '/api/j/hill', page: null },
        { code: '9922000000', name: '강변시', api: '/api/j/river', page: null },
      ],
    });
    const unknown = await openInbox(api, ADMIN_TOKEN, '1');
    for (const path of ['cases', 'cases/any', 'organization-codes']) {
      assert.equal((await unknown.ask('GET', path)).status, 404, path);
    }
  });
});

describe('a directory of jurisdictions that cannot be used', () => {
  const start = async ({ path }: Directory) => {
    const app = await buildServer(
      readConfig({ DIRECTORY_DIR: path, DATA_DIR: join(path, 'data'), LOG_LEVEL: 'silent' }),
    );
    await app.close();
  };
  const broken: [what: string, files: Record<string, object>, message: RegExp][] = [
    [
      'has a form with a wrong member',
      { river: { ...RIVER, 'form.json': { ...form, needs: [{ id: 'livelihood' }] } } },
      /DIRECTORY_DIR: .*jurisdictions\/river\/form\.json is wrong at \/needs\/0\/label/,
    ],
    [
      'has no form',
      { river: { 'jurisdiction.json': RIVER['jurisdiction.json'] } },
      /river\/form\.json cannot be read as JSON/,
    ],
    [
      'has a wrong list of its own',
      { river: { ...RIVER, 'services.json': [{ id: 's' }] } },
      /river\/services\.json is wrong at \/0\/name/,
    ],
    [
      'has a code twice',
      { hill: HILL, river: { ...RIVER, 'jurisdiction.json': HILL['jurisdiction.json'] } },
      /river\/jurisdiction\.json is wrong at \/code \(used twice\)/,
    ],
    [
      'has the code of the main one',
      { river: { ...RIVER, 'jurisdiction.json': { code: '9911000000', name: '강변시' } } },
      /river\/jurisdiction\.json is wrong at \/code/,
    ],
    [
      'is called by links as the main one is',
      { river: { ...RIVER, 'jurisdiction.json': { ...RIVER['jurisdiction.json'], site: 'main' } } },
      /river\/jurisdiction\.json is wrong at \/site \(used twice\)/,
    ],
    [
      'has a start page that is a script',
      { river: { ...RIVER, 'jurisdiction.json': { ...RIVER['jurisdiction.json'], home: 'javascript:alert(1)' } } },
      /river\/jurisdiction\.json is wrong at \/home/,
    ],
    ['has a folder that no address can name', { 강변: RIVER }, /jurisdictions\/강변: name it with a-z/],
  ];
  for (const [what, further, message] of broken) {
    it(`is refused where one ${what}`, async (t) => {
      const directory = await writeDirectory({}, further);
      t.after(() => directory.remove());
      await assert.rejects(
        start(directory),
        (error: Error) => error.name === 'ConfigError' && message.test(error.message),
      );
    });
  }

  it('is refused where there is a file in the place of the folder', async (t) => {
    const directory = await writeDirectory();
    t.after(() => directory.remove());
    await writeFile(join(directory.path, 'jurisdictions'), '');
    await assert.rejects(start(directory), /jurisdictions cannot be read as a folder/);
  });

  it('may hold files beside the folders, and no folder at all', async (t) => {
    const directory = await writeDirectory({}, { river: RIVER });
    t.after(() => directory.remove());
    await writeFile(join(directory.path, 'jurisdictions', 'README.md'), '');
    await start(directory);
    const plain = await writeDirectory();
    t.after(() => plain.remove());
    await start(plain);
  });
});
