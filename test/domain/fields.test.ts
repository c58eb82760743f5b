import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/domain/answers.ts';
import { choicesOf, fieldsOf } from '../../src/domain/fields.ts';
import type { FormDefinition, Question } from '../../src/schemas/form-definition.ts';
import { definition } from '../support/builders.ts';

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

describe('the fields of a form', () => {
  it('are none before it is clear who needs help', () => assert.deepEqual(names({}), []));
  it('are none on a path that does not exist', () => assert.deepEqual(names({ path: 'admin' }), []));

  it("are, for one's own request, in this order", () => {
    assert.deepEqual(names({ path: 'self' }), [
      'age_band',
      'household',
      'needs',
      'signs',
      'narrative',
      'district',
      'address',
      'preferred',
      'phone',
      'safe_times',
      'name',
      'consent:collect',
      'consent:sensitive',
    ]);
  });

  it('are, for a neighbour, in this order', () => {
    assert.deepEqual(names({ path: 'neighbour' }), [
      'relation',
      'aware',
      'name',
      'age_band',
      'household',
      'needs',
      'signs',
      'narrative',
      'district',
      'address',
      'anonymous',
      'reporter_name',
      'reporter_phone',
      'consent:collect',
    ]);
  });

  it('are fewer for an anonymous reporter', () => {
    const asked = names({ path: 'neighbour', anonymous: 'yes' });
    assert.ok(!asked.some((name) => name.startsWith('reporter_') || name.startsWith('consent:')));
  });

  it("are not fewer where somebody ticked anonymous before turning to one's own request", () => {
    assert.ok(names({ path: 'self', anonymous: 'yes' }).includes('consent:collect'));
  });

  it('leave out number and times where nobody is to call', () => {
    const asked = names({ path: 'self', preferred: 'none' });
    assert.ok(!asked.includes('phone') && !asked.includes('safe_times'));
  });

  it('ask for an address where the city names no districts', () => {
    const changes = { districts: [], fields: { address: 'hidden' } } as const;
    for (const path of ['self', 'neighbour'])
      assert.equal(field('address', { path }, { ...changes, districts: [] })?.required, true);
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

describe('the choices of a field', () => {
  it('are those of the definition', () => {
    assert.deepEqual(
      choicesOf('needs', definition())?.map(({ id }) => id),
      ['livelihood', 'health'],
    );
    assert.deepEqual(
      choicesOf('district', definition())?.map(({ id }) => id),
      ['4617025021', '4617025022'],
    );
  });

  it("are, for a city's question, its options", () => {
    const options = [{ id: 'oil', label: { ko: '기름' } }];
    const questions: Question[] = [{ id: 'heating', type: 'single', label: { ko: '난방' }, options }];
    assert.deepEqual(choicesOf('q:heating', definition({ questions })), options);
  });
});
