import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReferral, consentsFor, pathOf } from '../../src/domain/referral-rules.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { consent, definition, referral } from '../support/builders.ts';

const problems = (changes: Partial<Referral>) =>
  checkReferral(referral(changes), definition()).map(({ pointer, code }) => `${pointer} ${code}`);

const [given] = referral().consents;
const named = { subject: { relation: 'neighbour' }, reporter: { kind: 'named', phone: '01000000000' } } as const;
const NUMBER = '900101-1234567';

describe('a referral under a city’s definition', () => {
  const cases: [what: string, changes: Partial<Referral>, problems: string[]][] = [
    ['may be as it should', {}, []],
    ['needs a place', { place: {} }, ['/place required']],
    ['is content with an address', { place: { address: '가온로 1' } }, []],
    ['names a district that the city knows', { place: { district_code: '1' } }, ['/place/district_code unknown']],
    ['needs a need, a sign or words', { needs: [] }, ['/needs required']],
    ['takes blanks for no words', { needs: undefined, narrative: '  ' }, ['/needs required']],
    ['is content with words', { needs: undefined, narrative: '도와주세요' }, []],
    ['names needs that the city knows', { needs: ['livelihood', 'gold'] }, ['/needs/1 unknown']],
    ['names signs that the city knows', { signs: ['gold'] }, ['/signs/0 unknown']],
    ['needs the consent that the city requires', { consents: [] }, ['/consents required:collect']],
    ['needs it given', { consents: given && [{ ...given, given: false }] }, ['/consents required:collect']],
    [
      'needs it in this version',
      { consents: given && [{ ...given, version: '2025-01' }] },
      ['/consents/0/version outdated'],
    ],
    ['needs the consent of a named reporter', { ...named, consents: [] }, ['/consents required:collect']],
    [
      'needs none of an anonymous one',
      { subject: { relation: 'neighbour' }, reporter: { kind: 'anonymous' }, consents: [] },
      [],
    ],
    [
      'holds nothing of an anonymous reporter',
      {
        subject: { relation: 'neighbour' },
        reporter: { kind: 'anonymous', name: '김가온', phone: '01000000000' },
        consents: [],
      },
      ['/reporter/name not-anonymous', '/reporter/phone not-anonymous'],
    ],
    ['holds no resident number in its words', { narrative: NUMBER }, ['/narrative resident-number']],
    ['nor in a name', { subject: { relation: 'self', name: NUMBER } }, ['/subject/name resident-number']],
    [
      'nor as a phone number',
      { subject: { relation: 'self', contact: { phone: '9001011234567' } } },
      ['/subject/contact/phone resident-number'],
    ],
    [
      'nor in an address or a note',
      { place: { address: NUMBER, note: NUMBER } },
      ['/place/address resident-number', '/place/note resident-number'],
    ],
    ['nor in an answer', { answers: { pet: NUMBER } }, ['/answers/pet resident-number']],
    [
      'may come from a page whose address looks like one',
      { source: { host: 'news.example', page: `https://news.example/${NUMBER}` } },
      [],
    ],
  ];
  for (const [what, changes, expected] of cases) {
    it(what, () => assert.deepEqual(problems(changes), expected));
  }
});

describe('the path of a referral', () => {
  it('is decided by who writes and about whom', () => {
    assert.equal(pathOf({ subject: { relation: 'self' } }), 'self');
    assert.equal(pathOf({ subject: { relation: 'family' } }), 'neighbour');
    assert.equal(pathOf({ subject: { relation: 'self' }, reporter: { kind: 'officer' } }), 'officer');
  });

  it('decides which consents are asked for', () => {
    const consents = [
      consent({ id: 'all' }),
      consent({ id: 'own', paths: ['self'] }),
      consent({ id: 'office', paths: ['officer'] }),
    ];
    const ids = (...args: [path: 'self' | 'neighbour' | 'officer', anonymous?: boolean]) =>
      consentsFor(definition({ consents }), ...args).map(({ id }) => id);
    assert.deepEqual(ids('self'), ['all', 'own']);
    assert.deepEqual(ids('neighbour'), ['all']);
    assert.deepEqual(ids('officer'), ['all', 'office']);
    assert.deepEqual(ids('neighbour', true), []);
  });
});
