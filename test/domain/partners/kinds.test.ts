import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { groupOf, GROUPS } from '../../../src/domain/partners/kinds.ts';
import type { KindGroup } from '../../../src/domain/partners/partner.ts';
import { organization, partnerIn, tag } from '../../support/partners.ts';

/** Each kind that the reference API knows. */
const KINDS: Readonly<Record<string, KindGroup>> = {
  시청: 'office',
  행정복지센터: 'office',
  보건소: 'health',
  의료원: 'health',
  종합사회복지관: 'welfare',
  노인복지관: 'senior',
  장애인복지관: 'disability',
  지역자활센터: 'work',
  가족센터: 'family',
  정신건강복지센터: 'health',
  치매안심센터: 'health',
  푸드뱅크: 'welfare',
  주거복지센터: 'home',
  금융복지상담센터: 'other',
  지역아동센터: 'child',
  청소년상담복지센터: 'child',
  가정폭력상담소: 'safety',
  일자리센터: 'work',
  '재가·방문돌봄기관': 'visiting',
  노인복지센터: 'senior',
  '찾아가는 상담실': 'visiting',
  '공공요금 기관': 'other',
  중앙행정기관: 'office',
  지방자치단체: 'office',
  요양시설: 'senior',
  장애인자립생활센터: 'disability',
};

interface Taxonomy {
  readonly id: string;
  readonly terms: readonly { readonly name: string }[];
}

describe('the group of an agency', () => {
  for (const [kind, group] of Object.entries(KINDS)) {
    it(`is ${group} for a ${kind}`, () => {
      assert.equal(partnerIn('o', organization('o', { attributes: [tag('agency-kind', kind)] })).group, group);
    });
  }

  it('is known for every kind of the reference API', () => {
    const file = new URL('../../../demo/api/data/taxonomies.json', import.meta.url);
    const taxonomies = JSON.parse(readFileSync(file, 'utf8')) as Taxonomy[];
    const kinds = taxonomies.find(({ id }) => id === 'ieum:agency-kind')?.terms.map(({ name }) => name);
    assert.deepEqual(
      kinds?.filter((name) => !(name in KINDS)),
      [],
    );
  });

  it('is told by its name where the source names no kind, else by its description', () => {
    assert.equal(partnerIn('o', organization('o', { name: '새빛노인복지관' })).group, 'senior');
    assert.equal(partnerIn('o', organization('o', { name: 'Riverside Youth Club' })).group, 'child');
    assert.equal(partnerIn('o', organization('o', { name: '나주시 희망복지지원팀' })).group, 'office');
    assert.equal(
      partnerIn('o', organization('o', { name: '손길', description: '집으로 방문해 돌봐요' })).group,
      'visiting',
    );
    assert.equal(partnerIn('o', organization('o', { name: '손길' })).group, 'other');
  });

  it('is not guessed at by the name where the source names a kind', () => {
    const utility = tag('agency-kind', '공공요금 기관');
    assert.equal(partnerIn('o', organization('o', { name: '가온보건', attributes: [utility] })).group, 'other');
  });

  it('is one that has a place in the list', () => {
    assert.equal(new Set(GROUPS).size, 12);
    for (const kind of Object.keys(KINDS)) assert.ok(GROUPS.includes(groupOf([kind])));
  });
});
