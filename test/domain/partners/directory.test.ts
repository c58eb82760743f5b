import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Directory } from '../../../src/domain/partners/directory.ts';
import {
  at,
  directoryOf,
  location,
  OFFICE_HOURS,
  organization,
  partnerIn,
  read,
  service,
  tag,
} from '../../support/partners.ts';

const CENTER = organization('center', {
  name: '가온종합사회복지관',
  attributes: [tag('agency-kind', '종합사회복지관'), tag('need', '먹을 것', { code: 'food' })],
  phones: [{ number: '02-0000-0001' }],
});
const MEALS = service('meals', 'center', {
  name: '밑반찬',
  attributes: [tag('need', '돌봄', { code: 'care' }), tag('visiting-service', '밑반찬 배달')],
  schedules: [OFFICE_HOURS],
  languages: [{ id: 'vi', name: '베트남어' }],
  last_modified: '2026-11-01T00:00:00+09:00',
});
const BATH = service('bath', 'center', { name: '목욕차', last_modified: '2026-10-01' });
const HALL = location('hall', { accessibility: [{ id: 'a', description: '경사로' }] });

describe('the directory', () => {
  it('joins what an organization, its services and their places say', () => {
    const partner = partnerIn('center', CENTER, at('a', MEALS, HALL), at('b', BATH, HALL));
    assert.deepEqual(
      partner.services.map(({ name, place, where }) => [name, place, where]),
      [
        ['밑반찬', 'hall', '2층'],
        ['목욕차', 'hall', '2층'],
      ],
    );
    assert.deepEqual(partner.needs, ['food', 'care']);
    assert.deepEqual(partner.needNames, { food: '먹을 것', care: '돌봄' });
    assert.deepEqual(partner.languages, ['베트남어']);
    assert.deepEqual(partner.accessibility, ['경사로']);
    assert.equal(partner.asOf, '2026-11-01');
    assert.equal(partner.hours.length, 1);
    assert.deepEqual([partner.isBrief, partner.isPlaced, partner.group], [false, true, 'welfare']);
  });

  it('is the same in whatever order the records come', () => {
    const secret = organization('home', { attributes: [tag('confidential', '비공개')] });
    const records = [
      CENTER,
      at('a', MEALS, HALL),
      at('b', BATH, HALL),
      secret,
      service('refuge', 'home'),
      at('c', service('refuge', 'home'), location('house')),
      { id: 'd', service_id: 'bath', location_id: 'house' },
    ];
    const bare = (directory: Directory) =>
      directory.partners
        .map(({ services, places, needs, hours, areas, regions, languages, accessibility, ...partner }) => ({
          ...partner,
          services: services.map(({ id, place, where }) => `${id} ${place} ${where}`).sort(),
          places: places
            .map(({ id, address, latitude, isWithheld }) => `${id} ${address} ${latitude} ${isWithheld}`)
            .sort(),
          sets: [needs, areas, regions, languages, accessibility].map((set) => [...set].sort()),
          hours: hours.length,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    const expected = bare(directoryOf(...records));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.integer({ min: 1, max: 7 }),
        (order, size) => {
          const directory = new Directory();
          for (let i = 0; i < order.length; i += size) directory.add(read(...order.slice(i, i + size)));
          directory.placed();
          assert.deepEqual(bare(directory), expected);
        },
      ),
    );
  });

  it('keeps its list, and replaces partners that more is known of', () => {
    const directory = new Directory();
    directory.add(read(CENTER, organization('other')));
    const { partners } = directory;
    const [center, other] = partners;
    directory.add(read(at('a', MEALS, HALL)));
    assert.equal(directory.partners, partners);
    assert.notEqual(partners[0], center);
    assert.equal(partners[1], other);
    assert.equal(directory.partnerOf('center'), partners[0]);
    assert.equal(directory.partnerOf('none'), undefined);
  });

  it('says nothing of hours until the places have come', () => {
    const directory = new Directory();
    directory.add(read(CENTER));
    assert.equal(directory.partnerOf('center')?.isPlaced, false);
    directory.placed();
    assert.equal(directory.partnerOf('center')?.isPlaced, true);
    directory.add(read(organization('late')));
    assert.equal(directory.partnerOf('late')?.isPlaced, true);
  });

  it('does not let a list without details take away what the details said', () => {
    const directory = directoryOf(CENTER);
    directory.add(read({ id: 'center', name: '가온복지관' }));
    const partner = directory.partnerOf('center');
    assert.deepEqual([partner?.group, partner?.phones.length, partner?.isBrief], ['welfare', 1, false]);
    const brief = directoryOf({ id: 'center', name: '가온' });
    assert.equal(brief.partnerOf('center')?.isBrief, true);
    brief.add(read(CENTER));
    assert.deepEqual([brief.partnerOf('center')?.isBrief, brief.partnerOf('center')?.kind], [false, '종합사회복지관']);
  });

  it('shows a service without a place, and none that has ended', () => {
    const partner = partnerIn('center', CENTER, MEALS, service('old', 'center', { status: 'defunct' }));
    assert.deepEqual(
      partner.services.map(({ id, place }) => [id, place]),
      [['meals', '']],
    );
  });

  it('moves a service to the organization that is told last', () => {
    const directory = directoryOf(CENTER, MEALS, organization('other'), { ...MEALS, organization_id: 'other' });
    assert.deepEqual(
      directory.partners.map(({ id, services }) => [id, services.length]),
      [
        ['center', 0],
        ['other', 1],
      ],
    );
  });

  it('takes what an organization says of regions and warnings before what its services say', () => {
    const told = { attributes: [tag('region', '경기도', { value: '포천시' })], alert: '공사 중이에요.' };
    const meals = service('meals', 'o', { attributes: [tag('region', '전국')], alert: '쉬어요.' });
    const bath = service('bath', 'o', { alert: '쉬어요.' });
    const own = partnerIn('o', organization('o', told), meals);
    assert.deepEqual([own.regions, own.alert], [['경기도', '포천시'], '공사 중이에요.']);
    const theirs = partnerIn('o', organization('o'), meals, bath);
    assert.deepEqual([theirs.regions, theirs.alert], [['전국'], '쉬어요.']);
  });

  it('reads terms wherever feeds put them, and texts however they compose them', () => {
    const term = { id: 'k', name: '보건소', taxonomy: 'ieum:agency-kind' };
    assert.equal(partnerIn('o', { id: 'o', name: '기관', taxonomy_terms: [term] }).kind, '보건소');
    assert.equal(partnerIn('o', organization('o', { attributes: [term] })).kind, '보건소');
    const meals = service('s', 'o', { attributes: [tag('visiting-service', '', { value: '밑반찬' })] });
    assert.equal(partnerIn('o', organization('o'), meals).services[0]?.visiting, '밑반찬');
    assert.equal(partnerIn('o', organization('o', { name: '복지관'.normalize('NFD') })).name, '복지관');
  });

  it('tells the address that one goes to, not that for letters', () => {
    const post = { id: 'p', address_1: '사서함 7', city: '가온시', address_type: 'postal' };
    const street = { id: 's', address_1: '가온시 가온로 1', city: '가온시', address_type: 'physical' };
    const { places } = partnerIn('o', organization('o', { locations: [location('l', { addresses: [post, street] })] }));
    assert.equal(places[0]?.address, '가온시 가온로 1');
  });

  it('has the hours of its places before those of its services', () => {
    const night = { ...OFFICE_HOURS, opens_at: '20:00', closes_at: '23:00' };
    const partner = partnerIn('center', CENTER, at('a', MEALS, location('hall', { schedules: [night] })));
    assert.deepEqual(
      partner.hours.map(({ opens }) => opens),
      [1200],
    );
    assert.deepEqual(
      partner.services[0]?.hours.map(({ opens }) => opens),
      [540],
    );
  });

  it('gives equal hours as one object, so that open states are worked out once', () => {
    const { partners } = directoryOf(
      CENTER,
      at('a', MEALS, HALL),
      organization('other'),
      at('b', service('s', 'other', { schedules: [{ ...OFFICE_HOURS, id: 'again' }] }), location('l')),
    );
    assert.equal(partners[0]?.hours, partners[1]?.hours);
    assert.equal(partners[0]?.hours.length, 1);
  });
});

describe('areas of a partner', () => {
  const areasOf = (...services: Record<string, unknown>[]) =>
    partnerIn('o', organization('o'), ...services.map((members, i) => service(`s${i}`, 'o', members))).areas;

  it('are those that it names itself, before its services’', () => {
    const own = organization('o', {
      attributes: [tag('area', '읍면동', { value: '새빛동·늘봄동' }), tag('zone', '동부권역')],
    });
    const partner = partnerIn('o', own, service('s', 'o', { service_areas: [{ id: 'a', name: '가온읍' }] }));
    assert.deepEqual(partner.areas, ['새빛동', '늘봄동', '동부권역']);
  });

  it('are else those of all its services, where each has some', () => {
    const eup = { service_areas: [{ id: 'a', name: '가온읍' }] };
    assert.deepEqual(areasOf(eup, { attributes: [tag('area', '새빛동')] }), ['가온읍', '새빛동']);
    assert.deepEqual(areasOf(eup, { service_areas: [{ id: 'b', name: '가온시' }] }), []);
    assert.deepEqual(areasOf(), []);
    const outline = {
      id: 'z',
      name: '우리 구역',
      extent_type: 'geojson',
      extent: { type: 'Polygon', coordinates: [] },
    };
    assert.deepEqual(areasOf({ service_areas: [outline] }), ['우리 구역']);
  });

  it('leave cities to its regions', () => {
    const partner = partnerIn(
      'o',
      organization('o'),
      service('s', 'o', { service_areas: [{ id: 'b', name: '가온시' }] }),
    );
    assert.deepEqual([partner.areas, partner.regions], [[], ['가온시']]);
    assert.deepEqual(partner.services[0]?.areas, ['가온시']);
  });
});

describe('a place that is kept secret', () => {
  const secret = { attributes: [tag('confidential', '비공개')] };
  const home = organization('home');
  const refuge = service('refuge', 'home', { phones: [{ number: '1366' }] });
  const cases: Record<string, unknown[]> = {
    'its location says so': [home, at('a', refuge, location('house', secret))],
    'the service at it says so': [home, at('a', refuge, location('house'), secret)],
    'its service says so': [home, at('a', refuge, location('house')), { ...refuge, ...secret }],
    'its organization says so': [at('a', refuge, location('house')), { ...home, ...secret }],
    'another record of it says so': [
      { ...home, locations: [location('house')] },
      at('a', refuge, location('house')),
      at('b', service('s', 'other'), { id: 'house', ...secret }),
      organization('other'),
    ],
    'it is secret before its location is known': [
      home,
      refuge,
      { id: 'a', service_id: 'refuge', location_id: 'house', ...secret },
      organization('landlord', { locations: [location('house')] }),
    ],
    'its service is known last': [
      { ...home, ...secret },
      { id: 'a', service_id: 'refuge', location: location('house') },
      refuge,
    ],
    'its service says so last': [
      home,
      { id: 'a', service_id: 'refuge', location: location('house') },
      { ...refuge, ...secret },
    ],
    'its type is none that is known': [home, at('a', refuge, location('house', { location_type: 'confidential' }))],
  };
  for (const [name, records] of Object.entries(cases)) {
    it(`has no address, coordinates nor way to it where ${name}`, () => {
      for (const partner of directoryOf(...records).partners) {
        for (const place of partner.places) {
          const { address, latitude, longitude, transport, isWithheld } = place;
          assert.deepEqual([address, latitude, longitude, transport, isWithheld], ['', undefined, undefined, '', true]);
        }
        assert.doesNotMatch(JSON.stringify(partner), /가온로|36\.1|124\.4|1번 버스|2층/);
      }
      const partner = directoryOf(...records).partnerOf('home');
      assert.equal(partner?.places.length, 1);
      assert.equal(partner.services[0]?.phones[0]?.number, '1366');
    });
  }

  it('is told from one that is online, and from a letter box', () => {
    const places = partnerIn(
      'home',
      organization('home', {
        locations: [location('web', { location_type: 'virtual' }), location('box', { location_type: 'postal' })],
      }),
    ).places.map(({ isOnline, isWithheld, latitude, address }) => [isOnline, isWithheld, latitude, Boolean(address)]);
    assert.deepEqual(places, [
      [true, false, undefined, true],
      [false, false, undefined, true],
    ]);
  });
});
