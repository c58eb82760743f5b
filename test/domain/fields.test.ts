import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/domain/answers.ts';
import { choicesOf, fieldsOf, GROUPS } from '../../src/domain/fields.ts';
import type { FormDefinition, Question } from '../../src/schemas/form-definition.ts';
import { consent, definition } from '../support/builders.ts';

const names = (answers: Answers, changes: Partial<FormDefinition> = {}) =>
  fieldsOf(definition(changes), answers).map(({ name }) => name);

const field = (name: string, answers: Answers, changes: Partial<FormDefinition> = {}) =>
  fieldsOf(definition(changes), answers).find((each) => each.name === name);

const text = (id: string, show_if?: Question['show_if']): Question => ({
  id,
  type: 'text',
  label: { ko: id },
  show_if,
});

const scored = (id: string, points = 1): Question => ({
  id,
  type: 'single',
  label: { ko: id },
  options: [{ id: 'yes', label: { ko: '예' }, points }],
});

const partners = [{ id: 'center', name: { ko: '복지관' } }];

describe('the fields of a form', () => {
  it('are none before it is clear who needs help', () => assert.deepEqual(names({}), []));
  it('are none on a path that does not exist', () => assert.deepEqual(names({ path: 'admin' }), []));

  const orders: [who: string, path: string, names: string[]][] = [
    [
      "one's own request",
      'self',
      [
        ...['needs', 'signs', 'narrative', 'district', 'address', 'child', 'age_band', 'household'],
        ...['preferred', 'phone', 'safe_times', 'name', 'consent:collect', 'consent:sensitive'],
      ],
    ],
    [
      'a neighbour',
      'neighbour',
      [
        ...['needs', 'signs', 'narrative', 'district', 'address'],
        ...['relation', 'aware', 'name', 'age_band', 'household', 'unsafe'],
        ...['anonymous', 'reporter_preferred', 'reporter_phone', 'reporter_safe_times', 'reporter_name'],
        'consent:collect',
      ],
    ],
    [
      'a household that an officer reports',
      'officer',
      [
        ...['needs', 'signs', 'narrative', 'district', 'address', 'aware', 'name', 'age_band', 'household', 'unsafe'],
        ...['role', 'organization', 'organization_code', 'reporter_name', 'reporter_phone', 'consent:collect'],
      ],
    ],
  ];
  for (const [who, path, expected] of orders) {
    it(`are, for ${who}, in this order`, () =>
      assert.deepEqual(names({ path }, { reporter_roles: [{ id: 'reader', label: { ko: '검침원' } }] }), expected));
  }

  it('come group by group', () => {
    const questions = [text('own'), scored('survey')];
    for (const path of ['self', 'neighbour', 'officer']) {
      const groups = fieldsOf(definition({ questions, partners }), { path, partner: 'center' }).map(
        ({ group }) => group,
      );
      assert.deepEqual([...new Set(groups)], [...GROUPS]);
      assert.deepEqual(
        groups,
        GROUPS.flatMap((group) => groups.filter((each) => each === group)),
      );
    }
  });

  it('are, for a child under 14, what its guardian is asked about, and no consent', () => {
    assert.deepEqual(names({ path: 'self', child: 'yes', partner: 'center' }, { partners, questions: [text('own')] }), [
      'needs',
      'district',
      'child',
      'guardian_name',
      'guardian_phone',
    ]);
  });

  it("are not fewer where somebody ticked being a child before turning to a neighbour's", () => {
    assert.deepEqual(names({ path: 'neighbour', child: 'yes' }), names({ path: 'neighbour' }));
  });

  it('are fewer for an anonymous reporter', () => {
    const asked = names({ path: 'neighbour', anonymous: 'yes' });
    assert.ok(!asked.some((name) => name.startsWith('reporter_') || name.startsWith('consent:')));
  });

  it("are not fewer where somebody ticked anonymous before turning to one's own request", () => {
    assert.ok(names({ path: 'self', anonymous: 'yes' }).includes('consent:collect'));
  });

  it('leave out number and times where nobody is to call', () => {
    const own = names({ path: 'self', preferred: 'none' });
    assert.ok(!own.includes('phone') && !own.includes('safe_times'));
    const reporters = names({ path: 'neighbour', reporter_preferred: 'none' });
    assert.ok(!reporters.includes('reporter_phone') && !reporters.includes('reporter_safe_times'));
  });

  it('require a number of whoever wants to be called, and only then', () => {
    assert.equal(field('phone', { path: 'self' })?.required, false);
    assert.equal(field('phone', { path: 'self', preferred: 'sms' })?.required, true);
    assert.equal(field('reporter_phone', { path: 'neighbour', reporter_preferred: 'call' })?.required, true);
  });

  it('require the name of an organisation where there is no code of it', () => {
    assert.equal(field('organization', { path: 'officer' })?.required, true);
    assert.equal(field('organization', { path: 'officer', organization_code: 'x1' })?.required, false);
  });

  it('ask for no role where the city names none', () => assert.equal(field('role', { path: 'officer' }), undefined));

  it('ask for an address where the city names no districts', () => {
    const changes = { districts: [], fields: { address: 'hidden' } } as const;
    for (const path of ['self', 'neighbour', 'officer'])
      assert.equal(field('address', { path }, { ...changes, districts: [] })?.required, true);
  });

  it('ask for words where nothing is offered to tick, whatever the city hides', () => {
    const changes: Partial<FormDefinition> = { needs: [], signs: [], fields: { narrative: 'hidden' } };
    assert.equal(field('narrative', { path: 'self' }, changes)?.required, true);
  });

  it('follow the city in what is hidden and required', () => {
    const fields = { name: 'required', phone: 'hidden', narrative: 'required' } as const;
    assert.equal(field('name', { path: 'self' }, { fields })?.required, true);
    assert.equal(field('narrative', { path: 'self' }, { fields })?.required, true);
    assert.equal(field('phone', { path: 'self' }, { fields }), undefined);
    assert.equal(field('safe_times', { path: 'self' }, { fields })?.required, false);
  });

  it('never require the name, age or exact address of a neighbour', () => {
    const fields = { name: 'required', age_band: 'required', household: 'required', address: 'required' } as const;
    for (const name of ['name', 'age_band', 'household', 'address']) {
      assert.equal(field(name, { path: 'neighbour' }, { fields })?.required, false, name);
    }
  });
});

