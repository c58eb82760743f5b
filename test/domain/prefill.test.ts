import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prefilled, prefillOf, type Prefill } from '../../src/domain/prefill.ts';
import { definition } from '../support/builders.ts';

/** A page's markup with these attributes. */
const markup =
  (attributes: Readonly<Record<string, string>> = {}) =>
  (name: string) =>
    attributes[name] ?? null;

describe('what a link fills in', () => {
  const cases: [what: string, fragment: string, prefill: Prefill][] = [
    [
      'is each code that it names',
      '#ieum:reporter-role=meter-reader&organization-code=k7m4&district=4617025021&partner-id=a:1&program-id=p.1',
      {
        'reporter-role': 'meter-reader',
        'organization-code': 'k7m4',
        district: '4617025021',
        'partner-id': 'a:1',
        'program-id': 'p.1',
      },
    ],
    ['is none of what it does not name', '#ieum:district=1', { district: '1' }],
    ['is nothing where the fragment is not for the kit', '#district=1', {}],
    ['is nothing where there is no fragment', '', {}],
    ['is nothing by other names', '#ieum:narrative=help&name=x&api=https%3A%2F%2Fevil.example', {}],
    ['is no name of an organisation, which would be words', '#ieum:organization=Gaon', {}],
    ['is no words', '#ieum:partner-id=call+me+at+home&program-id=%ED%95%9C%EA%B8%80', {}],
    ['is no markup', '#ieum:district=%3Cb%3E', {}],
    ['is nothing longer than a code', `#ieum:district=${'1'.repeat(65)}`, {}],
    ['is nothing empty', '#ieum:district=', {}],
    ['is the first where a name comes twice', '#ieum:district=1&district=2', { district: '1' }],
  ];
  for (const [what, fragment, prefill] of cases) {
    it(what, () => assert.deepEqual(prefillOf(fragment, markup()), prefill));
  }

  it('gives way to what the page itself says', () =>
    assert.deepEqual(prefillOf('#ieum:district=1&program-id=p1', markup({ district: '2', 'program-id': '' })), {
      district: '2',
      'program-id': 'p1',
    }));

  it('is left out where the page says what is no code', () =>
    assert.deepEqual(prefillOf('', markup({ 'program-id': '긴급복지', district: '1' })), { district: '1' }));

  it('may be a broken escape without harm', () => assert.deepEqual(prefillOf('#ieum:district=%E0%A4%A', markup()), {}));
});

describe('the answers that a form starts with', () => {
  const city = definition({
    reporter_roles: [{ id: 'meter-reader', label: { ko: '검침원' } }],
    partners: [{ id: 'center', name: { ko: '복지관' } }],
  });
  const start = (prefill: Prefill, where = city) =>
    Object.fromEntries(Object.entries(prefilled(prefill, where)).filter(([, value]) => value !== ''));

  it('are the path of officers, a role, a district and a partner that the city knows, and the code of an organisation', () => {
    assert.deepEqual(
      start({
        'reporter-role': 'meter-reader',
        district: '4617025022',
        'partner-id': 'center',
        'organization-code': 'k7m4',
      }),
      {
        path: 'officer',
        role: 'meter-reader',
        district: '4617025022',
        partner: 'center',
        organization_code: 'k7m4',
      },
    );
  });

  it('are none of what the city does not know', () =>
    assert.deepEqual(start({ 'reporter-role': 'king', district: '1', 'partner-id': 'gone' }), {}));

  it('are none where the city names neither roles nor partners', () =>
    assert.deepEqual(start({ 'reporter-role': 'meter-reader', 'partner-id': 'center' }, definition()), {}));

  it('are none where nothing is filled in', () => assert.deepEqual(start({}), {}));
});
