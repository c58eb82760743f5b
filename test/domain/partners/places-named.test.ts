import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placesNamed } from '../../../src/domain/partners/places-named.ts';
import { atOnce } from '../../support/at-once.ts';
import { at, directoryOf, location, organization, service, tag } from '../../support/partners.ts';

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
  const named = (typed: string) => atOnce(placesNamed(partners, zones, typed)).map(({ name }) => name);

  it('may be a neighbourhood, in the middle of the places there', () => {
    const [dong] = atOnce(placesNamed(partners, zones, '새빛동'));
    assert.deepEqual(dong, { name: '새빛동', latitude: 36.1, longitude: 124.4 });
  });

  it('counts every place of a partner for its neighbourhood', () => {
    const locations = [location('l1', { latitude: 36.0 }), location('l2', { latitude: 36.3 })];
    const { partners: one } = directoryOf(organization('o', { attributes: [tag('area', '물빛동')], locations }));
    assert.equal(atOnce(placesNamed(one, [], '물빛동'))[0]?.latitude, 36.15);
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
    assert.equal(atOnce(placesNamed(directoryOf(...many).partners, [], '장소')).length, 5);
  });

  it('is looked for in the list as it is now', () => {
    const [one, other] = ['새빛동', '늘봄동'].map((area) =>
      directoryOf(organization('o', { attributes: [tag('area', area)], locations: [location('l')] })),
    );
    const looked = (list = one, around = zones) => atOnce(placesNamed(list?.partners ?? [], around, '동'));
    assert.deepEqual(
      looked().map(({ name }) => name),
      ['새빛동', '동부권역'],
    );
    assert.deepEqual(
      looked(one, []).map(({ name }) => name),
      ['새빛동'],
    );
    assert.deepEqual(
      looked(other, []).map(({ name }) => name),
      ['늘봄동'],
    );
  });
});