describe('a question that hangs on another', () => {
  const chain = [text('a'), text('b', { question: 'a', equals: 'yes' }), text('c', { question: 'b', equals: 'yes' })];

  it('is asked when that was answered so', () => {
    assert.ok(names({ path: 'self', 'q:a': 'yes' }, { questions: chain }).includes('q:b'));
    assert.ok(!names({ path: 'self', 'q:a': 'no' }, { questions: chain }).includes('q:b'));
  });

  it('is asked when one of several choices is that', () => {
    assert.ok(names({ path: 'self', 'q:a': ['no', 'yes'] }, { questions: chain }).includes('q:b'));
  });

  it('is hidden with the one that it hangs on, all along a chain', () => {
    assert.ok(names({ path: 'self', 'q:a': 'yes', 'q:b': 'yes' }, { questions: chain }).includes('q:c'));
    assert.ok(!names({ path: 'self', 'q:a': 'no', 'q:b': 'yes' }, { questions: chain }).includes('q:c'));
  });

  it('is never asked where it hangs on one that does not exist', () => {
    const questions = [text('a', { question: 'gone', equals: 'yes' })];
    assert.ok(!names({ path: 'self', 'q:gone': 'yes' }, { questions }).includes('q:a'));
  });

  it('is never asked where it hangs on itself, or in a ring', () => {
    const ring = [
      text('a', { question: 'b', equals: 'yes' }),
      text('b', { question: 'a', equals: 'yes' }),
      text('c', { question: 'c', equals: 'yes' }),
    ];
    const asked = names({ path: 'self', 'q:a': 'yes', 'q:b': 'yes', 'q:c': 'yes' }, { questions: ring });
    assert.deepEqual(
      asked.filter((name) => name.startsWith('q:')),
      [],
    );
  });
});

describe('a question of the city’s own', () => {
  it('is asked on its paths only', () => {
    const questions = [{ ...text('office'), paths: ['officer' as const] }];
    assert.ok(names({ path: 'officer' }, { questions }).includes('q:office'));
    assert.ok(!names({ path: 'self' }, { questions }).includes('q:office'));
  });

  it('belongs to the survey where its options have points', () =>
    assert.equal(field('q:survey', { path: 'self' }, { questions: [scored('survey')] })?.group, 'survey'));

  it('belongs to no survey where all its points are none', () =>
    assert.equal(field('q:survey', { path: 'self' }, { questions: [scored('survey', 0)] })?.group, 'questions'));

  it('is not asked where it is a choice without options', () => {
    for (const type of ['single', 'multiple'] as const) {
      const questions = [
        { ...text('none'), type },
        { ...text('empty'), type, options: [] },
      ];
      assert.ok(!names({ path: 'self' }, { questions }).some((name) => name.startsWith('q:')));
    }
  });

  it('is asked once where two have one id on a path: the first', () => {
    const questions = [{ ...text('a'), paths: ['officer' as const] }, { ...text('a'), required: true }, text('a')];
    assert.equal(names({ path: 'self' }, { questions }).filter((name) => name === 'q:a').length, 1);
    assert.equal(field('q:a', { path: 'self' }, { questions })?.required, true);
    assert.equal(field('q:a', { path: 'officer' }, { questions })?.required, false);
  });
});

