import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Selection } from '../../../src/domain/programs/select.ts';
import { NO_FILTERS, type Facet, type Filters } from '../../../src/domain/programs/selection.ts';
import { aProgram } from '../../support/a-program.ts';

const JEONBUK = '전북특별자치도';
const PROGRAMS = [
  aProgram('whole country', {
    regions: [{}],
    lifeStages: ['006'],
    themes: ['030'],
    apply: ['visit', 'online'],
    agency: '보건복지부',
  }),
  aProgram('province', {
    regions: [{ province: JEONBUK }],
    lifeStages: ['006', '005'],
    themes: ['040'],
    apply: ['visit'],
    agency: '전북',
  }),
  aProgram('city', {
    regions: [{ province: JEONBUK, city: '남원시' }],
    lifeStages: ['004'],
    themes: ['030'],
    apply: ['online'],
  }),
  aProgram('two cities', {
    regions: [
      { province: JEONBUK, city: '전주시' },
      { province: '경기도', city: '평택시' },
    ],
    households: ['050'],
    themes: ['030', '040'],
  }),
  aProgram('no region', { lifeStages: ['004'], agency: '보건복지부' }),
];
const ALL = PROGRAMS.map((_, place) => place);

const selection = new Selection();
selection.add(PROGRAMS.slice(0, 2));
selection.add(PROGRAMS.slice(2));

const passing = (filters: Partial<Filters>, places = ALL): number[] =>
  selection.narrow(places, { ...NO_FILTERS, ...filters });
const counted = (facet: Facet, filters: Partial<Filters> = {}, places = ALL): Record<string, number> =>
  Object.fromEntries(selection.counts(places, { ...NO_FILTERS, ...filters })[facet]);

describe('What filters let pass', () => {
  it('is all without filters, in the order that was given', () => assert.deepEqual(passing({}, [3, 0, 4]), [3, 0, 4]));
  it('is what has one of a list', () => assert.deepEqual(passing({ lifeStages: ['005', '004'] }), [1, 2, 4]));
  it('is what has one of every list', () => {
    assert.deepEqual(passing({ lifeStages: ['006', '004'], themes: ['030'], apply: ['online'] }), [0, 2]);
  });
  it('is what is of an agency', () => assert.deepEqual(passing({ agencies: ['보건복지부'] }), [0, 4]));
  it('is what is for a household', () => assert.deepEqual(passing({ households: ['050'] }), [3]));
  it('is nothing for a choice that nobody has', () => assert.deepEqual(passing({ themes: ['140'] }), []));

  it('is, in a province, the whole country, the province and its cities', () => {
    assert.deepEqual(passing({ region: { province: JEONBUK } }), [0, 1, 2, 3, 4]);
    assert.deepEqual(passing({ region: { province: '경기도' } }), [0, 3, 4]);
  });
  it('is, in a city, the whole country, the province and that city', () => {
    assert.deepEqual(passing({ region: { province: JEONBUK, city: '남원시' } }), [0, 1, 2, 4]);
    assert.deepEqual(passing({ region: { province: '경기도', city: '평택시' } }), [0, 3, 4]);
  });
});

describe('The numbers beside the choices', () => {
  it('are of the places that were found', () => {
    assert.deepEqual(counted('themes'), { '030': 3, '040': 2 });
    assert.deepEqual(counted('themes', {}, [0, 1]), { '030': 1, '040': 1 });
    assert.deepEqual(counted('themes', {}, []), { '030': 0, '040': 0 });
  });
  it('are not narrowed by choices of their own list', () => {
    assert.deepEqual(counted('themes', { themes: ['040'] }), { '030': 3, '040': 2 });
  });
  it('are narrowed by all other lists', () => {
    assert.deepEqual(counted('themes', { lifeStages: ['006'] }), { '030': 1, '040': 1 });
    assert.deepEqual(counted('apply', { lifeStages: ['006'], themes: ['030'] }), { visit: 1, online: 1 });
    assert.deepEqual(counted('agencies', { region: { province: '경기도' } }), { 보건복지부: 2, 전북: 0 });
  });
  it('count in a region what is for the whole country, and what states none', () => {
    assert.deepEqual(counted('provinces'), { [JEONBUK]: 5, 경기도: 3 });
    assert.deepEqual(counted('provinces', { region: { province: '경기도' } }), { [JEONBUK]: 5, 경기도: 3 });
    assert.deepEqual(counted('provinces', { lifeStages: ['004'] }), { [JEONBUK]: 2, 경기도: 1 });
  });
  it('are of the cities of the chosen province', () => {
    assert.deepEqual(counted('cities'), {});
    assert.deepEqual(counted('cities', { region: { province: JEONBUK } }), { 남원시: 4, 전주시: 4 });
    assert.deepEqual(counted('cities', { region: { province: '경기도', city: '평택시' } }), { 평택시: 3 });
  });

  it('are what choosing would show', () => {
    const others: Partial<Filters>[] = [
      {},
      { themes: ['030'] },
      { lifeStages: ['006'], region: { province: JEONBUK } },
    ];
    for (const filters of others) {
      for (const list of ['lifeStages', 'households', 'themes', 'apply', 'agencies'] as const) {
        for (const [choice, count] of Object.entries(counted(list, filters))) {
          assert.equal(passing({ ...filters, [list]: [choice] }).length, count, `${list} ${choice}`);
        }
      }
      for (const [province, count] of Object.entries(counted('provinces', filters))) {
        assert.equal(passing({ ...filters, region: { province } }).length, count, province);
      }
      const province = filters.region?.province ?? '';
      for (const [city, count] of Object.entries(counted('cities', filters))) {
        assert.equal(passing({ ...filters, region: { province, city } }).length, count, city);
      }
    }
  });
});
