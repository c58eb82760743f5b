import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metresBetween, nearestPlace } from '../../../src/domain/partners/nearness.ts';
import { location, organization, partnerIn, tag } from '../../support/partners.ts';

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
