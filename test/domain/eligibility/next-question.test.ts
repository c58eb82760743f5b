import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_ANSWERS, type Answers, type QuestionId } from '../../../src/domain/eligibility/answers.ts';
import type { Judged } from '../../../src/domain/eligibility/judge.ts';
import { nextQuestion } from '../../../src/domain/eligibility/next-question.ts';
import { QUESTIONS, withAnswer } from '../../../src/domain/eligibility/questions.ts';
import { toProgram } from '../../../src/domain/programs/to-program.ts';
import { programOf, PROGRAMS } from './programs.ts';

const DAY = '2026-11-22';
const EMPTY = toProgram({ id: 'x', name: 'x' });

const next = (
  programs: readonly Judged[],
  {
    answers = NO_ANSWERS,
    skipped = [],
    refusal = false,
  }: { answers?: Answers; skipped?: QuestionId[]; refusal?: boolean } = {},
) =>
  nextQuestion(
    programs.map((program) => ({ ...EMPTY, ...program, afterRefusal: refusal })),
    answers,
    new Set(skipped),
    DAY,
  );

const HOME = programOf('전국', 'JA0412');
const VETERAN = programOf('전국', 'JA0329');
const AGE = programOf('전국', 'JA0110=65');

describe('the next question', () => {
  it('is the one that most programmes wait for', () => assert.equal(next([AGE, HOME, HOME]), 'home'));

  it('counts less where a programme waits for others as well', () => {
    const others = ['JA0313', 'JA0317', 'JA0328', 'JA0302', 'JA0401', 'JA0412'];
    const many = others.map((_, i) =>
      programOf('전국', 'JA0110=65', 'JA0102', ...others.filter((_, j) => j !== i && j !== (i + 1) % others.length)),
    );
    // Six sixths of a vote are as much as one vote, five are less.
    assert.equal(next([...many, VETERAN]), 'age');
    assert.equal(next([...many.slice(1), VETERAN]), 'veteran');
  });

  it('is age, then region, then size where they decide as much', () => {
    const programs = [VETERAN, HOME, programOf('전국', 'JA0404'), programOf('경기도'), AGE];
    assert.equal(next(programs), 'age');
    assert.equal(next(programs, { skipped: ['age'] }), 'region');
    assert.equal(next(programs, { skipped: ['age', 'region'] }), 'size');
    assert.equal(next(programs, { skipped: ['age', 'region', 'size'] }), 'home');
  });

  it('does not ask for programmes that are not for the reader', () => {
    const old = programOf('전국', 'JA0110=65', 'JA0412');
    assert.equal(next([old, old, VETERAN], { answers: { age: 30, traits: {} } }), 'veteran');
  });

  it('asks for the region of programmes that state nothing else, since it shuts most of them out', () =>
    assert.equal(next([PROGRAMS['지역만 있음'], PROGRAMS['지역만 있음'], AGE]), 'region'));

  it('does not ask again what was answered, even where more could be said of it', () =>
    assert.equal(
      next([programOf('경기도 포천시')], { answers: { region: { province: '경기도' }, traits: {} } }),
      undefined,
    ));

  it('is none where nothing can be decided', () => {
    assert.equal(next([]), undefined);
    assert.equal(next([PROGRAMS['조건 없음'], PROGRAMS['말로만 된 조건']]), undefined);
    assert.equal(next([AGE], { answers: { age: 70, traits: {} } }), undefined);
  });

  it('is last whether somebody was refused, where programmes are for that', () => {
    assert.equal(next([AGE], { refusal: true }), 'age');
    assert.equal(next([AGE], { refusal: true, skipped: ['age'] }), 'refused');
    assert.equal(next([AGE], { refusal: true, skipped: ['age', 'refused'] }), undefined);
    assert.equal(next([AGE], { refusal: true, skipped: ['age'], answers: { refused: false, traits: {} } }), undefined);
    assert.equal(next([AGE], { skipped: ['age'] }), undefined);
  });

  it('comes to an end, each question asked once, over all programmes', () => {
    const programs = Object.values(PROGRAMS);
    const asked: QuestionId[] = [];
    let answers = NO_ANSWERS;
    for (let id = next(programs); id && asked.length <= QUESTIONS.length; id = next(programs, { answers })) {
      asked.push(id);
      const kind = QUESTIONS.find((question) => question.id === id)?.kind;
      answers = withAnswer(
        answers,
        id,
        kind === 'region' ? { province: '전북특별자치도' } : kind === 'number' ? 20 : kind === 'money' ? 0 : [],
      );
    }
    assert.deepEqual(asked, [...new Set(asked)]);
    assert.ok(asked.length > 5);
  });
});
