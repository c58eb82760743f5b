import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { directoryOf } from '../../support/partners.ts';
import { PartnerShape } from '../../support/partner-schema.ts';

const load = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const OFFICIAL = load('support/hsds/organization-3.1.json');
const UK = load('support/hsds/service-uk.json');
const WHOLE = load('support/hsds/service-3.1.json');

const only = (...records: unknown[]) => {
  const [partner, ...more] = directoryOf(...records).partners;
  assert.ok(partner);
  assert.equal(more.length, 0);
  z.parse(PartnerShape, partner);
  return partner;
};

describe('a public feed', () => {
  it('reads as the specification shows an organization', () => {
    const partner = only(OFFICIAL);
    assert.equal(partner.name, 'Example Organization Inc.');
    assert.deepEqual(partner.phones, [{ number: '+44 1234 234567', extension: '100', words: 'Reception' }]);
    assert.equal(partner.places[0]?.address, '1-30 Main Street, MyVillage, MyCity, MyState, ABC 1234');
    assert.equal(partner.places[0].latitude, undefined);
    assert.deepEqual(partner.places[0].accessibility, ['Induction loops, Switch to T-coil.']);
    assert.deepEqual(partner.languages, ['Urdu']);
    assert.equal(partner.hours[0]?.opens, 600);
    assert.deepEqual(
      partner.services.map(({ name, place, who, asOf }) => [name, place, who, asOf]),
      [['Community Counselling', partner.places[0].id, 'From the age of 12.', '2023-03-15']],
    );
    assert.deepEqual(partner.zones, []);
    assert.equal(partner.alert, 'Most sessions are online.');
    assert.equal(partner.isBrief, false);
  });

  it('reads as the UK profile has a service, with its organization within', () => {
    const partner = only(UK);
    assert.equal(partner.id, 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610');
    assert.equal(partner.isBrief, false);
    assert.deepEqual(
      partner.places.map(({ name, latitude, longitude, isWithheld }) => [name, latitude, longitude, isWithheld]),
      [['MyCity Civic Center', 51.4545, -2.5879, false]],
    );
    assert.equal(partner.services[0]?.fees, 'Free for those under 18.');
    assert.equal(partner.hours[0]?.closes, 1080);
    assert.deepEqual(partner.regions.slice(1), ['MyCity', 'MyState']);
  });

  it('reads every member that HSDS 3.1 has for a service', () => {
    const partner = only(WHOLE);
    const [service] = partner.services;
    assert.equal(partner.group, 'office');
    assert.equal(service?.capacity, '12/40 가구');
    assert.deepEqual(service.phones, [{ number: '02-0000-1234', extension: '12', words: '대표전화' }]);
    assert.deepEqual(
      [service.where, service.how, service.needs],
      ['구청 2층 창구', '행정복지센터에 오거나 129에 전화해요.', ['livelihood']],
    );
    assert.equal(partner.places[0]?.address, '가온시 가온구 가온로 1 2층');
    assert.deepEqual(partner.zones, [{ name: '가온구', areas: [], outline: { type: 'Polygon', coordinates: [] } }]);
    assert.deepEqual(partner.languages, ['Tiếng Việt']);
  });

  /** A record with a value of any kind in the place of one of its members, however deep. */
  const mangled = (json: unknown) =>
    fc.tuple(fc.infiniteStream(fc.nat(40)), fc.jsonValue()).map(([picks, value]) => {
      const copy = structuredClone(json);
      let here = copy as Record<string, unknown>;
      for (let depth = 0; depth < 5; depth++) {
        const names = Object.keys(here);
        const name = names[(picks.next().value ?? 0) % names.length] ?? 'id';
        const next = here[name];
        if (typeof next !== 'object' || next === null || picks.next().value % 4 === 0) {
          here[name] = value;
          break;
        }
        here = next as Record<string, unknown>;
      }
      return copy;
    });

  for (const [name, json] of Object.entries({ OFFICIAL, UK, WHOLE })) {
    it(`never gives a partner of another shape, whatever stands in ${name}`, () => {
      fc.assert(
        fc.property(mangled(json), (record) => {
          const { partners } = directoryOf(organizationOr(record));
          for (const partner of partners) z.parse(PartnerShape, partner);
        }),
        { numRuns: 300 },
      );
    });
  }
});

/** What was mangled out of its kind is no record: another one stands in for it. */
const organizationOr = (json: unknown): unknown => {
  const { id, name } = json as Record<string, unknown>;
  return typeof id === 'string' && id.trim() && typeof name === 'string' && name.trim() ? json : OFFICIAL;
};
