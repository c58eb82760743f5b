import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Location } from '../../src/schemas/hsds/location.ts';
import { formOf } from './forms.ts';
import { CITIES, citysLists, taxonomies, termsOf, valuesOf } from './listings.ts';

type Position = [longitude: number, latitude: number];

const gaon = citysLists('gaon');
const districtsOf = (city: string): string[] => formOf(city).districts.map(({ name }) => name.ko);
/** The zones of all cities: neighbourhoods by name. */
const zones = new Map(
  taxonomies
    .find(({ id }) => id === 'ieum:zone')
    ?.terms.map(({ name, description }) => [name, description?.split('·') ?? []]),
);
const zonesOf = (city: string): string[] =>
  [...zones].filter(([, areas]) => areas.every((area) => districtsOf(city).includes(area))).map(([name]) => name);

/** Outlines by name, as service areas have them. */
const outlines = gaon.services.flatMap(({ service_areas }) =>
  (service_areas ?? []).flatMap(({ name, extent, extent_type }) =>
    extent ? [{ name: name ?? '', type: extent_type, outline: JSON.parse(extent) as unknown }] : [],
  ),
);

/** The one ring of a Polygon (RFC 7946). */
function ringOf(name: string): Position[] {
  const found = outlines.find((one) => one.name === name)?.outline as { coordinates?: Position[][] } | undefined;
  const [ring, ...holes] = found?.coordinates ?? [];
  assert.ok(ring && !holes.length, name);
  return ring;
}

/** Twice the area within a ring; above zero where it runs counter-clockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);

/** Whether a point lies within a ring, by how often a ray from it crosses the ring. */
function holds(ring: readonly Position[], { latitude, longitude }: Location): boolean {
  const [x, y] = [longitude ?? NaN, latitude ?? NaN];
  return (
    ring.filter(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }).length %
      2 ===
    1
  );
}

describe('neighbourhoods and zones', () => {
  for (const [city, { organizations, services }] of CITIES) {
    it(`of ${city} are districts of its form, or zones of such districts`, () => {
      const known = [...districtsOf(city), ...zonesOf(city)];
      for (const record of [...organizations, ...services]) {
        const stated = [...valuesOf(record, 'ieum:area'), ...termsOf(record, 'ieum:zone').map(({ name }) => name)];
        for (const area of stated) assert.ok(known.includes(area), `${record.id}: ${area}`);
      }
      const cityName = termsOf(services[0] ?? {}, 'ieum:region')[0]?.name ?? '';
      const whole = [cityName, ...(services[0] ? valuesOf(services[0], 'ieum:region') : [])];
      for (const { id, service_areas } of services) {
        for (const { name } of service_areas ?? []) assert.ok([...known, ...whole].includes(name ?? ''), id);
      }
    });
  }

  it('each district of 가온시 lies in one zone, and has an office of its own', () => {
    const districts = districtsOf('gaon');
    assert.deepEqual(
      zonesOf('gaon')
        .flatMap((name) => zones.get(name) ?? [])
        .sort(),
      districts.toSorted(),
    );
    const served = gaon.organizations
      .filter((one) => termsOf(one, 'ieum:agency-kind').some(({ id }) => id === 'agency-kind-town-office'))
      .flatMap((one) => valuesOf(one, 'ieum:area'));
    assert.deepEqual(served.sort(), districts.toSorted());
  });

  it('have outlines in GeoJSON, closed, counter-clockwise and out at sea', () => {
    assert.deepEqual(outlines.map(({ name }) => name).sort(), zonesOf('gaon').sort());
    for (const { name, type, outline } of outlines) {
      assert.equal(type, 'geojson');
      assert.deepEqual(Object.keys(outline as object), ['type', 'coordinates'], name);
      assert.equal((outline as { type: unknown }).type, 'Polygon', name);
      const ring = ringOf(name);
      assert.ok(ring.length >= 4, name);
      assert.deepEqual(ring[0], ring.at(-1), name);
      assert.ok(turn(ring) > 0, name);
      for (const [longitude, latitude] of ring) {
        assert.ok(longitude >= 124.3 && longitude <= 124.5 && latitude >= 36 && latitude <= 36.2, name);
      }
    }
  });

  it('have the office of each of their districts within their outline, and no other', () => {
    for (const name of zonesOf('gaon')) {
      const ring = ringOf(name);
      for (const one of gaon.organizations) {
        const [area] = valuesOf(one, 'ieum:area');
        const [office] = one.locations ?? [];
        const isOffice = termsOf(one, 'ieum:agency-kind').some(({ id }) => id === 'agency-kind-town-office');
        if (area && office && isOffice) assert.equal(holds(ring, office), zones.get(name)?.includes(area), one.id);
      }
    }
  });
});
