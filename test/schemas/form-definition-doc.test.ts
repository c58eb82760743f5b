import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { formSchema } from '../../.config/form-schema.js';
import { answerBy, dueBy } from '../../demo/api/deadlines.ts';
import { eraseOn } from '../../demo/api/retention.ts';
import { STATES } from '../../src/domain/case.ts';
import { checkAnswers } from '../../src/domain/check-answers.ts';
import { prefillOf } from '../../src/domain/prefill.ts';
import { CaseHandling, CityDefinition } from '../../src/schemas/case-handling.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import { mendDefinition } from '../../src/schemas/mend-definition.ts';

const text = readFileSync(new URL('../../src/schemas/form-definition.md', import.meta.url), 'utf8');
const example: unknown = JSON.parse(/```json\n([^]*?)```/.exec(text)?.[1] ?? '');

describe('the guide to the form definition', () => {
  it('shows an example that the kit and an editor take as it is', () => {
    assert.deepEqual(mendDefinition(example)?.complaints, []);
    const validate = new Ajv2020().compile(formSchema() as AnySchema);
    assert.equal(validate(example), true, JSON.stringify(validate.errors));
  });

  it('shows an example that can be filled in and sent', () => {
    const definition = mendDefinition(example)?.definition;
    assert.ok(definition);
    const answers = {
      path: 'self',
      signs: ['power-cut'],
      district: '9911025000',
      preferred: 'none',
      'consent:collect': '2026-11-22T10:00:00+09:00',
    };
    assert.deepEqual(checkAnswers(definition, answers), []);
  });

  it('names each member, and says which must be there', () => {
    const rows = [...text.matchAll(/^\| `(\w+)` +\| +(must)? /gm)].map(([, name, must]) => [name, must === 'must']);
    const members = Object.entries(CityDefinition.shape).map(([name, { _zod }]) => [name, _zod.optin !== 'optional']);
    assert.deepEqual(rows, members);
  });

  it('shows how requests are handled in a way that the server takes, with every member', () => {
    const handling: unknown = JSON.parse(/^## After [^]*?```json\n([^]*?)```/m.exec(text)?.[1] ?? '');
    assert.deepEqual(CaseHandling.parse(handling), handling);
    const validate = new Ajv2020().compile(formSchema() as AnySchema);
    const whole = { ...(example as FormDefinition), case_handling: handling };
    assert.equal(validate(whole), true, JSON.stringify(validate.errors));
    assert.deepEqual(Object.keys(handling as object), Object.keys(CaseHandling.shape));
    const { retention } = handling as { retention: object };
    const rows = [...text.matchAll(/^\| `(\w+_days)` +\|/gm)].map(([, name]) => name);
    assert.deepEqual(rows, Object.keys(retention));
  });

  it('says of what is left out what the server does then', () => {
    const handling = CaseHandling.parse(JSON.parse(/^## After [^]*?```json\n([^]*?)```/m.exec(text)?.[1] ?? ''));
    const definition = mendDefinition(example)?.definition;
    assert.ok(definition);
    const told = { ...definition, case_handling: handling };
    const now = new Date('2026-11-16T10:00:00+09:00');
    for (const state of STATES) assert.equal(dueBy(state, told, now), dueBy(state, definition, now), state);
    assert.equal(answerBy(told, now), answerBy(definition, now));
    for (const outcome of ['helped', 'withdrawn'] as const) {
      const ended = {
        state: 'closed',
        since: now.toISOString(),
        received_at: now.toISOString(),
        outcome,
        erased_at: null,
      } as const;
      assert.equal(eraseOn(ended, told), eraseOn(ended, definition), outcome);
    }
  });

  it('shows a link that fills in all it names', () => {
    const link = /https:\S+(#ieum:\S+)/.exec(text)?.[1] ?? '';
    assert.deepEqual(Object.keys(prefillOf(link, () => null)), ['reporter-role', 'organization-code', 'district']);
  });
});
