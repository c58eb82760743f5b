import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  DOOR_CODES,
  readDoorFragment,
  readDoorText,
  writeDoorFragment,
  writeDoorText,
  type Door,
  type DoorElement,
} from '../../src/domain/door.ts';

/** PROPERTY_SEED looks elsewhere, PROPERTY_RUNS longer. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261122);
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 1000);

const FORM: Door = { element: 'help-request-form', site: '', language: '', codes: {} };

const elements = Object.keys(DOOR_CODES) as DoorElement[];
const codes = fc.stringMatching(/^[A-Za-z0-9][\w.:-]{0,63}$/);
const orNone = <T>(arbitrary: fc.Arbitrary<T>, none: T) => fc.oneof(fc.constant(none), arbitrary);

/** Some of an element's attributes, each with a code. */
const codesOf = (names: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(...names.map((name) => orNone(codes, '').map((code) => [name, code] as const)))
    .map((pairs) => Object.fromEntries(pairs.filter(([, code]) => code)));

/** Any door that may be written. */
const doors: fc.Arbitrary<Door> = fc.constantFrom(...elements).chain((element) =>
  fc.record({
    element: fc.constant(element),
    site: orNone(codes, ''),
    language: fc.constantFrom('', 'ko', 'en', 'ko-x-easy', 'zh-Hans'),
    codes: codesOf(DOOR_CODES[element]),
  }),
);

/** A door without the prototypes of what generated it. */
const plain = (door: Door | undefined): unknown => door && JSON.parse(JSON.stringify(door));

describe('a door', () => {
  it('is read as it was written, as text and as a fragment', () => {
    fc.assert(
      fc.property(doors, (door) => {
        assert.deepEqual(plain(readDoorText(writeDoorText(door))), plain(door));
        assert.deepEqual(plain(readDoorFragment(writeDoorFragment(door))), plain(door));
      }),
      { seed, numRuns },
    );
  });

  it('says nothing but an element, a site, a language and codes of that element, whatever is written', () => {
    const word = fc.constantFrom(
      ...elements,
      'district=1',
      'site=a',
      'lang=en',
      'api=x',
      'district=1',
      '=',
      '%3D',
      '&',
      '+',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(word, fc.string()), { maxLength: 6 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 6 }).map((words) => `#ieum:element=${words.join('&')}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const door of [readDoorText(text), readDoorFragment(text)]) {
          if (!door) continue;
          assert.ok(Object.hasOwn(DOOR_CODES, door.element));
          for (const name of Object.keys(door.codes)) assert.ok(DOOR_CODES[door.element].includes(name), name);
          for (const value of [door.site, door.language, ...Object.values(door.codes)])
            assert.match(value, /^([A-Za-z0-9][\w.:-]{0,63})?$/);
        }
      }),
      { seed, numRuns },
    );
  });

  it('is written as the documentation shows it', () => {
    const door = { ...FORM, site: 'gaon', language: 'en', codes: { district: '4617025021' } };
    assert.equal(writeDoorText(door), 'help-request-form district=4617025021 site=gaon lang=en');
    assert.equal(writeDoorFragment(door), '#ieum:site=gaon&element=help-request-form&lang=en&district=4617025021');
  });

  it('is written without what it leaves open', () => {
    assert.equal(writeDoorText(FORM), 'help-request-form');
    assert.equal(writeDoorFragment(FORM), '#ieum:element=help-request-form');
  });
});

describe('the text of a door', () => {
  const read: [what: string, text: string, door: Door][] = [
    ['may be an element alone', 'program-finder', { ...FORM, element: 'program-finder' }],
    ['may have spaces of any kind', '\n help-request-form\u00a0 district=1\t', { ...FORM, codes: { district: '1' } }],
    [
      'may name codes in any order',
      'help-request-form lang=en partner-id=a:1 site=gaon program-id=p.1',
      { ...FORM, site: 'gaon', language: 'en', codes: { 'partner-id': 'a:1', 'program-id': 'p.1' } },
    ],
  ];
  for (const [what, text, door] of read) it(what, () => assert.deepEqual(plain(readDoorText(text)), door));

  const refused: [what: string, text: string][] = [
    ['nothing', ''],
    ['another element', 'script'],
    ['what every object has', 'constructor'],
    ['a tag’s name', 'ieum-help-request-form'],
    ['an element that does not come first', 'district=1 help-request-form'],
    ['two elements', 'help-request-form program-finder'],
    ['an API', 'help-request-form api=https://evil.example/api'],
    ['an API that looks like a code', 'help-request-form api=evil.example'],
    ['a source', 'program-finder src=programs.json'],
    ['an address to leave for', 'help-request-form exit-url=naver.com'],
    ['the name of a programme', 'help-request-form program-name=x'],
    ['the numbers of a receipt', 'request-status reference=K7M4-XQ2P'],
    ['a code of another element', 'program-finder district=1'],
    ['a name twice', 'help-request-form district=1 district=2'],
    ['an element twice', 'help-request-form element=help-request-form'],
    ['a name without a code', 'help-request-form district='],
    ['a code without a name', 'help-request-form =1'],
    ['a bare word', 'help-request-form district'],
    ['a second equals sign', 'help-request-form district=1=2'],
    ['an escaped code', 'help-request-form district=%31'],
    ['a query', 'help-request-form&district=1'],
    ['a plus for a space', 'help-request-form+district=1'],
    ['Korean words', 'help-request-form district=가온읍'],
    ['markup', 'help-request-form district=<b>'],
    ['a code that is too long', `help-request-form district=${'1'.repeat(65)}`],
    ['an inherited name', 'help-request-form __proto__=x'],
  ];
  for (const [what, text] of refused)
    it(`opens nothing for ${what}`, () => assert.equal(readDoorText(text), undefined));
});

describe('the fragment of a door', () => {
  it('may escape its codes', () => {
    const door = readDoorFragment('#ieum:element=help-request-form&partner-id=a%3A1');
    assert.deepEqual(plain(door), { ...FORM, codes: { 'partner-id': 'a:1' } });
  });

  const refused: [what: string, fragment: string][] = [
    ['nothing', ''],
    ['what is not for the kit', '#element=help-request-form'],
    ['codes for the form of the page that is open', '#ieum:reporter-role=meter-reader&organization-code=k7m4'],
    ['an ampersand that was escaped twice', '#ieum:site=gaon&amp;element=help-request-form'],
    ['an API', '#ieum:element=help-request-form&api=https%3A%2F%2Fevil.example'],
    ['words', '#ieum:element=help-request-form&district=call+me'],
    ['a broken escape', '#ieum:element=help-request-form&district=%E0%A4%A'],
    ['an element twice', '#ieum:element=help-request-form&element=program-finder'],
  ];
  for (const [what, fragment] of refused)
    it(`opens nothing for ${what}`, () => assert.equal(readDoorFragment(fragment), undefined));
});
