import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Results } from '../../src/schemas/status.ts';
import { citysLists, taxonomies } from './listings.ts';

const DEMO = new URL('../../demo/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, DEMO), 'utf8');
const PAGES = ['index.html', ...readdirSync(new URL('portals/', DEMO)).map((file) => `portals/${file}`)].filter(
  (path) => path.endsWith('.html'),
);
const directoryOf = (page: string): string | undefined =>
  /<ieum-partner-directory[\s>][^]*?<\/ieum-partner-directory>/.exec(page)?.[0];

const withDirectory = PAGES.filter((path) => directoryOf(read(path)));

test('the landing page, the pages of all five cities and the page of all doors have a directory', () => {
  assert.deepEqual(withDirectory.toSorted(), [
    'index.html',
    'portals/doors.html',
    'portals/naju.html',
    'portals/namwon.html',
    'portals/pocheon.html',
    'portals/pyeongtaek.html',
    'portals/uijeongbu.html',
  ]);
});

for (const path of withDirectory) {
  test(`${path}: who cannot load the directory sees a number to call and where else to look`, () => {
    const directory = directoryOf(read(path)) ?? '';
    assert.match(directory, /href="tel:129"/);
    assert.match(directory, /href="https:\/\/www\.bokjiro\.go\.kr"/);
  });
}

test('the landing page counts the agencies that are there', () => {
  const counted = [/기관 (\d+)곳/, /The (\d+) agencies of Gaon/].map((words) => words.exec(read('index.html'))?.[1]);
  const { length } = citysLists('gaon').organizations;
  assert.deepEqual(counted, [String(length), String(length)]);
});

test('a page that starts with a zone names one that is there', () => {
  const zones = taxonomies.find(({ id }) => id === 'ieum:zone')?.terms.map(({ name }) => name);
  const named = withDirectory.flatMap((path) => / area="([^"]+)"/.exec(directoryOf(read(path)) ?? '')?.[1] ?? []);
  assert.deepEqual(named, ['흥선권역']);
  for (const name of named) assert.ok(zones?.includes(name), name);
});

test('the numbers of 남원 are those of the report, in the shape of the API, with no month made up', () => {
  const results = Results.parse(JSON.parse(read('portals/namwon-results.json')));
  assert.deepEqual(results, {
    until: null,
    suppressed_below: 0,
    months: [],
    total: { requests: 573, helped: 314, amount_krw: 58_000_000 },
  });
  const page = read('portals/namwon.html');
  assert.match(directoryOf(page) ?? '', /results-src="\.\/namwon-results\.json"[^>]+results-source="2015년[^"]+"/);
  assert.match(page, /573명[^]*314명[^]*5,800만 원/);
});
