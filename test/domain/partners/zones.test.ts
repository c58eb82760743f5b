import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reaches, zonesOf } from '../../../src/domain/partners/zones.ts';
import { directoryOf, organization, partnerIn, service, tag } from '../../support/partners.ts';

const OUTLINE = {
  type: 'Polygon',
  coordinates: [
    [
      [124.3, 36],
      [124.4, 36],
      [124.4, 36.1],
      [124.3, 36],
    ],
  ],
};

describe('zones', () => {
  const { partners } = directoryOf(
    organization('o1', { attributes: [tag('zone', '동부권역', { description: '새빛동, 늘봄동·온누리동' })] }),
    organization('o2', { attributes: [tag('zone', '동부권역', { description: '다온동' })] }),
    service('s', 'o1', {
      service_areas: [{ id: 'a', name: '동부권역', extent_type: 'geojson', extent: JSON.stringify(OUTLINE) }],
    }),
    service('t', 'o2', {
      service_areas: [
        { id: 'b', name: '망가진 구역', extent_type: 'geojson', extent: '{' },
        { id: 'c', name: '글', extent: 'text' },
        { id: 'd', extent: OUTLINE },
      ],
    }),
  );

  it('are told by terms and by outlines, joined by name', () => {
    assert.deepEqual(zonesOf(partners, undefined), [
      { name: '동부권역', areas: ['새빛동', '늘봄동', '온누리동', '다온동'], outline: OUTLINE },
    ]);
  });

  it('are those of the page where it names some', () => {
    const given = [{ name: '우리 구역', areas: ['새빛동'] }];
    assert.deepEqual(zonesOf(partners, given), given);
    assert.deepEqual(zonesOf(partners, []), []);
  });
});

describe('a partner', () => {
  const zones = [
    { name: '동부권역', areas: ['새빛동', '늘봄동'] },
    { name: '강변권역', areas: ['늘봄동', '물빛동'] },
  ];
  const of = (...areas: string[]) =>
    partnerIn('o', organization('o', { attributes: areas.map((area) => tag('area', area)) }));

  it('is for its own neighbourhoods, and with them for the zones around', () => {
    assert.equal(reaches(of('새빛동'), '새빛동', zones), true);
    assert.equal(reaches(of('새빛동'), '동부권역', zones), true);
    assert.equal(reaches(of('새빛동'), '늘봄동', zones), false);
    assert.equal(reaches(of('새빛동'), '강변권역', zones), false);
  });

  it('is with a zone for its neighbourhoods, and for zones that share one', () => {
    assert.equal(reaches(of('동부권역'), '늘봄동', zones), true);
    assert.equal(reaches(of('동부권역'), '강변권역', zones), true);
    assert.equal(reaches(of('동부권역'), '물빛동', zones), false);
  });

  it('is for other zones once the page names others', () => {
    const partner = of('새빛동');
    assert.equal(reaches(partner, '서부권역', zones), false);
    assert.equal(reaches(partner, '서부권역', [{ name: '서부권역', areas: ['새빛동'] }]), true);
  });

  it('that names no area is for all', () => {
    assert.equal(reaches(of(), '물빛동', zones), true);
  });
});
