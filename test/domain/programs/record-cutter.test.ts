import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { recordCutter } from '../../../src/domain/programs/record-cutter.ts';

/** What a cutter makes of a text that comes in parts of these lengths, over and over. */
function cut(
  text: string,
  lengths: readonly number[] = [text.length],
  lists?: RegExp,
): { records: string[]; rest: string } {
  const cutter = recordCutter(lists);
  const records: string[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = Math.max(1, lengths[i % lengths.length] ?? 1);
    records.push(...cutter.cut(text.slice(at, at + length)));
    at += length;
  }
  return { records, rest: cutter.rest() };
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Records read and written again, without the spaces between. */
const again = (records: readonly string[]): string =>
  JSON.stringify(records.map((text) => JSON.parse(text) as unknown));

/** Records as feeds have them: nested, with signs of JSON and backslashes in their texts. */
const record = fc.dictionary(
  fc.constantFrom('id', 'name', 'list', 'contents"', '[{'),
  fc.oneof(fc.string(), fc.constant('\\"[{}]\\'), fc.array(fc.dictionary(fc.string(), fc.integer()))),
);
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is still held on to, in bytes. */
function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const records = fc.array(record, { maxLength: 8 });
const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
const indent = fc.constantFrom(undefined, 2);
const runs = { seed: 20261122, numRuns: 200 };

describe('records cut out of text', () => {
  it('are those of every list that is named, and the text around is left without them', () => {
    const lists = /"(people|places)"\s*:\s*$/;
    fc.assert(
      fc.property(records, records, lengths, indent, (people, places, parts, space) => {
        const file = { version: 1, people, note: { people: [{}] }, places, other: [7], last: 'places' };
        const { records, rest } = cut(JSON.stringify(file, null, space), parts, lists);
        assert.equal(again(records), JSON.stringify([...people, ...places]));
        assert.deepEqual(JSON.parse(rest), { ...file, people: [], places: [] });
      }),
      runs,
    );
  });

  it('are those of a page, however it is parted, and the page is left without them', () => {
    fc.assert(
      fc.property(records, lengths, indent, (items, parts, space) => {
        const page = { total_items: 7, note: '"contents":[', contents: items, last_page: true };
        const { records, rest } = cut(JSON.stringify(page, null, space), parts);
        assert.equal(again(records), JSON.stringify(items));
        assert.deepEqual(JSON.parse(rest), { ...page, contents: [] });
      }),
      runs,
    );
  });

  it('are those of a bare list', () => {
    fc.assert(
      fc.property(records, lengths, indent, (items, parts, space) => {
        const { records, rest } = cut(JSON.stringify(items, null, space), parts);
        assert.equal(again(records), JSON.stringify(items));
        assert.deepEqual(JSON.parse(rest), []);
      }),
      runs,
    );
  });

  it('are the lines of NDJSON', () => {
    fc.assert(
      fc.property(records, lengths, fc.constantFrom('\n', '\r\n'), (items, parts, end) => {
        const lines = items.map((item) => JSON.stringify(item) + end).join('');
        assert.deepEqual(cut(lines, parts), { records: items.map((item) => JSON.stringify(item)), rest: '' });
      }),
      runs,
    );
  });

  it('are those before a break, and what is left is no JSON', () => {
    const page = '{"total_items":2,"contents":[{"id":"a"},{"id":"b"}]}';
    for (let end = 0; end < page.length; end++) {
      const { records, rest } = cut(page.slice(0, end));
      assert.equal(records.length, end < 39 ? 0 : end < 50 ? 1 : 2, page.slice(0, end));
      assert.equal(isJson(rest), false, page.slice(0, end));
    }
  });

  it('are none where a line breaks off', () => {
    assert.equal(isJson(cut('{"id":"a"}\n{"id":"b').rest), false);
  });

  it('are told from a line so long that it is not kept, and breaks off', () => {
    assert.notEqual(cut(`{"id":"a"}\n{"id":"${'x'.repeat(400_000)}`).rest, '');
  });

  it('leave a web page that is no list', () => {
    const { rest } = cut('<!doctype html><style>body{color:red}</style><p>The request was blocked.');
    assert.equal(isJson(rest), false);
  });

  it('are empty where one is too long, and the next is there', () => {
    const long = JSON.stringify({ id: 'a', description: 'x'.repeat(400_000) });
    assert.deepEqual(cut(`[${long},{"id":"b"}]`, [65_536]), { records: ['', '{"id":"b"}'], rest: '[]' });
    assert.deepEqual(cut(`${long}\n{"id":"b"}`).records, ['', '{"id":"b"}']);
  });

  it('are looked for in 200,000 lists within each other without harm', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    assert.deepEqual(cut(deep, [65_536]).records, []);
    const inside = cut(`[{"id":"a","x":${deep.slice(0, 20_000)}${deep.slice(-20_000)}}]`);
    assert.equal(inside.records.length, 1);
  });

  it('cost no memory where all is one text without an end', () => {
    const cutter = recordCutter();
    const part = 'x'.repeat(65_536);
    const before = heapUsed();
    cutter.cut('{"contents":[{"id":"');
    for (let i = 0; i < 300; i++) cutter.cut(part + i);
    assert.ok(heapUsed() - before < 2_000_000);
    assert.equal(isJson(cutter.rest()), false);
  });
});
