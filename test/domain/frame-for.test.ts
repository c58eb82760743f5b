import assert from 'node:assert/strict';
import { it } from 'node:test';
import { frameFor } from '../../src/domain/frame-for.ts';
import { capability } from '../support/builders.ts';

const FRAME = 'https://welfare.example/v1/frame.html#ieum:site=gaon';
const CITY = 'https://www.gaon.example';
const NEWS = 'https://news.example';

const forPage = (origin: string, changes: Parameters<typeof capability>[0]) => frameFor(capability(changes), origin);

it('sends people to the frame on pages that are none to type on', () => {
  assert.equal(forPage(NEWS, { frame: FRAME, inline_origins: [CITY] }), FRAME);
  assert.equal(forPage(NEWS, { frame: FRAME, inline_origins: [] }), FRAME);
});

it('lets them type on pages that the API names, and everywhere where it names none', () => {
  assert.ok(!forPage(CITY, { frame: FRAME, inline_origins: [CITY] }));
  assert.ok(!forPage(NEWS, { frame: FRAME }));
  assert.ok(!forPage(NEWS, { frame: FRAME, inline_origins: null }));
});

it('lets them type where there is no frame to go to', () => {
  assert.ok(!forPage(NEWS, { inline_origins: [CITY] }));
  assert.ok(!forPage(NEWS, { frame: null, inline_origins: [CITY] }));
});

it('opens no second frame in the first one', () => {
  assert.ok(!forPage('https://welfare.example', { frame: FRAME, inline_origins: [CITY] }));
});

it('takes no other host for that of the frame', () => {
  assert.equal(forPage('https://welfare.exampl', { frame: FRAME, inline_origins: [CITY] }), FRAME);
  assert.equal(forPage('https://welfare.example:8443', { frame: FRAME, inline_origins: [CITY] }), FRAME);
});
