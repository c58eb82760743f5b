import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { historyForReporter, historyForSelf, stateForReporter } from '../../src/domain/case-audience.ts';
import { STATES } from '../../src/domain/case.ts';
import type { HistoryEntry } from '../../src/schemas/status.ts';

const at = '2026-11-16T01:00:00Z';
const entry = (state: HistoryEntry['state'], more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  state,
  at,
  ...more,
});

describe('what a reporter may know', () => {
  it('is that it was received, that somebody has it, is on it, and that it ended', () => {
    assert.deepEqual(STATES.map(stateForReporter), [
      'received',
      'assigned',
      'contacted',
      'contacted',
      'contacted',
      'contacted',
      'contacted',
      'closed',
    ]);
  });

  it('is one line for each move that can be seen from outside', () => {
    const history = historyForReporter([
      entry('received'),
      entry('received', { kind: 'noted' }),
      entry('assessing'),
      entry('serving'),
    ]);
    assert.deepEqual(
      history.map(({ state }) => state),
      ['received', 'contacted'],
    );
  });

  it('is never a reason, an actor, a kind or a date that was promised', () => {
    const text = fc.string({ minLength: 1 });
    const entries = fc.array(
      fc.record({
        state: fc.constantFrom(...STATES),
        at: fc.constant(at),
        kind: fc.constantFrom('moved', 'recommended', 'noted', 'confirmed'),
        actor: text,
        reason: text,
        next: text,
        by: fc.constant('2026-11-20'),
      }),
    );
    fc.assert(
      fc.property(entries, (history) => {
        for (const shown of historyForReporter(history)) {
          assert.deepEqual(shown, {
            state: stateForReporter(shown.state),
            at,
            actor: null,
            reason: null,
            next: null,
            by: null,
          });
        }
      }),
    );
  });
});

describe('what whoever asked for oneself may know', () => {
  it('is no second beginning where one more talk moved nothing', () => {
    const history = [entry('serving', { kind: 'moved' }), entry('serving', { kind: 'moved' }), entry('monitoring')];
    assert.deepEqual(historyForSelf(history), [history[0], history[2]]);
  });

  it('is everything but what colleagues say among themselves', () => {
    const history = [entry('received', { kind: 'received' }), entry('received', { kind: 'noted' }), entry('assigned')];
    assert.deepEqual(historyForSelf(history), [history[0], history[2]]);
  });
});
