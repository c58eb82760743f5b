import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldOfProblem } from '../../src/domain/pointers.ts';
import { fieldsOf } from '../../src/domain/fields.ts';
import { definition } from '../support/builders.ts';

describe("the form's field that a problem is about", () => {
  const cases: [pointer: string, field: string, code?: string][] = [
    ['/needs', 'needs'],
    ['/needs/0', 'needs'],
    ['/signs/3', 'signs'],
    ['/narrative', 'narrative'],
    ['/subject/relation', 'relation'],
    ['/subject/name', 'name'],
    ['/subject/age_band', 'age_band'],
    ['/subject/household', 'household'],
    ['/subject/aware', 'aware'],
    ['/subject/contact/phone', 'phone'],
    ['/subject/contact/preferred', 'preferred'],
    ['/subject/contact/safe_times', 'safe_times'],
    ['/reporter/name', 'reporter_name'],
    ['/reporter/phone', 'reporter_phone'],
    ['/place', 'district'],
    ['/place/district_code', 'district'],
    ['/place/address', 'address'],
    ['/answers/pet', 'q:pet'],
    ['/answers/pet/0', 'q:pet'],
    ['/consents', 'consent:collect', 'required:collect'],
  ];
  for (const [pointer, field, code = 'invalid'] of cases) {
    it(`is ${field} for ${pointer}`, () => assert.equal(fieldOfProblem({ pointer, code }), field));
  }

  it('is none on any form for what no field stands for', () => {
    const asked = (['self', 'neighbour'] as const)
      .flatMap((path) => fieldsOf(definition(), { path }))
      .map(({ name }) => name);
    for (const pointer of [
      '',
      '/',
      '/schema',
      '/submitted_at',
      '/source/page',
      '/consents',
      '/consents/0/version',
      '/reporter/kind',
      '/subject',
    ]) {
      const field = fieldOfProblem({ pointer, code: 'invalid' });
      assert.ok(!field || !asked.includes(field), `${pointer}: ${field}`);
    }
  });
});
