import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NO_ANSWERS, type Answers } from '../../../src/domain/eligibility/answers.ts';
import { judge, verdictOf, type Judged } from '../../../src/domain/eligibility/judge.ts';
import { QUESTIONS, withAnswer, type AnswerValue, type Question } from '../../../src/domain/eligibility/questions.ts';
import { covers, regionsOf } from '../../../src/domain/programs/regions.ts';
import { programOf } from './programs.ts';

/** PROPERTY_SEED looks elsewhere, PROPERTY_RUNS longer. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261122);
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 2000);
const DAY = '2026-11-22';

const PLACES = [
  '전북 남원시',
  '전북 익산시',
  '경기 광주시',
  '광주 북구',
  '전남 나주시',
  '대구 중구',
  '서울 중구',
  '인천 중구',
];
const WHERE = ['', '전국', '전북', '경기', '광주광역시', '전라남도', '가온시', '중구', '서울, 전북 남원시', ...PLACES];

const code = fc.constantFrom('JA0322', 'JA0410', ...QUESTIONS.flatMap(({ codes }) => codes));
const band = fc.constantFrom('JA0201', 'JA0202', 'JA0203', 'JA0204', 'JA0205');
const age = fc.integer({ min: 0, max: 100 });
const written = fc.oneof(
  { arbitrary: code, weight: 6 },
  band,
  age.map((years) => `JA0110=${years}`),
  age.map((years) => `JA0111=${years}`),
  fc.constantFrom('32%', '40%', '48%', '50%', '63%', '75%', '125%'),
  fc.constantFrom('재산 기준', 'JA1201'),
);
const programs: fc.Arbitrary<Judged> = fc
  .tuple(fc.constantFrom(...WHERE), fc.array(written, { maxLength: 6 }))
  .map(([where, conditions]) => programOf(where, ...conditions));

const place = fc.constantFrom(...PLACES).map((text) => regionsOf(text)[0] ?? {});

/** What somebody would answer to a question. */
function valueOf({ id, kind, codes }: Question): fc.Arbitrary<AnswerValue> {
  if (id === 'age') return age;
  if (id === 'size') return fc.integer({ min: 1, max: 9 });
  if (kind === 'money') return fc.oneof(fc.integer({ min: 0, max: 12_000_000 }), fc.constant(0));
  if (kind === 'region') return place;
  if (kind === 'choice') return fc.constantFrom(...codes.map((one) => [one]), []);
  return kind === 'choices' ? fc.subarray([...codes]) : fc.boolean();
}

interface Step {
  readonly question: Question;
  readonly value: AnswerValue;
}

/** What somebody is, told in any order, a 시·도 before its city. */
const people: fc.Arbitrary<readonly Step[]> = fc
  .tuple(...QUESTIONS.map((question) => valueOf(question).map((value): Step => ({ question, value }))))
  .chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length }))
  .map((steps) =>
    steps.flatMap((step) => {
      const { value } = step;
      return typeof value === 'object' && 'city' in value
        ? [{ ...step, value: { province: value.province } }, step]
        : [step];
    }),
  );

/** What is known after each answer, from nothing to everything. */
const knowledge = (steps: readonly Step[]): Answers[] => {
  const known = [NO_ANSWERS];
  for (const { question, value } of steps) known.push(withAnswer(known.at(-1) ?? NO_ANSWERS, question.id, value));
  return known;
};

const always = (property: (program: Judged, known: readonly Answers[]) => void): void =>
  fc.assert(
    fc.property(programs, people, (program, steps) => property(program, knowledge(steps))),
    { seed, numRuns },
  );

describe('whatever a programme asks and somebody answers', () => {
  it('nothing answered never speaks against a programme', () =>
    always((program) => assert.notEqual(verdictOf(program, NO_ANSWERS, DAY), 'not')));

  it('more answers leave «not» and «likely» as they are', () =>
    always((program, known) => {
      const verdicts = known.map((answers) => verdictOf(program, answers, DAY));
      for (const settled of ['not', 'likely']) {
        const first = verdicts.findIndex((verdict) => verdict === settled);
        if (first >= 0) assert.deepEqual(new Set(verdicts.slice(first)), new Set([settled]));
      }
    }));

  it('more answers leave what is met met and what is unmet unmet', () =>
    always((program, known) => {
      const states = known.map((answers) => judge(program, answers, DAY).findings.map(({ state }) => state));
      for (const [i, later] of states.slice(1).entries()) {
        states[i]?.forEach((state, j) => {
          if (state !== 'unknown') assert.equal(later[j], state);
        });
      }
    }));

  it('everything answered leaves nothing to be asked', () =>
    always((program, known) => assert.notEqual(verdictOf(program, known.at(-1) ?? NO_ANSWERS, DAY), 'more')));

  it('likely is only what has a condition that was judged, each of them met, and all of them read', () =>
    always((program, known) => {
      for (const answers of known) {
        const { verdict, findings } = judge(program, answers, DAY);
        if (verdict !== 'likely') continue;
        assert.equal(program.conditions?.broken, false);
        assert.ok(findings.some(({ criterion, state }) => criterion !== 'region' && state === 'met'));
        assert.ok(findings.every(({ state }) => state === 'met' || state === 'office'));
      }
    }));

  it('a verdict is «not» where a finding is unmet and nowhere else', () =>
    always((program, known) => {
      for (const answers of known) {
        const { verdict, findings } = judge(program, answers, DAY);
        assert.equal(
          verdict === 'not',
          findings.some(({ state }) => state === 'unmet'),
        );
      }
    }));

  it('«more» asks what its findings ask, and the other verdicts nothing', () =>
    always((program, known) => {
      for (const answers of known) {
        const { verdict, asks, findings } = judge(program, answers, DAY);
        const asked = new Set(findings.flatMap((finding) => finding.asks));
        assert.deepEqual(new Set(asks), verdict === 'more' ? asked : new Set());
        assert.equal(asks.length, new Set(asks).size);
        if (verdict === 'more') assert.ok(asks.length > 0);
      }
    }));

  it('only what is known or can never be known here asks nothing', () =>
    always((program, known) => {
      for (const answers of known) {
        for (const { state, asks } of judge(program, answers, DAY).findings) {
          if (state !== 'unknown') assert.deepEqual(asks, []);
        }
      }
    }));

  it('the verdict alone is the one of the whole judgement', () =>
    always((program, known) => {
      for (const answers of known) {
        assert.equal(verdictOf(program, answers, DAY), judge(program, answers, DAY).verdict);
      }
    }));

  it('whether somebody was refused before decides nothing', () =>
    always((program, known) => {
      const [answers = NO_ANSWERS] = known.slice(-1);
      const verdicts = [true, false, undefined].map((refused) => verdictOf(program, { ...answers, refused }, DAY));
      assert.equal(new Set(verdicts).size, 1);
    }));
});

describe('whatever a region is called', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...WHERE, '시', '군', ',', '·', ' '), { maxLength: 5 }).map((parts) => parts.join(' ')),
  );

  it('it is read without an error, and each region once', () =>
    fc.assert(
      fc.property(text, (words) => {
        const found = regionsOf(words).map((region) => JSON.stringify(region));
        assert.deepEqual(found, [...new Set(found)]);
      }),
      { seed, numRuns },
    ));

  it('a city told after its 시·도 changes nothing that was known', () =>
    fc.assert(
      fc.property(text, place, (words, lives) => {
        const regions = regionsOf(words);
        const before = covers(regions, { province: lives.province });
        if (before !== undefined) assert.equal(covers(regions, lives), before);
      }),
      { seed, numRuns },
    ));
});
