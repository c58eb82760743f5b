import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Actor,
  checkMove,
  isOverdue,
  type MoveProblem,
  movesFrom,
  reopenedState,
  STATES,
  stepAfterState,
} from '../../src/domain/case.ts';
import type { CaseOutcome, State } from '../../src/schemas/status.ts';

const ACTORS: Actor[] = ['intake', 'case-worker', 'partner', 'resident'];

/** From each state, where each actor may take a case. */
const TABLE: Record<State, Record<Actor, State[]>> = {
  received: {
    intake: ['assigned', 'closed'],
    'case-worker': ['assigned', 'contacted', 'closed'],
    partner: [],
    resident: ['closed'],
  },
  assigned: {
    intake: ['received', 'closed'],
    'case-worker': ['received', 'contacted', 'serving', 'closed'],
    partner: ['serving'],
    resident: ['closed'],
  },
  contacted: {
    intake: ['closed'],
    'case-worker': ['assessing', 'planning', 'serving', 'closed'],
    partner: ['serving'],
    resident: ['closed'],
  },
  assessing: {
    intake: ['closed'],
    'case-worker': ['planning', 'serving', 'closed'],
    partner: ['serving'],
    resident: ['closed'],
  },
  planning: {
    intake: ['closed'],
    'case-worker': ['assessing', 'serving', 'closed'],
    partner: ['serving'],
    resident: ['closed'],
  },
  serving: {
    intake: ['closed'],
    'case-worker': ['planning', 'monitoring', 'closed'],
    partner: [],
    resident: ['closed'],
  },
  monitoring: { intake: ['closed'], 'case-worker': ['serving', 'closed'], partner: [], resident: ['closed'] },
  closed: {
    intake: ['received', 'assigned'],
    'case-worker': ['received', 'assigned'],
    partner: [],
    resident: ['received', 'assigned'],
  },
};

describe('where a case may go', () => {
  for (const from of STATES) {
    for (const actor of ACTORS) {
      const allowed = TABLE[from][actor];
      it(`${actor} takes a case that is ${from} to ${allowed.join(', ') || 'nowhere'}`, () => {
        assert.deepEqual(movesFrom(from, actor), allowed);
        for (const to of STATES) {
          const problem = checkMove({
            from,
            to,
            actor,
            reason: 'why',
            ...(to === 'closed' ? { outcome: 'withdrawn' } : {}),
          });
          assert.equal(problem, allowed.includes(to) ? undefined : 'not-allowed', to);
        }
      });
    }
  }
});

describe('what a move needs', () => {
  const cases: [name: string, move: Parameters<typeof checkMove>[0], problem: MoveProblem | undefined][] = [
    ['the way on needs no reason', { from: 'contacted', to: 'assessing', actor: 'case-worker' }, undefined],
    ['the way back needs one', { from: 'planning', to: 'assessing', actor: 'case-worker' }, 'reason-needed'],
    ['blanks are none', { from: 'planning', to: 'assessing', actor: 'case-worker', reason: ' \n' }, 'reason-needed'],
    [
      'the end needs an outcome',
      { from: 'serving', to: 'closed', actor: 'case-worker', reason: 'why' },
      'outcome-needed',
    ],
    [
      'the end needs a reason beside it',
      { from: 'serving', to: 'closed', actor: 'case-worker', outcome: 'helped' },
      'reason-needed',
    ],
    [
      'nothing but the end has an outcome',
      { from: 'serving', to: 'monitoring', actor: 'case-worker', outcome: 'helped' },
      'outcome-unfit',
    ],
    [
      'who asked ends it as withdrawn only',
      { from: 'assigned', to: 'closed', actor: 'resident', reason: 'withdrawn', outcome: 'helped' },
      'outcome-unfit',
    ],
    ['a new beginning needs a reason', { from: 'closed', to: 'assigned', actor: 'intake' }, 'reason-needed'],
  ];
  for (const [name, move, problem] of cases) it(name, () => assert.equal(checkMove(move), problem));
});

describe('any way that a case takes', () => {
  const outcomes: CaseOutcome[] = ['helped', 'referred-on', 'withdrawn', 'duplicate'];
  const wishes = fc.array(
    fc.record({
      to: fc.constantFrom(...STATES),
      actor: fc.constantFrom(...ACTORS),
      reason: fc.option(fc.constantFrom('', '  ', 'why'), { nil: undefined }),
      outcome: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
    }),
    { maxLength: 60 },
  );

  it('leads out of closed only by opening it again, with a reason', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        let from: State = 'received';
        for (const wish of all) {
          if (checkMove({ from, ...wish })) continue;
          if (from === 'closed') {
            assert.ok(wish.to === 'received' || wish.to === 'assigned');
            assert.ok(wish.reason?.trim());
          }
          if (wish.to === 'closed') assert.ok(wish.outcome && wish.reason?.trim());
          from = wish.to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves whoever asked without a way to end it, nor the office without a way on', () => {
    for (const state of STATES) {
      if (state === 'closed') continue;
      assert.ok(movesFrom(state, 'resident').includes('closed'), state);
      const onward = (to: State) => STATES.indexOf(to) > STATES.indexOf(state);
      assert.ok(movesFrom(state, 'case-worker').some(onward), state);
    }
  });
});

describe('what comes next, and when it is late', () => {
  it('names a step for every state but the last', () => {
    assert.deepEqual(STATES.map(stepAfterState), [
      'assign',
      'contact',
      'assess',
      'plan',
      'serve',
      'monitor',
      'close',
      undefined,
    ]);
  });

  it('gives a case that is opened again to whoever had it', () => {
    assert.deepEqual([reopenedState(true), reopenedState(false)], ['assigned', 'received']);
  });

  it('is late from the day after', () => {
    assert.equal(isOverdue('received', '2026-11-19', '2026-11-19'), false);
    assert.equal(isOverdue('received', '2026-11-19', '2026-11-20'), true);
  });

  it('is never late once it is closed, or where nothing was promised', () => {
    assert.equal(isOverdue('closed', '2026-11-19', '2026-12-01'), false);
    assert.equal(isOverdue('serving', null, '2026-12-01'), false);
  });
});
