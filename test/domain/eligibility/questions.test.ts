import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_ANSWERS } from '../../../src/domain/eligibility/answers.ts';
import { given, QUESTIONS, traitOf, withAnswer, type AnswerValue } from '../../../src/domain/eligibility/questions.ts';

/** An answer to each kind of question. */
const ANSWERS: Record<(typeof QUESTIONS)[number]['kind'], AnswerValue> = {
  number: 3,
  money: 1_000_000,
  region: { province: '경기도' },
  'yes-no': false,
  choice: [],
  choices: [],
};

describe('the questions', () => {
  it('are asked age, region and size first', () =>
    assert.deepEqual(
      QUESTIONS.slice(0, 3).map(({ id }) => id),
      ['age', 'region', 'size'],
    ));

  it('settle each support condition once', () => {
    const codes = QUESTIONS.flatMap((question) => question.codes);
    assert.deepEqual(codes, [...new Set(codes)]);
  });

  for (const { id, kind } of QUESTIONS) {
    it(`${id} is given once it is answered`, () => {
      assert.equal(given(NO_ANSWERS, id), false);
      const answered = withAnswer(NO_ANSWERS, id, ANSWERS[kind]);
      assert.deepEqual(
        QUESTIONS.filter((other) => given(answered, other.id)).map((other) => other.id),
        [id],
      );
    });
  }
});

describe('an answer', () => {
  it('with many choices settles all codes of its question and no other', () => {
    const { traits } = withAnswer({ traits: { JA0412: true } }, 'work', ['JA0313', 'JA0326']);
    assert.deepEqual(traits, {
      JA0412: true,
      JA0313: true,
      JA0314: false,
      JA0315: false,
      JA0316: false,
      JA0326: true,
      JA0327: false,
    });
  });

  it('of one choice denies the other ones', () => {
    assert.deepEqual(withAnswer(NO_ANSWERS, 'sex', ['JA0102']).traits, { JA0101: false, JA0102: true });
  });

  it('of none of these denies all', () =>
    assert.deepEqual(withAnswer(NO_ANSWERS, 'health', []).traits, { JA0328: false, JA0330: false }));

  it('of yes or no settles its code', () => {
    assert.deepEqual(withAnswer(NO_ANSWERS, 'home', true).traits, { JA0412: true });
    assert.deepEqual(withAnswer(NO_ANSWERS, 'home', false).traits, { JA0412: false });
    assert.equal(withAnswer(NO_ANSWERS, 'refused', true).refused, true);
  });

  it('replaces the one before, and leaves what it came from as it was', () => {
    const first = withAnswer(NO_ANSWERS, 'health', ['JA0328']);
    assert.deepEqual(withAnswer(first, 'health', ['JA0330']).traits, { JA0328: false, JA0330: true });
    assert.deepEqual(first.traits, { JA0328: true, JA0330: false });
    assert.deepEqual(NO_ANSWERS, { traits: {} });
  });

  it('of zero or no counts as given', () => {
    assert.equal(given(withAnswer(NO_ANSWERS, 'income', 0), 'income'), true);
    assert.equal(given(withAnswer(NO_ANSWERS, 'refused', false), 'refused'), true);
  });
});

describe('living alone', () => {
  it('is known by the size of the household', () => {
    assert.equal(traitOf(NO_ANSWERS, 'JA0404'), undefined);
    assert.equal(traitOf({ size: 1, traits: {} }, 'JA0404'), true);
    assert.equal(traitOf({ size: 2, traits: {} }, 'JA0404'), false);
  });
});
