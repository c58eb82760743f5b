import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSeoul, onDay } from '../../src/domain/in-seoul.ts';
import { mayWithdraw, toldOf } from '../../src/domain/told.ts';
import { Status } from '../../src/schemas/status.ts';
import { STORIES } from '../support/status-stories.ts';

const story = (name: string): Status => Status.parse(STORIES[name]);

describe('what a status tells its reader', () => {
  it('is all of it, to whoever asked for oneself', () => {
    const { reporter, state, history, next } = toldOf(story('self-serving'));
    assert.deepEqual({ reporter, state, next: next?.step }, { reporter: false, state: 'serving', next: 'monitor' });
    assert.equal(history.length, 8);
  });

  it('is only that it moves to a reporter, even where an API says more', () => {
    const told = toldOf({ ...story('self-serving'), audience: 'reporter' });
    assert.equal(told.state, 'contacted');
    assert.equal(told.next, undefined);
    assert.deepEqual(
      told.history.map(({ state, kind, actor, reason }) => ({ state, kind, actor, reason })),
      ['received', 'assigned', 'contacted'].map((state) => ({ state, kind: undefined, actor: null, reason: null })),
    );
  });

  it('is never what colleagues noted among themselves', () => {
    const base = story('self-assigned');
    const noted = { kind: 'noted', state: 'assigned', at: '2026-11-24T09:00:00+09:00', reason: '쪽지' } as const;
    assert.equal(toldOf({ ...base, history: [...base.history, noted] }).history.length, base.history.length);
  });

  it('is the next step of the latest entry where an API says it only there', () => {
    assert.deepEqual(toldOf(story('five-members')).next, { step: 'contact', by: '2026-11-26' });
  });

  it('is how it ended, and no next step, once it is closed', () => {
    const told = toldOf({ ...story('self-closed-helped'), next: { step: 'close' } });
    assert.equal(told.next, undefined);
    assert.match(told.end?.reason ?? '', /긴급복지/);
    assert.equal(toldOf(story('self-reopened')).end, undefined);
  });
});

describe('whether a request may be taken back', () => {
  const bare = story('five-members');

  it('is for the API to say', () => {
    assert.equal(mayWithdraw({ ...bare, can_withdraw: false }, true), false);
    assert.equal(mayWithdraw({ ...bare, can_withdraw: true }, false), true);
  });

  it('follows from what the API declares where it does not say', () => {
    assert.equal(mayWithdraw(bare, true), true);
    assert.equal(mayWithdraw(bare, false), false);
    assert.equal(mayWithdraw({ ...bare, state: 'closed' }, true), false);
    assert.equal(mayWithdraw({ ...bare, withdrawn_at: bare.since }, true), false);
  });
});

describe('instants and days in words', () => {
  it('are those of the city, wherever the reader is', () => {
    assert.equal(inSeoul('2026-11-22T23:30:00Z', 'ko', { dateStyle: 'long' }), '2026년 11월 23일');
    assert.equal(onDay('2026-11-26', 'en'), 'November 26, 2026');
  });
});
