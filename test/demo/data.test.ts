import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import { Jurisdiction } from '../../demo/api/directory/load.ts';
import { CityDefinition } from '../../src/schemas/case-handling.ts';
import type { Phone } from '../../src/schemas/hsds/common.ts';
import { PhoneNumber } from '../../src/schemas/text.ts';
import { formOf, SCENARIOS } from './forms.ts';
import {
  CITIES,
  citysLists,
  describedOf,
  LISTS,
  programmes,
  schedulesOf,
  SHARED,
  taxonomies,
  termsOf,
} from './listings.ts';

const FOLDER = new URL('../../demo/api/data/', import.meta.url);
const OWN = { 'jurisdiction.json': Jurisdiction, 'form.json': CityDefinition, ...LISTS };

/** Every file, with its schema. */
const FILES: [path: string, schema: z.ZodMiniType][] = [
  ...Object.entries({ ...OWN, ...SHARED }),
  ...SCENARIOS.flatMap((city) =>
    Object.entries(OWN).map(([file, schema]): [string, z.ZodMiniType] => [`jurisdictions/${city}/${file}`, schema]),
  ),
];
const textOf = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

const gaon = citysLists('gaon');

function assertUnique(ids: readonly string[]): void {
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  assert.deepEqual(twice, []);
}

