import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { CityDefinition } from '../../src/schemas/case-handling.ts';
import { TaxonomyTerm, type Attribute, type Phone } from '../../src/schemas/hsds/common.ts';
import { Organization } from '../../src/schemas/hsds/organization.ts';
import { Service, ServiceAtLocation } from '../../src/schemas/hsds/service.ts';
import { Code, Id, PhoneNumber } from '../../src/schemas/text.ts';

const FOLDER = new URL('../../demo/api/data/', import.meta.url);
const Taxonomy = z.object({ id: Id, name: z.string(), description: z.string(), terms: z.array(TaxonomyTerm) });

const SCHEMAS = {
  'jurisdiction.json': z.object({ code: Code, name: z.string() }),
  'form.json': CityDefinition,
  'organizations.json': z.array(Organization),
  'services.json': z.array(Service),
  'service_at_locations.json': z.array(ServiceAtLocation),
  'taxonomies.json': z.array(Taxonomy),
};
type File = keyof typeof SCHEMAS;

const textOf = (file: File): string => readFileSync(new URL(file, FOLDER), 'utf8');
const read = <F extends File>(file: F): z.infer<(typeof SCHEMAS)[F]> =>
  SCHEMAS[file].parse(JSON.parse(textOf(file))) as z.infer<(typeof SCHEMAS)[F]>;

const FILES = Object.keys(SCHEMAS) as File[];
const form = read('form.json');
const organizations = read('organizations.json');
const services = read('services.json');
const places = read('service_at_locations.json');
const taxonomies = read('taxonomies.json');
const locations = places.flatMap(({ location }) => location ?? []);

const taxonomiesOf = (record: { attributes?: Attribute[] | null | undefined }): (string | null | undefined)[] =>
  record.attributes?.map(({ taxonomy_term }) => taxonomy_term?.taxonomy) ?? [];
const termIdsOf = (record: { attributes?: Attribute[] | null | undefined }): (string | undefined)[] =>
  record.attributes?.map(({ taxonomy_term }) => taxonomy_term?.id) ?? [];

/** The records of the invented city: those that stand in its region. */
const inGaon = (record: { attributes?: Attribute[] | null | undefined }): boolean =>
  termIdsOf(record).includes('region-gaon');
const gaonOrganizations = organizations.filter(inGaon);
const gaonServices = services.filter(inGaon);
const realOrganizations = organizations.filter((organization) => !inGaon(organization));
const programmes = services.filter((service) => !inGaon(service));

function assertUnique(ids: readonly string[]): void {
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  assert.deepEqual(twice, []);
}

