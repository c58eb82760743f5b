import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { FRAME_STATES, isToFrame, isToHost, MAX_FRAME_HEIGHT } from '../../src/domain/frame-messages.ts';

const told = { ieum: 1, height: 640, state: 'step', language: 'ko-x-easy' };
const hello = { ieum: 1, hello: true, language: 'ko' };

it('knows what a frame tells its page: how high it is, how far the reader has come, in which language', () => {
  assert.ok(isToHost(told));
  for (const state of FRAME_STATES) assert.ok(isToHost({ ...told, state }), state);
  assert.ok(isToHost({ ...told, height: 0, language: '' }));
  assert.ok(isToHost({ ...told, height: MAX_FRAME_HEIGHT }));
});

it('knows the hello of a page', () => {
  assert.ok(isToFrame(hello));
  assert.ok(isToFrame({ ...hello, language: '' }));
});

it('takes no height that a page could not be given', () => {
  for (const height of [-1, MAX_FRAME_HEIGHT + 1, 0.5, NaN, Infinity, '640', null, undefined])
    assert.ok(!isToHost({ ...told, height }), String(height));
});

it('takes no language that is none', () => {
  for (const language of ['<b>', 'ko"', 'k', 'ko-', 'ko KR', '-ko', 'a'.repeat(9), null, 1]) {
    assert.ok(!isToHost({ ...told, language }), String(language));
    assert.ok(!isToFrame({ ...hello, language }), String(language));
  }
});

it('takes no message with a member more or less, and so with nothing that was typed', () => {
  for (const more of [{ text: '' }, { reference: 'K7M4-XQ2P' }, { api: 'https://evil.example' }]) {
    assert.ok(!isToHost({ ...told, ...more }));
    assert.ok(!isToFrame({ ...hello, ...more }));
  }
  for (const name of ['ieum', 'height', 'state', 'language']) {
    const { [name]: _, ...rest } = told as Record<string, unknown>;
    assert.ok(!isToHost(rest), name);
  }
  assert.ok(!isToFrame({ ieum: 1, hello: 1, language: 'ko' }));
  assert.ok(!isToHost({ ...told, ieum: 2 }));
  assert.ok(!isToHost({ ...told, state: 'constructor' }));
});

it('takes nothing else that anybody may send, and never fails over it', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), (data) => {
      assert.ok(!isToHost(data));
      assert.ok(!isToFrame(data));
    }),
  );
});
