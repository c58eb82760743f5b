import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from './judge.ts';

const LINK =
  '<p><a href="https://welfare.example/v1/frame.html#ieum:site=gaon&amp;element=help-request-form">도움</a></p>';

test('a link that keeps its address is kept, whatever a CMS adds to it', () => {
  assert.equal(judge('link', LINK, LINK.replace('<a ', '<a rel="nofollow" target="_blank" ')), 'kept');
});

test('a link whose fragment was cut off is changed', () => {
  assert.equal(judge('link', LINK, LINK.replace(/#[^"]*/, '')), 'changed');
});

test('a tag whose words alone are left is gone', () => {
  const tag = '<ieum-help-request-form district="1"><p>129</p></ieum-help-request-form>';
  assert.equal(judge('tag', tag, '<p>129</p>'), 'gone');
});

test('a tag that was turned into characters is gone', () => {
  const tag = '<ieum-help-request-form district="1"></ieum-help-request-form>';
  assert.equal(judge('tag', tag, tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;')), 'gone');
});

test('a box without its attribute is changed', () => {
  const box = '<div data-ieum="help-request-form"><p>129</p></div>';
  assert.equal(judge('box-data', box, '<div><p>129</p></div>'), 'changed');
});

test('text is kept in a paragraph, and gone where quotes or dashes were made nicer', () => {
  assert.equal(judge('text', '[ieum program-finder site=a--b]', '<p>[ieum program-finder site=a--b]</p>'), 'kept');
  assert.equal(judge('text', '[ieum program-finder site=a--b]', '<p>[ieum program-finder site=a–b]</p>'), 'gone');
});