for (const file of FILES) {
  test(`${file} keeps to its schema and holds no member that the schema drops`, () => {
    assert.deepEqual(read(file), JSON.parse(textOf(file)));
  });

  test(`${file} holds none of the feed's HTML entities`, () => {
    assert.doesNotMatch(textOf(file), /&(?:[a-z]+|#\d+|#x[0-9a-f]+);|\r|�/i);
  });
}

test('every id is short, plain and given once', () => {
  const records = [organizations, services, places, taxonomies];
  for (const list of records) {
    const ids = list.map(({ id }) => id);
    assertUnique(ids);
    for (const id of ids) assert.match(id, /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
  }
  assertUnique(taxonomies.flatMap(({ terms }) => terms.map(({ id }) => id)));
  assertUnique([...organizations, ...services].flatMap(({ attributes }) => attributes?.map(({ id }) => id) ?? []));
  assertUnique(places.flatMap(({ schedules }) => schedules?.map(({ id }) => id) ?? []));
});

test('every service belongs to an organization and every place offers a service that is there', () => {
  const known = new Map(organizations.map(({ id, name }) => [id, name]));
  for (const { id, organization_id } of services) assert.ok(known.has(organization_id ?? ''), id);
  for (const { id, parent_organization_id } of organizations) {
    if (parent_organization_id) assert.ok(known.has(parent_organization_id), id);
  }
  for (const { id, service } of places) {
    const offered = services.find((one) => one.id === service?.id);
    assert.ok(offered, id);
    const { organization_id, name, status } = offered;
    assert.deepEqual(service, { id: offered.id, organization_id, name, status }, id);
  }
});

test('a location reads the same wherever it stands', () => {
  const known = new Map(locations.map((location) => [location.id, location]));
  const all = [...locations, ...organizations.flatMap((organization) => organization.locations ?? [])];
  for (const location of all) assert.deepEqual(location, known.get(location.id), location.id);
});

test('every term that a record carries stands in its taxonomy', () => {
  const known = new Map(taxonomies.flatMap(({ terms }) => terms.map((term) => [term.id, term])));
  for (const record of [...organizations, ...services]) {
    for (const { id, taxonomy_term } of record.attributes ?? []) {
      assert.deepEqual(taxonomy_term, known.get(taxonomy_term?.id ?? ''), id);
    }
  }
  for (const { id, terms } of taxonomies) for (const { taxonomy } of terms) assert.equal(taxonomy, id);
});

test('the needs of the form are the needs that services are marked with', () => {
  const needs = taxonomies.find(({ id }) => id === 'ieum:need');
  assert.deepEqual(needs?.terms.map(({ code }) => code).sort(), form.needs.map(({ id }) => id).sort());
});

test('every need is answered by a service of the city', () => {
  const answered = new Set(gaonServices.flatMap(termIdsOf));
  for (const { id } of form.needs) assert.ok(answered.has(`need-${id}`), id);
});

test('agencies of the invented city have invented numbers of their own', () => {
  const numbers = gaonOrganizations.flatMap(({ phones }) => phones?.map(({ number }) => number) ?? []);
  assert.equal(numbers.length, gaonOrganizations.length);
  assertUnique(numbers);
  const all: Phone[] = [...gaonServices, ...places].flatMap(({ phones }) => phones ?? []);
  for (const number of [...numbers, ...all.map((phone) => phone.number)]) assert.match(number, /^02-0000-\d{4}$/);
});

test('addresses and coordinates stand only in the invented city, out at sea', () => {
  for (const { id, addresses, latitude, longitude } of locations) {
    for (const { city, state_province, postal_code } of addresses ?? []) {
      assert.deepEqual([city, state_province, postal_code], ['가온시', '가온도', '00000'], id);
    }
    assert.ok(latitude && latitude > 36 && latitude < 36.2 && longitude && longitude > 124.3 && longitude < 124.5, id);
  }
});

test('no phone, address, mail or page is claimed for a real agency', () => {
  assert.ok(realOrganizations.length > 0);
  for (const { id, phones, locations: sites, email, website } of realOrganizations) {
    assert.deepEqual(
      { phones, sites, email, website },
      {
        phones: undefined,
        sites: undefined,
        email: undefined,
        website: undefined,
      },
      id,
    );
  }
});

test('the partners of all five scenarios are there, each with the date of what is told', () => {
  const partners = organizations.filter((organization) => taxonomiesOf(organization).includes('ieum:scenario'));
  const scenarios = taxonomies.find(({ id }) => id === 'ieum:scenario')?.terms ?? [];
  for (const { id } of scenarios)
    assert.ok(
      partners.some((partner) => termIdsOf(partner).includes(id)),
      id,
    );
  assert.equal(scenarios.length, 5);
  for (const { id, description } of partners) assert.match(description ?? '', /\(20\d\d년.* 보도\)$/, id);
});

test('all 137 programmes are there under their own ids, with a page that opens', () => {
  assert.equal(programmes.length, 137);
  for (const { id, url, description } of programmes) {
    assert.match(id, /^WLF\d{8}$/);
    assert.equal(new URL(url ?? '').searchParams.get('wlfareInfoId'), id);
    assert.ok(description, id);
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

test('the market desk comes on the market days', () => {
  const desk = places.find(({ service }) => service?.id === 'gaon-svc-market-desk');
  const [{ freq, bymonthday } = {}] = desk?.schedules ?? [];
  assert.deepEqual({ freq, bymonthday }, { freq: 'MONTHLY', bymonthday: '4,9,14,19,24,29' });
});
