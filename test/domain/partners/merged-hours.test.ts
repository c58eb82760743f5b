import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergedHours } from '../../../src/domain/partners/merged-hours.ts';
import { toHours } from '../../../src/domain/schedule/to-hours.ts';
import { OFFICE_HOURS, tag } from '../../support/partners.ts';

const hours = (opens_at: string, closes_at: string, more: object = {}) =>
  toHours([{ ...OFFICE_HOURS, opens_at, closes_at, ...more }]);
const closure = { attributes: [tag('schedule', '쉬는 때', { code: 'closure' })] };

const DAY = hours('09:00', '18:00');
const LUNCH = hours('12:00', '13:00', closure);
const NIGHT = hours('00:00', '24:00', { byday: 'MO,TU,WE,TH,FR,SA,SU' });
const EVENING = hours('18:00', '21:00');

const told = (...lists: Parameters<typeof mergedHours>[0]) =>
  mergedHours(lists).map(({ opens, closes, isClosure }) => `${isClosure ? 'closed ' : ''}${opens}–${closes}`);

describe('hours of several', () => {
  it('are those of any, each once', () => {
    assert.deepEqual(told(DAY, EVENING, hours('09:00', '18:00')), ['540–1080', '1080–1260']);
    assert.deepEqual(told([], []), []);
  });

  it('are the very same where all have the same', () => {
    assert.equal(mergedHours([DAY, [], DAY]), DAY);
  });

  it('keep a break that all have', () => {
    const office = [...DAY, ...LUNCH];
    assert.deepEqual(told(office, [...DAY, ...LUNCH, ...EVENING]), ['540–1080', 'closed 720–780', '1080–1260']);
  });

  it('keep a break beside what is open at other times', () => {
    assert.deepEqual(told([...DAY, ...LUNCH], EVENING), ['540–1080', 'closed 720–780', '1080–1260']);
  });

  it('keep a break that falls within another’s', () => {
    const late = hours('12:30', '13:30', closure);
    const all = ['540–1080', 'closed 720–780', '1080–1260'];
    assert.deepEqual(told([...DAY, ...LUNCH], [...late, ...EVENING]).sort(), all.sort());
  });

  it('have no break while another is open', () => {
    assert.deepEqual(told([...DAY, ...LUNCH], NIGHT), ['540–1080', '0–1440']);
  });
});
