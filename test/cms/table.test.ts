import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pasted, type Pasted } from './pasted.ts';
import { SYSTEMS } from './systems.ts';
import type { Cms } from './table.ts';

const INSTALL = new URL('../../demo/install/', import.meta.url);
const cms = JSON.parse(readFileSync(new URL('cms.json', INSTALL), 'utf8')) as Cms;

/** Elements and attributes without their values and words, which no CMS looks at. */
const shape = (code: string): string =>
  code
    .replace(/"[^"]*"/g, '""')
    .replace(/(^|>)[^<[]+/g, '$1')
    .replace(/=\w+/g, '=');

test('the table is about the snippets that the builder writes today, but for their words', async () => {
  const shapes = (snippets: readonly Pasted[]) => snippets.map(({ id, code }) => [id, shape(code)]);
  assert.deepEqual(shapes(cms.snippets), shapes(await pasted()), 'run `npm run test:cms` again');
});

test('the table says of every snippet what becomes of it in every CMS', () => {
  assert.deepEqual(
    cms.systems.map(({ id }) => id),
    SYSTEMS.map(({ id }) => id),
  );
  for (const { id, results } of cms.systems) {
    assert.deepEqual(Object.keys(results).sort(), cms.snippets.map((snippet) => snippet.id).sort(), id);
  }
});

test('every CMS lets at least one door through, and the text is one of them', () => {
  for (const { id, results } of cms.systems) assert.equal(results['text']?.outcome, 'kept', id);
});

test('every CMS has a page that says how to install', () => {
  for (const { page } of cms.systems)
    assert.ok(readFileSync(new URL(page, INSTALL), 'utf8').includes('data-within'), page);
});
