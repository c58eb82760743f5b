import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe as addDescriptions, DESCRIPTIONS, formSchema } from '../../.config/form-schema.js';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import { definition } from '../support/builders.ts';

const schema = formSchema() as AnySchema;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const demo = (): unknown => JSON.parse(readFileSync(file('demo/api/data/form.json'), 'utf8'));

/** Where the schema finds fault with a definition. */
const faults = (document: unknown): string[] =>
  validate(document) ? [] : [...new Set(validate.errors?.map(({ instancePath }) => instancePath))];

/** A definition in which something is other than its type allows. */
const broken = (changes: { [name in keyof FormDefinition]?: unknown }): unknown => ({ ...definition(), ...changes });

describe('the JSON Schema of a form definition', () => {
  it('takes the demo city’s', () => assert.deepEqual(faults(demo()), []));
  it('takes one that names the schema', () =>
    assert.deepEqual(
      faults({ $schema: 'https://welfare.example/v1/form-definition.schema.json', ...definition() }),
      [],
    ));

  const label = { ko: '집' };
  const cases: [what: string, document: unknown, where: string][] = [
    ['one without consents', broken({ consents: undefined }), ''],
    ['a label without Korean', broken({ needs: [{ id: 'a', label: { en: 'A' } }] }), '/needs/0/label'],
    ['an empty label', broken({ needs: [{ id: 'a', label: { ko: '' } }] }), '/needs/0/label/ko'],
    ['blanks in an id', broken({ needs: [{ id: 'a b', label }] }), '/needs/0/id'],
    ['an unheard-of urgency', broken({ signs: [{ id: 'a', label, urgency: 'high' }] }), '/signs/0/urgency'],
    ['an unheard-of path', broken({ signs: [{ id: 'a', label, paths: ['me'] }] }), '/signs/0/paths/0'],
    ['an unheard-of rule', broken({ fields: { name: 'maybe' } }), '/fields/name'],
    ['a misspelled member', broken({ needs: [{ id: 'a', label, sensitiv: true }] }), '/needs/0'],
    ['a field that there is not', broken({ fields: { adress: 'hidden' } }), '/fields'],
    [
      'words where points belong',
      broken({ crisis_levels: [{ id: 'a', label, points: '8', urgency: 'soon' }] }),
      '/crisis_levels/0/points',
    ],
    ['danger words that are no list', broken({ danger_words: { ko: '자살' } }), '/danger_words/ko'],
    [
      'a script for a policy',
      broken({ controller: { ...definition().controller, policy_url: 'javascript:1' } }),
      '/controller/policy_url',
    ],
  ];
  for (const [what, document, where] of cases) {
    it(`refuses ${what}`, () => assert.deepEqual(faults(document), [where]));
  }

  it('is written where the command says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'form-schema-'));
    try {
      const target = join(folder, 'v1', 'form.schema.json');
      execFileSync(process.execPath, [file('.config/form-schema.js'), target]);
      assert.deepEqual(JSON.parse(readFileSync(target, 'utf8')), JSON.parse(JSON.stringify(schema)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the descriptions of a form definition’s members', () => {
  const small = () => ({
    properties: { needs: { items: { properties: { id: {} } } }, words: { additionalProperties: {} } },
  });
  const all = { '': 'a', '/needs': 'b', '/needs/*/id': 'c', '/words': 'd', '/words/*': 'e' };
  const without = (pointer: keyof typeof all) =>
    Object.fromEntries(Object.entries(all).filter(([other]) => other !== pointer));

  it('stand with their members', () =>
    assert.deepEqual(addDescriptions(small(), all), {
      description: 'a',
      properties: {
        needs: { description: 'b', items: { properties: { id: { description: 'c' } } } },
        words: { description: 'd', additionalProperties: { description: 'e' } },
      },
    }));

  for (const pointer of ['/needs', '/needs/*/id', '/words/*'] as const) {
    it(`leave out no member: ${pointer}`, () =>
      assert.throws(() => addDescriptions(small(), without(pointer)), /no description/));
  }

  it('name no member that is not there', () =>
    assert.throws(() => addDescriptions(small(), { ...all, '/gone': 'f' }), /no member \/gone/));

  it('are all sentences, or a word of the kinds there are', () => {
    for (const [pointer, text] of Object.entries(DESCRIPTIONS)) assert.match(text, /^\S.*\S$/, pointer);
  });
});
