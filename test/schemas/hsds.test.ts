import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Location } from '../../src/schemas/hsds/location.ts';
import { Organization } from '../../src/schemas/hsds/organization.ts';
import { pageOf } from '../../src/schemas/hsds/page.ts';
import { Schedule } from '../../src/schemas/hsds/schedule.ts';
import { Service, ServiceAtLocation } from '../../src/schemas/hsds/service.ts';
import { SERVICE_3_0, SERVICE_3_1, SERVICE_UK, UNKNOWN } from './hsds-samples.ts';

const [atLocation] = SERVICE_3_1.service_at_locations;

describe('HSDS, as read', () => {
  const samples: [what: string, schema: z.core.$ZodType, sample: object][] = [
    ['a service of 3.0', Service, SERVICE_3_0],
    ['a service of 3.1', Service, SERVICE_3_1],
    ['a service of the UK profile', Service, SERVICE_UK],
    ['a service with no more than it must have', Service, { id: '1', name: '돌봄' }],
    ['a service at a location', ServiceAtLocation, atLocation ?? {}],
    ['a location', Location, atLocation?.location ?? {}],
    [
      'an organization',
      Organization,
      { id: '1', name: '가온시', description: '시청', year_incorporated: 2001, phones: [] },
    ],
    ['a schedule', Schedule, { id: '1', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', timezone: 9 }],
  ];
  for (const [what, schema, sample] of samples) {
    it(`takes ${what}`, () => assert.equal(z.safeParse(schema, sample).success, true));
    it(`takes ${what} with members that nobody knows, and leaves those out`, () => {
      assert.deepEqual(z.parse(schema, { ...sample, ...UNKNOWN }), z.parse(schema, sample));
    });
  }

  it('keeps what finder and directory need', () => {
    const { attributes, phones, service_at_locations } = z.parse(Service, SERVICE_3_1);
    assert.equal(attributes?.[0]?.taxonomy_term?.taxonomy, 'ieum:support-condition');
    assert.equal(attributes?.[0]?.value, '65-');
    assert.equal(phones?.[0]?.number, '02-0000-0001');
    assert.equal(service_at_locations?.[0]?.location?.addresses?.[0]?.city, '가온시');
  });

  it('keeps what only the UK profile says', () => {
    const { maximum_age, schedules } = z.parse(Service, SERVICE_UK);
    assert.equal(maximum_age, 12.5);
    assert.deepEqual(schedules?.[0], { id: 's1', day: 'monday', start_time: '09:00', end_time: '18:00' });
  });

  const wrong: [what: string, schema: z.core.$ZodType, sample: object][] = [
    ['a service without a name', Service, { id: '1' }],
    ['a service without an id', Service, { name: '돌봄' }],
    ['a schedule with its offset in words', Schedule, { id: '1', timezone: 'Asia/Seoul' }],
    ['an organization without a name', Organization, { id: '1' }],
    [
      'a phone extension in words',
      Service,
      { id: '1', name: '돌봄', phones: [{ id: '1', number: '129', extension: 'x1' }] },
    ],
  ];
  for (const [what, schema, sample] of wrong) {
    it(`does not take ${what}`, () => assert.equal(z.safeParse(schema, sample).success, false));
  }
});

describe('a page of HSDS', () => {
  const Page = pageOf(Service);

  for (const [what, page] of [
    ['of 3.0, where nothing is required', {}],
    ['of 3.1.1, where only `empty` is', { empty: true }],
    [
      'with all its members',
      {
        total_items: 1,
        total_pages: 1,
        page_number: 1,
        size: 1,
        first_page: true,
        last_page: true,
        empty: false,
        contents: [SERVICE_3_1],
      },
    ],
  ] as const) {
    it(`may be one ${what}`, () => assert.equal(z.safeParse(Page, page).success, true));
  }

  it('tells which record is wrong', () => {
    const { error } = z.safeParse(Page, { contents: [SERVICE_3_0, { id: '2' }] });
    assert.deepEqual(error?.issues[0]?.path, ['contents', 1, 'name']);
  });
});
