import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { BUILT_IN_DEFINITION } from '../../src/domain/built-in-definition.ts';
import { checkAnswers } from '../../src/domain/check-answers.ts';
import { FormDefinition } from '../../src/schemas/form-definition.ts';

describe('the built-in definition', () => {
  it('keeps to the schema', () => assert.deepEqual(z.parse(FormDefinition, BUILT_IN_DEFINITION), BUILT_IN_DEFINITION));

  it('can be filled in, and asks where in the place of a district', () => {
    const answers = {
      path: 'self',
      narrative: '도와주세요',
      preferred: 'none',
      'consent:collect': '2026-11-22T10:00:00Z',
    };
    assert.deepEqual(checkAnswers(BUILT_IN_DEFINITION, answers), [{ field: 'address', code: 'required' }]);
    assert.deepEqual(checkAnswers(BUILT_IN_DEFINITION, { ...answers, address: '가온로 1' }), []);
  });
});
