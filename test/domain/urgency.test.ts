import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Urgency } from '../../src/schemas/form-definition.ts';
import { URGENCIES, urgencyOf } from '../../src/domain/urgency.ts';

const sign = (id: string, urgency?: Urgency) => ({ id, label: { ko: id }, urgency });
const definition = {
  signs: [sign('soon', 'soon'), sign('urgent', 'urgent'), sign('emergency', 'emergency'), sign('silent')],
};

describe('the urgency of a request', () => {
  const cases: [signs: string[], urgency: Urgency][] = [
    [[], 'routine'],
    [['silent'], 'routine'],
    [['soon'], 'soon'],
    [['soon', 'urgent', 'silent'], 'urgent'],
    [['urgent', 'soon'], 'urgent'],
    [['soon', 'emergency', 'urgent'], 'emergency'],
    [['unheard-of'], 'routine'],
  ];
  for (const [signs, urgency] of cases) {
    it(`is ${urgency} for ${signs.join(', ') || 'no sign'}`, () => assert.equal(urgencyOf(definition, signs), urgency));
  }

  it('is listed with the most pressing first', () =>
    assert.deepEqual(URGENCIES, ['emergency', 'urgent', 'soon', 'routine']));
});