describe('a partner', () => {
  const thirdParty = [consent({ id: 'share', kind: 'third-party', required: false })];

  it('is asked for where the city says so, or where the page named one', () => {
    assert.equal(field('partner', { path: 'self' }, { partners }), undefined);
    assert.equal(field('partner', { path: 'self', partner: 'center' }, { partners })?.required, false);
    assert.equal(field('partner', { path: 'self' }, { partners, fields: { partner: 'required' } })?.required, true);
  });

  it('is never asked for where the city hides it or names none', () => {
    const answers = { path: 'self', partner: 'center' };
    assert.equal(field('partner', answers, { partners, fields: { partner: 'hidden' } }), undefined);
    assert.equal(field('partner', answers, { fields: { partner: 'required' } }), undefined);
  });

  const requires = (answers: Answers, changes: Partial<FormDefinition>) =>
    field('consent:share', { path: 'self', ...answers }, { consents: thirdParty, ...changes })?.required;

  it('who is chosen makes the consent to tell others a must', () => {
    assert.equal(requires({}, { partners }), false);
    assert.equal(requires({ partner: 'center' }, { partners }), true);
  });

  it('who is not asked for, or unknown, does not', () => {
    assert.equal(requires({ partner: 'center' }, { partners, fields: { partner: 'hidden' } }), false);
    assert.equal(requires({ partner: 'gone' }, { partners }), false);
    assert.equal(requires({ partner: 'center' }, {}), false);
  });
});

describe('the choices of a field', () => {
  const ids = (name: string, answers: Answers, changes: Partial<FormDefinition> = {}) =>
    choicesOf(name, definition(changes), answers)?.map(({ id }) => id);

  it('are those of the definition', () => {
    const changes = { partners, reporter_roles: [{ id: 'reader', label: { ko: '검침원' } }] };
    assert.deepEqual(ids('needs', {}), ['livelihood', 'health']);
    assert.deepEqual(ids('signs', {}), ['power-cut', 'arrears', 'alone']);
    assert.deepEqual(ids('district', {}), ['4617025021', '4617025022']);
    assert.deepEqual(ids('role', {}, changes), ['reader']);
    assert.deepEqual(ids('partner', {}, changes), ['center']);
  });

  it('are left to the interface where the definition names none', () =>
    assert.equal(ids('age_band', { path: 'self' }), undefined));

  it('are only the signs of the path', () => {
    const signs = [
      { id: 'seen', label: { ko: '며칠째 안 보여요' }, paths: ['neighbour' as const, 'officer' as const] },
      { id: 'power-cut', label: { ko: '전기가 끊겼어요' } },
    ];
    assert.deepEqual(ids('signs', { path: 'self' }, { signs }), ['power-cut']);
    assert.deepEqual(ids('signs', { path: 'officer' }, { signs }), ['seen', 'power-cut']);
  });

  it('are, for a child, no sensitive needs', () => {
    const needs = [
      { id: 'food', label: { ko: '먹을 것' } },
      { id: 'health', label: { ko: '아픔' }, sensitive: true },
    ];
    assert.deepEqual(ids('needs', { path: 'self', child: 'yes' }, { needs }), ['food']);
    assert.deepEqual(ids('needs', { path: 'self' }, { needs }), ['food', 'health']);
  });

  it("are, for a city's question, its options", () => {
    const options = [{ id: 'oil', label: { ko: '기름' } }];
    const questions: Question[] = [{ id: 'heating', type: 'single', label: { ko: '난방' }, options }];
    assert.deepEqual(choicesOf('q:heating', definition({ questions }), { path: 'self' }), options);
  });

  it('are none for a question that asks for words', () => {
    const questions = [{ ...text('why'), options: [{ id: 'x', label: { ko: 'x' } }] }];
    assert.equal(ids('q:why', { path: 'self' }, { questions }), undefined);
  });
});
