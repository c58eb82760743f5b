import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDanger, raisesAlarm } from '../../src/domain/danger.ts';
import { definition } from '../support/builders.ts';

const city = definition({
  signs: [
    { id: 'violence', label: { ko: '맞고 있어요' }, urgency: 'emergency' },
    { id: 'smell', label: { ko: '이상한 냄새가 나요' }, urgency: 'emergency', paths: ['neighbour', 'officer'] },
    { id: 'power-cut', label: { ko: '전기가 끊겼어요' }, urgency: 'urgent' },
  ],
  danger_words: { ko: ['죽고 싶', '자살'], en: ['Kill myself'], vi: [' '] },
});

describe('danger to life', () => {
  const cases: [what: string, path: string, signs: string[], danger: boolean][] = [
    ['a sign of it', 'self', ['violence'], true],
    ['a sign of it among others', 'self', ['power-cut', 'violence'], true],
    ['a sign that is only urgent', 'self', ['power-cut'], false],
    ['no sign', 'self', [], false],
    ['a sign that this path does not offer', 'self', ['smell'], false],
    ['a sign that this path offers', 'officer', ['smell'], true],
    ['a sign that nobody knows', 'self', ['gone'], false],
  ];
  for (const [what, path, signs, danger] of cases) {
    it(`is ${danger ? '' : 'not '}there with ${what}`, () => assert.equal(isDanger(city, { path, signs }), danger));
  }
});

describe('the emergency strip', () => {
  const cases: [what: string, narrative: string, raised: boolean][] = [
    ['a word of the list', '어제부터 자살 생각이 나요', true],
    ['one written with other spaces', '죽고싶어요', true],
    ['one broken over lines', '죽고\n싶다', true],
    ['one in decomposed letters', '자살'.normalize('NFD'), true],
    ['one of another language, in other case', 'i want to kill MYSELF', true],
    ['no word of the list', '전기가 끊겼어요', false],
    ['nothing', '', false],
  ];
  for (const [what, narrative, raised] of cases) {
    it(`is ${raised ? '' : 'not '}raised by ${what}`, () =>
      assert.equal(raisesAlarm(city, { path: 'self', narrative }), raised));
  }

  it('is raised by a ticked sign of danger without any word', () =>
    assert.equal(raisesAlarm(city, { path: 'self', signs: ['violence'] }), true));

  it('is not raised by words where the city lists none', () =>
    assert.equal(raisesAlarm(definition(), { path: 'self', narrative: '자살' }), false));

  it('stops nobody: words alone are no danger', () =>
    assert.equal(isDanger(city, { path: 'self', narrative: '자살' }), false));
});
