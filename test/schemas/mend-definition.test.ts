import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { FormDefinition } from '../../src/schemas/form-definition.ts';
import { mendDefinition } from '../../src/schemas/mend-definition.ts';
import { consent, definition } from '../support/builders.ts';

type Broken = { [name in keyof FormDefinition]?: unknown };

const whole = definition();
const label = { ko: '집' };
const mend = (changes: Broken) => mendDefinition({ ...whole, ...changes });

describe('a city’s definition with something broken', () => {
  it('is left as it is where nothing is', () => assert.deepEqual(mend({}), { definition: whole, complaints: [] }));

  const cases: [what: string, changes: Broken, kept: Partial<FormDefinition>, complaints: string[]][] = [
    [
      'loses a need without Korean',
      { needs: [{ id: 'a', label: { en: 'A' } }, ...whole.needs] },
      {},
      ['needs.0.label.ko: missing'],
    ],
    ['loses a sign that is none', { signs: [...whole.signs, null] }, {}, ['signs.3: not of type object']],
    [
      'loses a district without a code',
      { districts: [...whole.districts, { name: label }] },
      {},
      ['districts.2.code: missing'],
    ],
    [
      'loses a partner with blanks in its id',
      { partners: [{ id: 'a b', name: label }] },
      { partners: [] },
      ['partners.0.id: empty or not in the right form'],
    ],
    [
      'loses a role without words',
      { reporter_roles: [{ id: 'a' }] },
      { reporter_roles: [] },
      ['reporter_roles.0.label: missing'],
    ],
    [
      'loses a level without points',
      { crisis_levels: [{ id: 'a', label, urgency: 'soon' }] },
      { crisis_levels: [] },
      ['crisis_levels.0.points: missing'],
    ],
    [
      'loses an emergency number of words',
      { emergency: [{ label: '경찰', number: '빨리' }] },
      { emergency: [] },
      ['emergency.0.number: empty or not in the right form'],
    ],
    [
      'loses a rule for a field',
      { fields: { name: 'maybe', phone: 'hidden' } },
      { fields: { phone: 'hidden' } },
      ['fields.name: not one of hidden, optional, required'],
    ],
    [
      'loses an urgency, and keeps its sign',
      { signs: [{ id: 'a', label, urgency: 'high' }] },
      { signs: [{ id: 'a', label }] },
      ['signs.0.urgency: not one of emergency, urgent, soon, routine'],
    ],
    [
      'loses a translation',
      { needs: [{ id: 'a', label: { ko: '집', en: 5 } }] },
      { needs: [{ id: 'a', label }] },
      ['needs.0.label.en: not of type string'],
    ],
    [
      'loses a hint',
      { needs: [{ id: 'a', label, hint: '집' }] },
      { needs: [{ id: 'a', label }] },
      ['needs.0.hint: not of type object'],
    ],
    [
      'loses what it says of nights and holidays',
      { response: { ...whole.response, out_of_hours: 'x' } },
      {},
      ['response.out_of_hours: not of type object'],
    ],
    [
      'loses the danger words of a language, and one of another',
      { danger_words: { ko: ['자살', 5], en: 'kill' } },
      { danger_words: { ko: ['자살'] } },
      ['danger_words.ko.1: not of type string', 'danger_words.en: not of type array'],
    ],
    [
      'loses all rules where they are no object',
      { fields: 'x' },
      { fields: undefined },
      ['fields: not of type object'],
    ],
    [
      'loses all questions where they are no list',
      { questions: {} },
      { questions: undefined },
      ['questions: not of type array'],
    ],
    [
      'has no signs and districts where they are no lists',
      { signs: 'x', districts: undefined },
      { signs: [], districts: [] },
      ['signs: not a list', 'districts: missing'],
    ],
    [
      'is in Korean where it names no languages',
      { languages: undefined },
      { languages: ['ko'] },
      ['languages: missing'],
    ],
    [
      'loses a language that is none',
      { languages: ['ko', '영어'] },
      { languages: ['ko'] },
      ['languages.1: empty or not in the right form'],
    ],
  ];
  for (const [what, changes, kept, complaints] of cases) {
    it(what, () => {
      const { ...expected } = { ...whole, ...kept };
      const mended = mend(changes);
      assert.deepEqual(mended?.complaints, complaints);
      assert.deepEqual(mended.definition, JSON.parse(JSON.stringify(expected)));
    });
  }

  it('loses more than one, each named by its place in what the city wrote', () => {
    const needs = [{ id: 'a b', label }, whole.needs[0], 5, whole.needs[1]];
    const mended = mend({ needs });
    assert.deepEqual(mended?.definition.needs, whole.needs);
    assert.deepEqual(mended.complaints, ['needs.0.id: empty or not in the right form', 'needs.2: not of type object']);
  });

  for (const [member, value] of [
    ['sensitive', 'yes'],
    ['paths', ['me']],
  ] as const) {
    it(`loses a sign whose ${member} cannot be read, since it would be shown or sent where it may not`, () =>
      assert.deepEqual(mend({ signs: [{ id: 'a', label, [member]: value }] })?.definition.signs, []));
  }
});

