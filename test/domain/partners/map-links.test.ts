import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mapLinks } from '../../../src/domain/partners/map-links.ts';
import { location, organization, partnerIn } from '../../support/partners.ts';

const linksOf = (members: Record<string, unknown>) => {
  const [place] = partnerIn('o', organization('o', { locations: [location('l', members)] })).places;
  assert.ok(place);
  return mapLinks(place);
};

describe('the way to a place', () => {
  it('is shown by two maps', () => {
    const { kakao, naver } = linksOf({ name: '시청', latitude: 45, longitude: 9 }) ?? {};
    assert.equal(kakao, `https://map.kakao.com/link/to/${encodeURIComponent('시청')},45,9`);
    const [, east, north, name] =
      /directions\/-\/([\d.]+),([\d.]+),([^,]+),,ADDRESS_POI\/-\/transit$/.exec(naver ?? '') ?? [];
    assert.ok(Math.abs(Number(east) - 1_001_875) < 1, east);
    assert.ok(Math.abs(Number(north) - 5_621_521) < 1, north);
    assert.equal(decodeURIComponent(name ?? ''), '시청');
  });

  it('is not led astray by a name', () => {
    const { kakao } = linksOf({ name: '1,2/../3?x=#' }) ?? {};
    assert.equal(new URL(kakao ?? '').pathname, `/link/to/${encodeURIComponent('1 2 .. 3?x=#')},36.1,124.4`);
  });

  it('is shown though a name was cut off within a character', () => {
    assert.ok(linksOf({ name: '쉼터\ud83d' })?.kakao.includes(`/${encodeURIComponent('쉼터 ')},`));
  });

  it('is shown nowhere without coordinates, or where the place is kept secret', () => {
    assert.equal(linksOf({ latitude: null }), undefined);
    assert.equal(linksOf({ location_type: 'confidential' }), undefined);
  });
});
