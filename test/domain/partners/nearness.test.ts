import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metresBetween, nearestPlace, placesNamed } from '../../../src/domain/partners/nearness.ts';
import { at, directoryOf, location, organization, partnerIn, service, tag } from '../../support/partners.ts';

const point = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('a distance', () => {
  it('is that of the straight way over ground', () => {
    // Seoul's to Busan's city hall: 325 km by published tables of great circles.
    assert.ok(Math.abs(metresBetween(point(37.5665, 126.978), point(35.1796, 129.0756)) - 325_000) < 1000);
    // A degree of latitude is a 360th of the way around the earth.
    assert.ok(Math.abs(metresBetween(point(36, 124), point(37, 124)) - 111_195) < 1);
    assert.equal(metresBetween(point(36, 124), point(36, 124)), 0);
  });

  it('goes the short way over the date line, and to the other side of the earth', () => {
    assert.ok(metresBetween(point(0, 179.5), point(0, -179.5)) < 112_000);
    assert.ok(Math.abs(metresBetween(point(0, 0), point(0, 180)) - 20_015_000) < 1000);
  });
});

describe('the nearest place', () => {
  const partner = partnerIn(
    'o',
    organization('o', {
      locations: [
        location('far', { latitude: 36.3 }),
        location('near', { latitude: 36.11 }),
        location('secret', { latitude: 36.1, attributes: [tag('confidential', '비공개')] }),
        location('web', { latitude: 36.1, location_type: 'virtual' }),
      ],
    }),
  );

  it('is one that one may go to', () => {
    const nearest = nearestPlace(partner, point(36.1, 124.4));
    assert.equal(nearest?.place.id, 'near');
    assert.ok(Math.abs(nearest.metres - 1112) < 1);
  });

  it('is none where nobody knows where its places are', () => {
    assert.equal(nearestPlace(partnerIn('o', organization('o')), point(36, 124)), undefined);
  });
});

describe('a place that is typed', () => {
  const { partners } = directoryOf(
    organization('center', { name: '새빛복지관', attributes: [tag('area', '새빛동')] }),
    at('a', service('s', 'center'), location('l1', { name: '', latitude: 36.0 })),
    organization('market', { name: '가온장 상담실', attributes: [tag('area', '새빛동')] }),
    at('b', service('t', 'market'), location('l2', { name: '새빛시장', latitude: 36.2 })),
    organization('home', { attributes: [tag('area', '늘봄동')] }),
    at('c', service('u', 'home'), location('l3', { name: '새빛쉼터', attributes: [tag('confidential', '비공개')] })),
  );
  const zones = [{ name: '동부권역', areas: ['새빛동', '늘봄동'] }];
  const named = (typed: string) => placesNamed(partners, zones, typed).map(({ name }) => name);

  it('may be a neighbourhood, in the middle of the places there', () => {
    const [dong] = placesNamed(partners, zones, '새빛동');
    assert.deepEqual(dong, { name: '새빛동', latitude: 36.1, longitude: 124.4 });
  });

  it('counts every place of a partner for its neighbourhood', () => {
    const locations = [location('l1', { latitude: 36.0 }), location('l2', { latitude: 36.3 })];
    const { partners: one } = directoryOf(organization('o', { attributes: [tag('area', '물빛동')], locations }));
    assert.equal(placesNamed(one, [], '물빛동')[0]?.latitude, 36.15);
  });

  it('may be a zone, a place or a partner’s name where its place has none', () => {
    assert.deepEqual(named('동부'), ['동부권역']);
    assert.deepEqual(named('새빛'), ['새빛동', '새빛복지관', '새빛시장']);
    assert.deepEqual(named('ㅅㅂㅅㅈ'), ['새빛시장']);
    assert.deepEqual(named('새비'), ['새빛동', '새빛복지관', '새빛시장']);
  });

  it('is never one that is kept secret, nor an area that nobody is known to be in', () => {
    assert.deepEqual(named('쉼터'), []);
    assert.deepEqual(named('늘봄'), []);
  });

  it('is none while nothing is typed, and at most five', () => {
    assert.deepEqual(named(' '), []);
    const many = Array.from({ length: 9 }, (_, i) => organization(`o${i}`, { locations: [location(`l${i}`)] }));
    assert.equal(placesNamed(directoryOf(...many).partners, [], '장소').length, 5);
  });
});