describe('repeated ids', () => {
  const twice = (item: object) => [{ ...item, first: true }, item];

  for (const [list, item] of Object.entries({
    needs: { id: 'a', label },
    signs: { id: 'a', label },
    reporter_roles: { id: 'a', label },
    partners: { id: 'a', name: label },
    crisis_levels: { id: 'a', label, points: 1, urgency: 'soon' },
    questions: { id: 'a', label, type: 'text' },
  })) {
    it(`are left out of ${list} after the first`, () => {
      const mended = mend({ [list]: twice(item) });
      assert.deepEqual(mended?.definition[list as 'needs'], [item]);
      assert.deepEqual(mended.complaints, [`${list}.1.id: used before`]);
    });
  }

  it('are left out of districts by their code', () => {
    const district = { code: '1', name: label };
    const mended = mend({ districts: [district, { code: '1', name: { ko: '또' } }] });
    assert.deepEqual(mended?.definition.districts, [district]);
    assert.deepEqual(mended.complaints, ['districts.1.code: used before']);
  });

  it('are left out of the options of a question', () => {
    const question = { id: 'a', label, type: 'single', options: [{ id: 'x', label }] };
    const mended = mend({ questions: [{ ...question, options: [...question.options, { id: 'x', label }] }] });
    assert.deepEqual(mended?.definition.questions, [question]);
    assert.deepEqual(mended.complaints, ['questions.0.options.1.id: used before']);
  });

  it('count only where the first is kept', () => {
    const mended = mend({ needs: [{ id: 'a' }, { id: 'a', label }] });
    assert.deepEqual(mended?.definition.needs, [{ id: 'a', label }]);
  });
});

describe('a question', () => {
  const options = [{ id: 'x', label }];
  const single = { id: 'a', label, type: 'single' };
  const cases: [what: string, question: object, complaints: string[]][] = [
    ['without options', single, ['questions.0.options: missing']],
    ['with an empty list of them', { ...single, options: [] }, ['questions.0.options: none that can be used']],
    [
      'with options that are no list',
      { ...single, type: 'multiple', options: 'x' },
      ['questions.0.options: not of type array'],
    ],
    [
      'all of whose options are broken',
      { ...single, options: [{ id: 'x' }] },
      ['questions.0.options.0.label: missing', 'questions.0.options: none that can be used'],
    ],
    [
      'of a type that there is not',
      { ...single, type: 'file' },
      ['questions.0.type: not one of text, number, date, single, multiple'],
    ],
    [
      'whose condition cannot be read',
      { id: 'a', label, type: 'text', show_if: 'x' },
      ['questions.0.show_if: not of type object'],
    ],
  ];
  for (const [what, question, complaints] of cases) {
    it(`${what} is left out`, () => {
      const mended = mend({ questions: [question] });
      assert.deepEqual(mended?.definition.questions, []);
      assert.deepEqual(mended.complaints, complaints);
    });
  }

  it('keeps the options that can be used, and points that are numbers', () => {
    const mended = mend({ questions: [{ ...single, options: [...options, 5, { id: 'y', label, points: 'two' }] }] });
    assert.deepEqual(mended?.definition.questions, [{ ...single, options: [...options, { id: 'y', label }] }]);
  });

  it('is kept, and complained of, where it hangs on one that is not there or has been left out', () => {
    const hanging = (id: string, question: string) => ({ id, label, type: 'text', show_if: { question, equals: 'x' } });
    const mended = mend({ questions: [single, hanging('b', 'a'), hanging('c', 'gone'), hanging('d', 'c')] });
    assert.deepEqual(
      mended?.definition.questions?.map(({ id }) => id),
      ['b', 'c', 'd'],
    );
    assert.deepEqual(mended.complaints, [
      'questions.0.options: missing',
      'questions.1.show_if.question: names no question, so this one is never asked',
      'questions.2.show_if.question: names no question, so this one is never asked',
    ]);
  });
});

