import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Organization } from '../../src/schemas/hsds/organization.ts';
import { pageOf } from '../../src/schemas/hsds/page.ts';
import { Service, ServiceAtLocation } from '../../src/schemas/hsds/service.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';

const [sqlite] = engines;
assert.ok(sqlite);

describe('the directory', () => {
  let api: TestApi;
  before(async () => {
    api = await openApi(sqlite);
  });
  after(() => api.close());

  const read = async (path: string, query: Record<string, string> = {}): Promise<unknown> => {
    const answer = await fetch(`${api.url}${path}?${new URLSearchParams(query)}`);
    assert.equal(answer.status, 200, path);
    return answer.json();
  };
  const services = async (query: Record<string, string> = {}) => pageOf(Service).parse(await read('/services', query));
  const idsOf = async (query: Record<string, string>) => (await services(query)).contents?.map(({ id }) => id);

  it('is cut into pages', async () => {
    const { contents, ...first } = await services({ per_page: '2' });
    assert.equal(contents?.length, 2);
    assert.deepEqual(first, {
      total_items: 3,
      total_pages: 2,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: false,
      empty: false,
    });
    const last = await services({ per_page: '2', page: '2' });
    assert.deepEqual([last.size, last.first_page, last.last_page], [1, false, true]);
    const beyond = await services({ page: '9' });
    assert.deepEqual([beyond.size, beyond.empty, beyond.contents, beyond.total_items], [0, true, [], 3]);
  });

  it('finds what is written with other spaces, dots, letters and compositions', async () => {
    assert.deepEqual(await idsOf({ search: '임신·출산' }), ['s-birth']);
    assert.deepEqual(await idsOf({ search: '긴급 복지' }), ['s-emergency']);
    assert.deepEqual(await idsOf({ search: 'help' }), ['s-birth']);
    assert.deepEqual(await idsOf({ search: '밑반찬' }), ['s-meals']);
    assert.deepEqual(await idsOf({ search: '노년' }), ['s-emergency']);
    assert.deepEqual(await idsOf({ search: '없는말' }), []);
  });

  it('narrows by term, vocabulary, organization and date', async () => {
    assert.deepEqual(await idsOf({ taxonomy_term_id: 'theme-030' }), ['s-emergency']);
    assert.deepEqual(await idsOf({ taxonomy_id: 'ieum:theme' }), ['s-emergency', 's-birth']);
    assert.deepEqual(await idsOf({ organization_id: 'o-centre' }), ['s-meals']);
    assert.deepEqual(await idsOf({ modified_after: '2026-11-01' }), ['s-emergency', 's-meals']);
    assert.deepEqual(await idsOf({ taxonomy_id: 'ieum:theme', modified_after: '2026-11-01' }), ['s-emergency']);
  });

  it('lists one-to-one members unless all are asked for', async () => {
    const [brief] = (await services()).contents ?? [];
    assert.equal(brief?.organization?.name, '시험시');
    assert.deepEqual(
      [brief?.phones, brief?.attributes, brief?.organization?.phones],
      [undefined, undefined, undefined],
    );
    const [full] = (await services({ full: 'true' })).contents ?? [];
    assert.deepEqual([full?.phones?.length, full?.attributes?.length], [1, 2]);
    const minimal = (await read('/services', { minimal: 'true' })) as { contents: object[] };
    assert.deepEqual(minimal.contents[0], {
      id: 's-emergency',
      name: '긴급복지 생계지원',
      last_modified: '2026-11-10T09:00:00+09:00',
    });
  });

  it('gives each record with its details', async () => {
    const service = Service.parse(await read('/services/s-meals'));
    assert.equal(service.service_at_locations?.[0]?.location?.name, '이음복지관');
    assert.equal(Organization.parse(await read('/organizations/o-city')).phones?.length, 1);
    const at = ServiceAtLocation.parse(await read('/service_at_locations/sal-1'));
    assert.equal(at.location?.addresses?.[0]?.address_1, '이음로 1');
    assert.equal((await fetch(`${api.url}/services/none`)).status, 404);
  });

  it('tells with each place the whole of its service, and whose it is', async () => {
    const whole = async (query: Record<string, string>) =>
      pageOf(ServiceAtLocation).parse(await read('/service_at_locations', query)).contents?.[0]?.service;
    const full = await whole({ full: 'true' });
    const service = Service.parse(await read('/services/s-meals'));
    const { service_at_locations: _places, organization, ...facts } = service;
    assert.deepEqual(full, { ...facts, organization: { id: 'o-centre', name: organization?.name } });
    assert.ok(
      !('service_at_locations' in ((await read('/service_at_locations/sal-1')) as { service: object }).service),
    );
    const brief = await whole({});
    assert.deepEqual([brief?.id, brief?.service_areas, brief?.organization], ['s-meals', undefined, undefined]);
  });

  it('lists organizations, places, vocabularies and terms', async () => {
    const contents = async (path: string, query = {}) =>
      pageOf(z.object({ id: z.string() }))
        .parse(await read(path, query))
        .contents?.map(({ id }) => id);
    assert.deepEqual(await contents('/organizations', { search: '복지관' }), ['o-centre']);
    assert.deepEqual(await contents('/locations'), ['l-1']);
    assert.deepEqual(await contents('/taxonomies'), ['ieum:theme']);
    assert.deepEqual(await contents('/taxonomy_terms', { taxonomy_id: 'ieum:theme' }), ['theme-030', 'theme-080']);
    assert.deepEqual(await contents('/service_at_locations', { search: '반찬' }), ['sal-1']);
    const listed = pageOf(ServiceAtLocation).parse(await read('/service_at_locations')).contents?.[0];
    assert.deepEqual(
      [listed?.location?.name, listed?.location?.addresses, listed?.schedules],
      ['이음복지관', undefined, undefined],
    );
  });

  it('says which parameter is wrong', async () => {
    for (const [name, value] of [
      ['page', '0'],
      ['per_page', 'ten'],
      ['full', 'yes'],
      ['format', 'xml'],
      ['modified_after', 'May'],
    ]) {
      const answer = await fetch(`${api.url}/services?${name}=${value}`);
      assert.equal(answer.status, 400, name);
      const problem = (await answer.json()) as { type: string; fields: unknown };
      assert.equal(problem.type, 'urn:ieum:problem:invalid-parameters');
      assert.deepEqual(problem.fields, [{ pointer: `/${name}`, code: name === 'page' ? 'too-small' : 'invalid' }]);
    }
  });
});
