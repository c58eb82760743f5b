import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from '../../../src/domain/eligibility/judge.ts';
import { PROGRAMS, type Name } from './programs.ts';

/** Won a month for one to eight persons, worked out beside the code: share × median income, rounded to the won. */
const LIMITS: Record<string, [Name, ...limits: number[]][]> = {
  '2026-11-22': [
    ['생계급여', 820556, 1343773, 1714892, 2078316, 2418150, 2737905, 3044848, 3351791],
    ['의료급여', 1025695, 1679717, 2143614, 2597895, 3022688, 3422381, 3806060, 4189739],
    ['주거급여', 1230834, 2015660, 2572337, 3117474, 3627225, 4106857, 4567272, 5027687],
    ['교육급여', 1282119, 2099646, 2679518, 3247369, 3778360, 4277976, 4757575, 5237174],
    ['한부모 양육비', 1615470, 2645554, 3376193, 4091685, 4760733, 5390250, 5994545, 6598839],
    ['긴급복지', 1923179, 3149469, 4019277, 4871054, 5667539, 6416964, 7136363, 7855761],
  ],
  '2027-01-01': [
    ['생계급여', 875533, 1433806, 1829789, 2217563, 2580166, 2921344, 3248853, 3576361],
    ['의료급여', 1094417, 1792258, 2287236, 2771954, 3225208, 3651680, 4061066, 4470452],
    ['주거급여', 1313300, 2150710, 2744684, 3326345, 3870249, 4382016, 4873279, 5364542],
    ['교육급여', 1368021, 2240323, 2859046, 3464943, 4031510, 4564601, 5076333, 5588065],
    ['한부모 양육비', 1723706, 2822806, 3602397, 4365828, 5079702, 5751397, 6396179, 7040961],
    ['긴급복지', 2052032, 3360484, 4288568, 5197414, 6047264, 6846901, 7614499, 8382097],
  ],
};

for (const [day, programmes] of Object.entries(LIMITS)) {
  describe(`the limits of income on ${day}`, () => {
    for (const [name, ...limits] of programmes) {
      limits.forEach((limit, i) => {
        const size = i + 1;
        const at = (income: number) => {
          const { verdict, findings } = judge(PROGRAMS[name], { size, income, traits: { JA0403: true } }, day);
          return [verdict, findings.some(({ close }) => close)];
        };
        it(`${name}, ${size} at home: ${limit} won is within, one won more is close, a third more and a tenth is over`, () => {
          const furthest = Math.floor((limit * 10) / 7);
          assert.deepEqual(at(0), ['likely', false]);
          assert.deepEqual(at(limit), ['likely', false]);
          assert.deepEqual(at(limit + 1), ['check', true]);
          assert.deepEqual(at(furthest), ['check', true]);
          assert.deepEqual(at(furthest + 1), ['not', false]);
        });
      });
    }
  });
}