for (const [path, schema] of FILES) {
  test(`${path} keeps to its schema and holds no member that the schema drops`, () => {
    const json: unknown = JSON.parse(textOf(path));
    assert.deepEqual(schema.parse(json), json);
  });

  test(`${path} holds none of the feed's HTML entities`, () => {
    assert.doesNotMatch(textOf(path), /&(?:[a-z]+|#\d+|#x[0-9a-f]+);|\r|�/i);
  });
}

test('every id is short, plain and given once, in whatever city', () => {
  const cities = [...CITIES.values()];
  const lists = [
    cities.flatMap(({ organizations }) => organizations),
    [...cities.flatMap(({ services }) => services), ...programmes],
    cities.flatMap(({ places }) => places),
    taxonomies,
    taxonomies.flatMap(({ terms }) => terms),
  ];
  for (const list of lists) {
    const ids = list.map(({ id }) => id);
    assertUnique(ids);
    for (const id of ids) assert.match(id, /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
  }
  assertUnique(
    [...cities.flatMap(({ organizations, services }) => [...organizations, ...services]), ...programmes].flatMap(
      ({ attributes }) => attributes?.map(({ id }) => id) ?? [],
    ),
  );
  assertUnique(cities.flatMap(({ places }) => places.flatMap(({ schedules }) => schedules?.map(({ id }) => id) ?? [])));
});

for (const [city, lists] of CITIES) {
  test(`${city}: every service belongs to an organization and every place offers a service that is there`, () => {
    const known = new Set(lists.organizations.map(({ id }) => id));
    for (const { id, organization_id } of lists.services) assert.ok(known.has(organization_id ?? ''), id);
    for (const { id, parent_organization_id } of lists.organizations) {
      if (parent_organization_id) assert.ok(known.has(parent_organization_id), id);
    }
    for (const { id, service } of lists.places) {
      const offered = lists.services.find((one) => one.id === service?.id);
      assert.ok(offered, id);
      const { organization_id, name, status } = offered;
      assert.deepEqual(service, { id: offered.id, organization_id, name, status }, id);
    }
  });

  test(`${city}: a location reads the same wherever it stands`, () => {
    const known = new Map(lists.locations.map((location) => [location.id, location]));
    for (const location of lists.locations) assert.deepEqual(location, known.get(location.id), location.id);
  });

  test(`${city}: every term that a record carries stands in its taxonomy`, () => {
    const known = new Map(taxonomies.flatMap(({ terms }) => terms.map((term) => [term.id, term])));
    const records = city === 'gaon' ? [...describedOf(lists), ...programmes] : describedOf(lists);
    for (const { attributes } of records) {
      for (const { id, taxonomy_term } of attributes ?? []) {
        assert.deepEqual(taxonomy_term, known.get(taxonomy_term?.id ?? ''), id);
      }
    }
  });
}

test('every term says in which taxonomy it stands', () => {
  for (const { id, terms } of taxonomies) for (const { taxonomy } of terms) assert.equal(taxonomy, id);
});

test('the needs of the form are the needs that services are marked with', () => {
  const needs = taxonomies.find(({ id }) => id === 'ieum:need');
  assert.deepEqual(
    needs?.terms.map(({ code }) => code).sort(),
    formOf('gaon')
      .needs.map(({ id }) => id)
      .sort(),
  );
});

test('every need is answered by a service of the city', () => {
  const answered = new Set(gaon.services.flatMap((service) => termsOf(service, 'ieum:need').map(({ id }) => id)));
  for (const { id } of formOf('gaon').needs) assert.ok(answered.has(`need-${id}`), id);
});

test('the invented city stays in its region, and no other city is in it', () => {
  const inGaon = (record: Parameters<typeof termsOf>[0]) =>
    termsOf(record, 'ieum:region').some(({ id }) => id === 'region-gaon');
  for (const [city, { organizations, services }] of CITIES) {
    for (const record of [...organizations, ...services]) assert.equal(inGaon(record), city === 'gaon', record.id);
  }
  assert.ok(!programmes.some(inGaon));
});

test('agencies of the invented city have invented numbers of their own', () => {
  const numbers = gaon.organizations.flatMap(({ phones }) => phones?.map(({ number }) => number) ?? []);
  assert.equal(numbers.length, gaon.organizations.length);
  assertUnique(numbers);
  const all: Phone[] = [...gaon.services, ...gaon.places].flatMap(({ phones }) => phones ?? []);
  for (const number of [...numbers, ...all.map((phone) => phone.number)]) assert.match(number, /^02-0000-\d{4}$/);
});

test('no phone, address, mail, page or place on the map is claimed for a real agency', () => {
  for (const city of SCENARIOS) {
    const { organizations, services, places, locations } = citysLists(city);
    assert.ok(organizations.length > 0, city);
    for (const { id, phones, locations: sites, email, website } of organizations) {
      assert.deepEqual([phones, sites, email, website], [undefined, undefined, undefined, undefined], id);
    }
    for (const { id, phones } of [...services, ...places, ...locations]) assert.equal(phones, undefined, id);
    for (const { id, email, url } of services) assert.deepEqual([email, url], [undefined, undefined], id);
    for (const { id, ...location } of locations) {
      assert.deepEqual(Object.keys(location).sort(), ['location_type', 'name'], id);
    }
    for (const { id, opens_at, closes_at } of schedulesOf(citysLists(city))) {
      assert.deepEqual([opens_at, closes_at], [undefined, undefined], id);
    }
  }
});

test('what is told of a real agency says when it was reported', () => {
  for (const city of SCENARIOS) {
    const { organizations, services } = citysLists(city);
    for (const record of [...organizations, ...services]) {
      assert.match(record.description ?? '', /\(20\d\d년.* 보도\)$/, record.id);
      assert.deepEqual(
        termsOf(record, 'ieum:scenario').map(({ id }) => id),
        [`scenario-${city}`],
        record.id,
      );
      for (const { id, label } of record.attributes ?? []) assert.match(label ?? '', /^지역 언론 보도, 20\d\d/, id);
    }
  }
});

test('all 137 programmes are there under their own ids, with their agency and a page that opens', () => {
  assert.equal(programmes.length, 137);
  for (const { id, url, description, organization_id, organization } of programmes) {
    assert.match(id, /^WLF\d{8}$/);
    assert.equal(new URL(url ?? '').searchParams.get('wlfareInfoId'), id);
    assert.ok(description, id);
    assert.equal(organization?.id, organization_id, id);
    assert.ok(organization?.name, id);
  }
});

test('phones of programmes are numbers, with the words beside them', () => {
  for (const { id, phones } of programmes) {
    for (const { number } of phones ?? []) assert.ok(PhoneNumber.safeParse(number).success, id);
  }
  const phoneOf = (id: string) => programmes.find((one) => one.id === id)?.phones?.[0];
  assert.deepEqual(
    [phoneOf('WLF00003246'), phoneOf('WLF00003257')].map((phone) => [phone?.number, phone?.description]),
    [
      ['1566-3232', '단축번호 4번'],
      ['1523', '이동전화에서 국번 없이'],
    ],
  );
});