describe('nothing can be kept', () => {
  const cases: [what: string, json: unknown][] = [
    ['of what is no object', 'form'],
    ['of a list', [whole]],
    ['of nothing', null],
    ['without a version', { ...whole, version: undefined }],
    ['without a controller', { ...whole, controller: undefined }],
    [
      'of a controller whose policy is a script',
      { ...whole, controller: { ...whole.controller, policy_url: 'javascript:1' } },
    ],
    [
      'of a controller with a broken translation',
      { ...whole, controller: { ...whole.controller, name: { ko: '시', en: 5 } } },
    ],
    ['without what to expect', { ...whole, response: { text: label } }],
    ['where needs are no list', { ...whole, needs: {} }],
    ['where consents are no list', { ...whole, consents: undefined }],
    ['where a consent lacks a text', { ...whole, consents: [{ ...consent(), retention: undefined }] }],
    [
      'where a consent has a broken translation',
      { ...whole, consents: [consent(), { ...consent(), items: { ko: '이름', en: 5 } }] },
    ],
    ['where an optional part of a consent is broken', { ...whole, consents: [{ ...consent(), recipient: 'x' }] }],
  ];
  for (const [what, json] of cases) {
    it(what, () => assert.equal(mendDefinition(json), undefined));
  }
});

describe('whatever a city serves', () => {
  const runs = { seed: 20261122, numRuns: 1000 };

  /** A complete definition, with up to six members put in place of others. */
  const vandalised = (values: fc.Arbitrary<unknown>) =>
    fc
      .array(fc.tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), values), { maxLength: 6 })
      .map((vandals) => {
        const questions = [{ id: 'q', type: 'single', label, options: [{ id: 'x', label }] }];
        const json = structuredClone<unknown>(
          definition({
            questions: questions as FormDefinition['questions'],
            danger_words: { ko: ['자살'] },
            fields: {},
          }),
        );
        for (const [way, value] of vandals) put(json, way, value);
        return json;
      });

  function put(parent: unknown, [at = 0, ...rest]: readonly number[], value: unknown): void {
    if (typeof parent !== 'object' || parent === null) return;
    const members = parent as Record<string, unknown>;
    const names = Object.keys(members);
    const name = names[at % names.length] ?? 'new';
    if (rest.length && typeof members[name] === 'object') put(members[name], rest, value);
    else members[name] = value;
  }

  const keepsToSchema = (json: unknown): void => {
    const mended = mendDefinition(json);
    if (mended) assert.deepEqual(z.parse(FormDefinition, mended.definition), mended.definition);
  };

  it('nothing throws, and what is kept keeps to the schema', () => {
    fc.assert(fc.property(fc.jsonValue(), keepsToSchema), runs);
    fc.assert(fc.property(vandalised(fc.jsonValue()), keepsToSchema), runs);
  });

  it('something is complained of wherever the schema is broken, and nothing lacks once it is mended', () =>
    fc.assert(
      fc.property(vandalised(fc.jsonValue()), (json) => {
        const mended = mendDefinition(json);
        if (!mended) return;
        assert.ok(z.safeParse(FormDefinition, json).success || mended.complaints.length > 0);
        assert.deepEqual(mendDefinition(mended.definition)?.definition, mended.definition);
      }),
      runs,
    ));

  it('no complaint repeats what is written there', () => {
    const canaries = fc.constantFrom('canary!', ['canary!'], { ko: 'canary!', id: 'canary!' }, [{ id: 'canary!' }]);
    fc.assert(
      fc.property(vandalised(canaries), (json) => {
        for (const complaint of mendDefinition(json)?.complaints ?? []) assert.doesNotMatch(complaint, /canary/);
      }),
      runs,
    );
  });
});
