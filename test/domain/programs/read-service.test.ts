import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { readFrame, readService } from '../../../src/domain/programs/read-service.ts';
import { ListedService, PageFrame } from '../../../src/schemas/hsds/listed-service.ts';

const DATA = new URL('../../../demo/api/data/', import.meta.url);
const services = ['services.json', 'programs.json'].flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as Record<string, unknown>[],
);

/** A service with every member that is read. */
const WHOLE = {
  id: 'a',
  name: '긴급복지',
  alternate_name: '다른 이름',
  description: '설명',
  url: 'https://www.gaon.example/',
  status: 'active',
  application_process: '신청',
  fees_description: '무료',
  eligibility_description: '누구나',
  assured_date: '2026-09-01',
  alert: '알림',
  last_modified: '2026-09-01T00:00:00+09:00',
  organization: { name: '가온시' },
  phones: [{ id: 'p', number: '129', description: '상담' }],
  required_documents: [{ id: 'd', document: '신청서', uri: null }],
  additional_urls: [{ id: 'u', url: 'https://www.gaon.example/a', label: '안내' }],
  service_areas: [{ id: 's', name: '가온시' }],
  attributes: [
    {
      id: 't',
      value: '65',
      label: '출처, 2026-09-01',
      taxonomy_term: { id: 'JA0110', name: '나이 하한', code: 'JA0110', taxonomy: 'ieum:support-condition' },
    },
  ],
};

/** JSON with a value of any kind in the place of some of its values. */
const mangled = fc
  .tuple(fc.constantFrom(...Object.keys(WHOLE)), fc.jsonValue(), fc.boolean(), fc.nat(3))
  .map(([member, value, inside, deep]): unknown => {
    const copy = structuredClone(WHOLE) as Record<string, unknown>;
    const list = copy[member];
    if (!inside || !Array.isArray(list)) return { ...copy, [member]: value };
    const [item] = list as Record<string, unknown>[];
    const name = Object.keys(item ?? {})[deep] ?? 'id';
    return { ...copy, [member]: [{ ...item, [name]: value }, value] };
  });

describe('a service as it is read from a list', () => {
  it('keeps every member that is right', () => {
    assert.deepEqual(readService(WHOLE), WHOLE);
  });

  it('reads what the schema reads of every service of the demo', () => {
    for (const service of services) {
      const read = readService(service);
      assert.deepEqual(read, z.parse(ListedService, read), String(service['id']));
      assert.equal(read?.attributes?.length, (service['attributes'] as unknown[]).length);
      assert.ok(!read?.attributes?.includes(null), String(service['id']));
    }
  });

  it('is none without an id or a name of its own', () => {
    for (const json of [null, 1, 'a', [], {}, { id: 'a' }, { id: 'a', name: ' ' }, { id: 1, name: 'b' }])
      assert.equal(readService(json), undefined);
    assert.equal(readService(Object.create(WHOLE)), undefined);
  });

  it('leaves a wrong member out and keeps the rest', () => {
    for (const member of Object.keys(WHOLE)) {
      if (member === 'id' || member === 'name') continue;
      assert.deepEqual(readService({ ...WHOLE, [member]: 7 }), { ...WHOLE, [member]: null });
    }
  });

  it('leaves a wrong item of a list out, and shows that there was one', () => {
    const read = readService({ ...WHOLE, attributes: [...WHOLE.attributes, { id: 'x', value: 65 }] });
    assert.deepEqual(read?.attributes, [...WHOLE.attributes, null]);
    const terms = readService({ ...WHOLE, attributes: [{ id: 'x', taxonomy_term: { id: 'JA0110' } }] });
    assert.deepEqual(terms?.attributes, [null]);
  });

  it('always holds the schema, whatever stands in its place', () => {
    fc.assert(
      fc.property(mangled, (json) => {
        const read = readService(json);
        if (read) assert.deepEqual(z.parse(ListedService, read), read);
      }),
    );
  });
});

describe('what stands around the services of a page', () => {
  it('is read where it is right, and null where it is not', () => {
    const right = { total_items: 176, total_pages: 9, last_page: false, empty: false, contents: [1] };
    assert.deepEqual(readFrame(right), right);
    const wrong = { total_items: '176', total_pages: 1.5, last_page: 'no', empty: 0, contents: {} };
    assert.deepEqual(Object.values(readFrame(wrong)), [null, null, null, null, null]);
  });

  it('always holds the schema', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => assert.deepEqual(z.parse(PageFrame, readFrame(json)), readFrame(json))),
    );
  });
});
