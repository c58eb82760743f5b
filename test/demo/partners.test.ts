import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Location } from '../../src/schemas/hsds/location.ts';
import { attributesOf, CITIES, citysLists, taxonomies, termsOf, valuesOf } from './listings.ts';

const gaon = citysLists('gaon');

describe('places', () => {
  const isSecret = (location: Location) => termsOf(location, 'ieum:confidential').length > 0;

  it('of the invented city alone have addresses and coordinates, out at sea', () => {
    for (const location of gaon.locations.filter((one) => !isSecret(one))) {
      const { id, addresses, latitude, longitude } = location;
      for (const { city, state_province, postal_code } of addresses ?? []) {
        assert.deepEqual([city, state_province, postal_code], ['가온시', '가온도', '00000'], id);
      }
      assert.equal(addresses?.length, 1, id);
      assert.ok(
        latitude && latitude > 36 && latitude < 36.2 && longitude && longitude > 124.3 && longitude < 124.5,
        id,
      );
    }
  });

  it('that are kept secret say no more than their name, while the agency can be called', () => {
    const secret = gaon.locations.filter(isSecret);
    assert.ok(secret.length > 0);
    for (const location of secret) {
      assert.deepEqual(Object.keys(location).sort(), ['attributes', 'id', 'location_type', 'name']);
      const [agency, ...others] = gaon.organizations.filter(({ locations }) =>
        locations?.some(({ id }) => id === location.id),
      );
      assert.equal(others.length, 0);
      assert.ok(agency?.phones?.length);
      assert.deepEqual(
        termsOf(agency, 'ieum:agency-kind').map(({ id }) => id),
        ['agency-kind-violence-counselling'],
      );
    }
  });
});

describe('partners', () => {
  for (const [city, { organizations }] of CITIES) {
    it(`of ${city} are agencies of that city, and each names the other`, () => {
      const known = new Map(organizations.map((one) => [one.id, valuesOf(one, 'ieum:partner')]));
      for (const [id, partners] of known) {
        for (const partner of partners) {
          assert.notEqual(partner, id);
          assert.ok(known.get(partner)?.includes(id), `${id} and ${partner}`);
        }
        assert.equal(new Set(partners).size, partners.length, id);
      }
    });
  }

  it('of the market desk in 남원 are the seven agencies, which are partners of each other', () => {
    const { organizations } = citysLists('namwon');
    for (const one of organizations) assert.equal(valuesOf(one, 'ieum:partner').length, 7, one.id);
    assert.equal(organizations.length, 8);
  });

  it('of 의정부 all stand in 흥선권역, the office between the three providers', () => {
    const { organizations } = citysLists('uijeongbu');
    for (const one of organizations) {
      assert.deepEqual(
        termsOf(one, 'ieum:zone').map(({ name }) => name),
        ['흥선권역'],
        one.id,
      );
    }
    assert.deepEqual(
      organizations.map((one) => valuesOf(one, 'ieum:partner').length),
      [3, 1, 1, 1],
    );
  });

  it('of 포천 offer the six services that were reported', () => {
    const offered = citysLists('pocheon').services.filter((one) => one.organization_id === 'pocheon-welfare-center');
    assert.equal(offered.length, 6);
    for (const { id, alternate_name } of offered) assert.match(alternate_name ?? '', /^[A-Z][a-z ]+$/, id);
  });
});

describe('services that come to people', () => {
  it('of 평택 are those of eleven agencies, with a type only where the name of the agency says it', () => {
    const { organizations, services } = citysLists('pyeongtaek');
    assert.equal(organizations.length, 11);
    for (const { id, name } of organizations) {
      const types = services
        .filter((one) => one.organization_id === id)
        .flatMap((one) => termsOf(one, 'ieum:visiting-service').map((term) => term.name));
      assert.deepEqual(types, [/보건/.test(name) ? '방문건강관리' : '종류가 알려지지 않음'], id);
    }
  });

  it('have the six types that were reported among their types', () => {
    const types = taxonomies.find(({ id }) => id === 'ieum:visiting-service')?.terms.map(({ name }) => name);
    assert.deepEqual(types?.slice(0, 6), [
      '읍면동 방문상담',
      '통합사례관리',
      '방문건강관리',
      '노인맞춤돌봄',
      '장애인활동지원',
      '가사간병서비스',
    ]);
  });
});

it('languages, access and room are told of some', () => {
  assert.ok(gaon.organizations.some((one) => termsOf(one, 'ieum:language').length > 1));
  assert.ok(gaon.services.filter((one) => attributesOf(one, 'ieum:capacity').length).length >= 5);
  assert.ok(gaon.locations.some(({ accessibility }) => (accessibility?.length ?? 0) > 1));
  for (const { id, name } of taxonomies.flatMap(({ terms }) => terms)) assert.ok(name.trim(), id);
});
