import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import * as z from 'zod/mini';
import { missingPages } from '../../demo/api/routes/pages.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { DiscoveryDocument } from '../../src/schemas/discovery-document.ts';
import { Sites } from '../../src/schemas/site.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, post } from '../support/api-referrals.ts';

const [sqlite] = engines;
assert.ok(sqlite);

const NEWS = 'https://news.example';
const PUBLIC_URL = 'https://welfare.example';
const RIVER = {
  'jurisdiction.json': {
    code: '9922000000',
    name: '강변시',
    home: 'https://river.example/',
    exit_url: 'https://a.example/',
  },
  'form.json': { ...form, emergency: undefined },
};

let kit: string;
let directory: Awaited<ReturnType<typeof writeDirectory>>;

before(async () => {
  kit = await mkdtemp(join(tmpdir(), 'ieum-kit-'));
  await Promise.all(['frame.html', 'loader.js'].map((file) => writeFile(join(kit, file), `the kit's ${file}`)));
  directory = await writeDirectory(
    { 'jurisdiction.json': { code: '9911000000', name: '시험시', site: 'gaon' } },
    { river: RIVER },
  );
});
after(() => Promise.all([directory.remove(), rm(kit, { recursive: true })]));

const open = async (t: TestContext, env: Record<string, string> = {}): Promise<TestApi> => {
  const api = await openApi(sqlite, { DIRECTORY_DIR: directory.path, ...env }, { kit });
  t.after(() => api.close());
  return api;
};

const readSites = async ({ origin }: TestApi): Promise<Sites['sites']> =>
  z.parse(Sites, await (await fetch(`${origin}/v1/sites.json`)).json()).sites;

const discover = async (url: string) => ((await (await fetch(`${url}/`)).json()) as DiscoveryDocument).referral;

describe('the sites of the stand-alone page', () => {
  it('are the jurisdictions, by the names that they give themselves or their folders', async (t) => {
    const api = await open(t, { FRAME_HOSTS: NEWS });
    assert.deepEqual(await readSites(api), {
      gaon: {
        name: { ko: '시험시' },
        api: '../api',
        hosts: [NEWS],
        emergency: [{ label: '보건복지상담센터', number: '129' }],
      },
      river: {
        name: { ko: '시험시' },
        api: '../api/j/river',
        hosts: [NEWS],
        home: 'https://river.example/',
        exit_url: 'https://a.example/',
      },
    });
  });

  it('have their APIs where they say', async (t) => {
    const api = await open(t);
    for (const [name, code] of Object.entries({ gaon: '9911000000', river: '9922000000' })) {
      const site = (await readSites(api))[name];
      const url = new URL(site?.api ?? '', `${api.origin}/v1/sites.json`).href;
      assert.equal((await discover(url))?.jurisdiction.code, code);
    }
  });

  it('are told to the inbox, for the links that it makes', async (t) => {
    const inbox = await openInbox(await open(t));
    const { jurisdictions } = (await (await inbox.ask('GET', 'jurisdictions')).json()) as {
      jurisdictions: { page: string }[];
    };
    assert.deepEqual(
      jurisdictions.map(({ page }) => page),
      ['/v1/frame.html#ieum:site=gaon', '/v1/frame.html#ieum:site=river'],
    );
  });

  it('are not there where the kit is not served', async (t) => {
    const api = await openApi(sqlite, { DIRECTORY_DIR: directory.path, PUBLIC_URL });
    t.after(() => api.close());
    for (const path of ['sites.json', 'frame.html'])
      assert.equal((await fetch(`${api.origin}/v1/${path}`)).status, 404, path);
    assert.equal((await discover(api.url))?.frame, null);
  });
});

describe('the stand-alone page', () => {
  const policyOf = (answer: Response): string[] =>
    (answer.headers.get('content-security-policy') ?? '').split(';').sort();

  it('runs its own scripts alone, under trusted types, and posts nowhere else', async (t) => {
    const { origin } = await open(t, { FRAME_HOSTS: `${NEWS}, https://www.gaon.example` });
    const answer = await fetch(`${origin}/v1/frame.html`);
    assert.equal(await answer.text(), "the kit's frame.html");
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    assert.deepEqual(policyOf(answer), [
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      `frame-ancestors ${NEWS} https://www.gaon.example`,
      "img-src 'self' data:",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      "trusted-types lit-html 'allow-duplicates'",
    ]);
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    // Older browsers would take it for the whole truth, and it cannot name a host.
    assert.equal(answer.headers.get('x-frame-options'), null);
  });

  it('is framed by nobody where no host is named', async (t) => {
    const { origin } = await open(t);
    const answer = await fetch(`${origin}/v1/frame.html`);
    assert.ok(policyOf(answer).includes("frame-ancestors 'none'"));
  });

  it('leaves the kit’s other files to any page', async (t) => {
    const { origin } = await open(t);
    const answer = await fetch(`${origin}/v1/loader.js`);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.equal(answer.headers.get('content-security-policy'), null);
  });

  it('may post to the API of its own address', async (t) => {
    const api = await open(t, { PUBLIC_URL });
    const send = (origin: string) =>
      post(`${api.url}/referrals`, aReferral(form), { key: newIdempotencyKey(), headers: { origin } });
    assert.equal((await send(PUBLIC_URL)).status, 201);
    assert.equal((await send('https://elsewhere.example')).status, 403);
  });

  it('is missed where it is not built', () => {
    assert.deepEqual(missingPages({ kit }), []);
    assert.deepEqual(missingPages({ kit: tmpdir() }), [join(tmpdir(), 'loader.js'), join(tmpdir(), 'frame.html')]);
  });
});

describe('discovery', () => {
  it('names the page of each jurisdiction, and where people may type', async (t) => {
    const api = await open(t, { PUBLIC_URL, INLINE_ORIGINS: 'https://www.gaon.example' });
    const [main, river] = [await discover(api.url), await discover(`${api.url}/j/river`)];
    assert.equal(main?.frame, `${PUBLIC_URL}/v1/frame.html#ieum:site=gaon`);
    assert.equal(river?.frame, `${PUBLIC_URL}/v1/frame.html#ieum:site=river`);
    assert.deepEqual(main.inline_origins, ['https://www.gaon.example']);
  });

  it('lets people type everywhere, and names no page, unless told to', async (t) => {
    const referral = await discover((await open(t)).url);
    assert.deepEqual([referral?.frame, referral?.inline_origins], [null, null]);
  });
});
