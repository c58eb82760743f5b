import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOf, type Field } from '../../src/domain/fields.ts';
import { fieldOfProblem, issuesOfProblem } from '../../src/domain/pointers.ts';
import { definition, problem } from '../support/builders.ts';

const city = definition({
  questions: [{ id: 'pet', type: 'text', label: { ko: '반려동물' } }],
  reporter_roles: [{ id: 'reader', label: { ko: '검침원' } }],
  partners: [{ id: 'center', name: { ko: '복지관' } }],
});
const SELF = fieldsOf(city, { path: 'self', partner: 'center' });
const CHILD = fieldsOf(city, { path: 'self', child: 'yes' });
const NEIGHBOUR = fieldsOf(city, { path: 'neighbour' });
const OFFICER = fieldsOf(city, { path: 'officer' });

describe("the form's field that a problem is about", () => {
  const cases: [pointer: string, asked: readonly Field[], field: string, code?: string][] = [
    ['/needs', SELF, 'needs'],
    ['/needs/0', SELF, 'needs'],
    ['/signs/3', SELF, 'signs'],
    ['/narrative', SELF, 'narrative'],
    ['/subject/name', SELF, 'name'],
    ['/subject/age_band', SELF, 'age_band'],
    ['/subject/household', SELF, 'household'],
    ['/subject/contact/phone', SELF, 'phone'],
    ['/subject/contact/preferred', SELF, 'preferred'],
    ['/subject/contact/safe_times', SELF, 'safe_times'],
    ['/place', SELF, 'district'],
    ['/place/district_code', SELF, 'district'],
    ['/place/address', SELF, 'address'],
    ['/answers/pet', SELF, 'q:pet'],
    ['/answers/pet/0', SELF, 'q:pet'],
    ['/partner_id', SELF, 'partner'],
    ['/consents', SELF, 'consent:sensitive', 'required:sensitive'],
    ['/subject/guardian', CHILD, 'guardian_name'],
    ['/subject/guardian/name', CHILD, 'guardian_name'],
    ['/subject/guardian/phone', CHILD, 'guardian_phone'],
    ['/subject/relation', NEIGHBOUR, 'relation'],
    ['/subject/aware', NEIGHBOUR, 'aware'],
    ['/subject/contact/do_not_contact', NEIGHBOUR, 'unsafe'],
    ['/reporter/name', NEIGHBOUR, 'reporter_name'],
    ['/reporter/phone', NEIGHBOUR, 'reporter_phone'],
    ['/reporter/preferred', NEIGHBOUR, 'reporter_preferred'],
    ['/reporter/safe_times', NEIGHBOUR, 'reporter_safe_times'],
    ['/reporter/role', OFFICER, 'role'],
    ['/reporter/organization', OFFICER, 'organization'],
    ['/reporter/organization_code', OFFICER, 'organization_code'],
  ];
  for (const [pointer, asked, field, code = 'invalid'] of cases) {
    it(`is ${field} for ${pointer}`, () => assert.equal(fieldOfProblem({ pointer, code }, asked)?.name, field));
  }

  const none: [pointer: string, code?: string][] = [
    [''],
    ['/'],
    ['/schema'],
    ['/submitted_at'],
    ['/source/page'],
    ['/consents/0/version'],
    ['/consents', 'required:gone'],
    ['/reporter/kind'],
    ['/answers/pets'],
    ['/need'],
  ];
  for (const [pointer, code = 'invalid'] of none) {
    it(`is none for ${pointer || 'the whole'}${code === 'invalid' ? '' : ` (${code})`}`, () => {
      for (const asked of [SELF, CHILD, NEIGHBOUR, OFFICER]) {
        assert.equal(fieldOfProblem({ pointer, code }, asked), undefined);
      }
    });
  }

  it('is none for a member that is not asked for', () => {
    assert.equal(fieldOfProblem({ pointer: '/reporter/name', code: 'invalid' }, SELF), undefined);
    assert.equal(fieldOfProblem({ pointer: '/narrative', code: 'invalid' }, CHILD), undefined);
  });
});

describe('what a refusal asks to be mended', () => {
  const issues = (...fields: { pointer: string; code: string }[]) =>
    issuesOfProblem(problem(422, { fields }), fieldsOf(definition(), { path: 'self' }));

  it('is the field, with a code that the form has words for', () => {
    assert.deepEqual(
      issues(
        { pointer: '/needs', code: 'required' },
        { pointer: '/narrative', code: 'resident-number' },
        { pointer: '/place/district_code', code: 'unknown' },
      ),
      [
        { field: 'needs', code: 'required' },
        { field: 'narrative', code: 'resident-number' },
        { field: 'district', code: 'refused' },
      ],
    );
  });

  it('is nothing where it is about what was not asked', () =>
    assert.deepEqual(
      issues({ pointer: '/reporter/name', code: 'invalid' }, { pointer: '/schema', code: 'invalid' }),
      [],
    ));

  it('is nothing where the problem names no fields', () =>
    assert.deepEqual(issuesOfProblem(problem(422), fieldsOf(definition(), { path: 'self' })), []));
});
