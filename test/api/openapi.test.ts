import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { aReferral, post, submit } from '../support/api-referrals.ts';

const [sqlite] = engines;
assert.ok(sqlite);

interface Operation {
  responses: Record<string, { content?: Record<string, unknown> }>;
  requestBody?: { content: Record<string, unknown> };
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

/** A step of a JSON pointer. */
const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

describe('the OpenAPI document', () => {
  let api: TestApi;
  let document: Document;
  let ajv: Ajv2020;
  before(async () => {
    api = await openApi(sqlite, { MAX_BODY_BYTES: '4000' });
    document = (await (await fetch(`${api.url}/openapi.json`)).json()) as Document;
    // Formats only annotate in JSON Schema 2020-12; zod writes a pattern beside each.
    ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'api');
  });
  after(() => api.close());

  /** Fails unless the document describes this answer: its status, its type, its body. */
  async function assertDescribed(method: 'get' | 'post', path: string, answer: Response): Promise<void> {
    const where = `${method} ${path} ${answer.status}`;
    const responses = document.paths[path]?.[method]?.responses ?? {};
    const status = [String(answer.status), `${String(answer.status)[0]}XX`].find((one) => one in responses);
    assert.ok(status, `${where} is described`);
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    assert.ok(responses[status]?.content?.[type], `${where} is described as ${type}`);
    const pointer = ['paths', path, method, 'responses', status, 'content', type, 'schema'].map(escaped).join('/');
    const validate = ajv.getSchema(`api#/${pointer}`);
    assert.ok(validate, `${where} has a schema`);
    assert.ok(validate(await answer.json()), `${where}: ${JSON.stringify(validate.errors)}`);
  }

  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document) as object as Record<string, unknown>);
    assert.deepEqual(result.errors, undefined);
    assert.equal(result.valid, true);
    assert.match(document.openapi, /^3\.1\./);
  });

  it('names the schemas of the wire', () => {
    const names = Object.keys(document.components.schemas);
    for (const name of [
      'Discovery',
      'FormDefinition',
      'ReferralInput',
      'Receipt',
      'ConfirmationInput',
      'Status',
      'Results',
      'Problem',
      'Service',
    ]) {
      assert.ok(names.includes(name), name);
    }
  });

  it('describes every answer that the API gives', async () => {
    const key = newIdempotencyKey();
    const { reference, secret } = await submit(api, aReferral(form));
    const wrong = { reference, secret: 'AAAA-AAAA-AAAA-AAAA' };
    const gets: [string, string][] = [
      ['/', '/'],
      ['/form', '/form'],
      ['/results', '/results'],
      ...['services', 'organizations', 'service_at_locations', 'locations', 'taxonomies', 'taxonomy_terms'].flatMap(
        (list): [string, string][] => [
          [`/${list}`, `/${list}`],
          [`/${list}`, `/${list}?full=true`],
          [`/${list}`, `/${list}?minimal=true`],
          [`/${list}`, `/${list}?page=none`],
          [`/${list}/{id}`, `/${list}/none`],
        ],
      ),
      ['/services/{id}', '/services/s-emergency'],
      ['/organizations/{id}', '/organizations/o-city'],
      ['/service_at_locations/{id}', '/service_at_locations/sal-1'],
      ['/locations/{id}', '/locations/l-1'],
      ['/taxonomies/{id}', '/taxonomies/ieum:theme'],
      ['/taxonomy_terms/{id}', '/taxonomy_terms/theme-030'],
    ];
    for (const [path, address] of gets) await assertDescribed('get', path, await fetch(`${api.url}${address}`));

    const referrals = [
      post(`${api.url}/referrals`, aReferral(form), { key }),
      post(`${api.url}/referrals`, aReferral(form)),
      post(`${api.url}/referrals`, {}, { key: newIdempotencyKey() }),
      post(`${api.url}/referrals`, 'x'.repeat(5000), { key: newIdempotencyKey() }),
      post(`${api.url}/referrals`, '', { key, headers: { 'content-type': 'text/plain' } }),
    ];
    for (const answer of await Promise.all(referrals)) await assertDescribed('post', '/referrals', answer);
    await assertDescribed('post', '/referrals', await post(`${api.url}/referrals`, aReferral(form), { key }));
    await assertDescribed('post', '/referrals', await post(`${api.url}/referrals`, {}, { key }));
    for (const [path, body] of [
      ['lookup', { idempotency_key: key }],
      ['lookup', { idempotency_key: newIdempotencyKey() }],
      ['lookup', {}],
      ['status', { reference, secret }],
      ['status', wrong],
      ['withdraw', wrong],
      ['withdraw', { reference, secret }],
      ['confirm', { ...wrong, helped: 'yes' }],
      ['confirm', { reference, secret, helped: 'yes' }],
      ['confirm', { reference, secret }],
    ] as const) {
      await assertDescribed('post', `/referrals/${path}`, await post(`${api.url}/referrals/${path}`, body));
    }
  });

  it('accepts the referral that the API accepts, and not one with an unknown member', () => {
    const pointer = ['paths', '/referrals', 'post', 'requestBody', 'content', 'application/json', 'schema'];
    const validate = ajv.getSchema(`api#/${pointer.map(escaped).join('/')}`);
    assert.ok(validate);
    assert.equal(validate(aReferral(form)), true, JSON.stringify(validate.errors));
    assert.equal(validate({ ...aReferral(form), status: 'closed' }), false);
  });

  it('describes nothing but the API', () => {
    assert.deepEqual(
      Object.keys(document.paths).filter((path) => /admin|openapi|\*/.test(path)),
      [],
    );
    assert.equal(Object.keys(document.paths).length, 2 + 5 + 12 + 1);
  });
});
