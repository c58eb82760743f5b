import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Consenting, consentsFor } from '../../src/domain/path.ts';
import { checkReferral, pathOf } from '../../src/domain/referral-rules.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { consent, definition, referral } from '../support/builders.ts';

const problems = (changes: Partial<Referral>, city: Partial<FormDefinition> = {}) =>
  checkReferral(referral(changes), definition(city)).map(({ pointer, code }) => `${pointer} ${code}`);

/** Cases as they are read aloud: what, what a referral has otherwise, what is wrong with it. */
type Case = [what: string, changes: Partial<Referral>, problems: string[]];

function check(cases: readonly Case[], city: Partial<FormDefinition> = {}): void {
  for (const [what, changes, expected] of cases) it(what, () => assert.deepEqual(problems(changes, city), expected));
}

const [given] = referral().consents;
const named = { subject: { relation: 'neighbour' }, reporter: { kind: 'named', phone: '01000000000' } } as const;
const guardian = { name: '이가온', phone: '01000000000' };
const NUMBER = '900101-1234567';

/** All that a named reporter may tell. */
const told = {
  name: '김가온',
  phone: '01000000000',
  role: 'meter-reader',
  organization: '가온검침',
  organization_code: 'AAAA-AAAA-AAAA-AAAA',
  preferred: 'call',
  safe_times: '저녁',
} as const;

const choices = (...ids: string[]) => ids.map((id) => ({ id, label: { ko: id } }));

/** One question of each type; `visited` is for neighbours. */
const questions: FormDefinition['questions'] = [
  { id: 'pet', label: { ko: '동물' }, type: 'text', required: true },
  { id: 'count', label: { ko: '몇 명' }, type: 'number' },
  { id: 'since', label: { ko: '언제부터' }, type: 'date' },
  { id: 'heating', label: { ko: '난방' }, type: 'single', options: choices('gas', 'oil') },
  { id: 'debts', label: { ko: '빚' }, type: 'multiple', options: choices('rent', 'bank') },
  { id: 'visited', label: { ko: '찾아간 날' }, type: 'text', paths: ['neighbour'] },
];

describe('a referral under a city’s definition', () => {
  check([
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
      { subject: { relation: 'neighbour' }, reporter: { kind: 'anonymous', ...told }, consents: [] },
      Object.keys(told).map((member) => `/reporter/${member} not-anonymous`),
    ],
    ['may tell all that of a named one', { ...named, reporter: { kind: 'named', ...told } }, []],
    ['has no reporter where somebody asks for herself', { reporter: { kind: 'named' } }, ['/reporter unexpected']],
    ['not even an anonymous one', { reporter: { kind: 'anonymous' } }, ['/reporter unexpected']],
    [
      'has a guardian only where a child asks for itself',
      { ...named, subject: { relation: 'family', guardian } },
      ['/subject/guardian unexpected'],
    ],
  ]);
});

describe('a referral under a form that lets nobody say what the matter is', () => {
  check([['is accepted without', { needs: undefined }, []]], { needs: [], signs: [], fields: { narrative: 'hidden' } });
  check([['unless it takes words', { needs: undefined }, ['/needs required']]], { needs: [], signs: [] });
});

describe('a resident number in a referral', () => {
  check(
    [
      ['is refused in its words', { narrative: NUMBER }, ['/narrative resident-number']],
      ['in a name', { subject: { relation: 'self', name: NUMBER } }, ['/subject/name resident-number']],
      [
        'as a phone number, or among the times to call',
        { subject: { relation: 'self', contact: { phone: '9001011234567', safe_times: NUMBER } } },
        ['/subject/contact/phone resident-number', '/subject/contact/safe_times resident-number'],
      ],
      [
        'in a guardian’s name or phone number',
        { subject: { relation: 'self', guardian: { name: NUMBER, phone: '900101 1234567' } }, consents: [] },
        ['/subject/guardian/name resident-number', '/subject/guardian/phone resident-number'],
      ],
      [
        'in all that a reporter tells',
        {
          ...named,
          reporter: {
            kind: 'officer',
            organization: NUMBER,
            organization_code: NUMBER,
            name: NUMBER,
            phone: '9001011234567',
            safe_times: NUMBER,
          },
        },
        ['organization', 'organization_code', 'name', 'phone', 'safe_times'].map(
          (member) => `/reporter/${member} resident-number`,
        ),
      ],
      [
        'in an address or a note',
        { place: { address: NUMBER, note: NUMBER } },
        ['/place/address resident-number', '/place/note resident-number'],
      ],
      [
        'in an answer, also in one that is a number',
        { answers: { pet: NUMBER, count: 9001011234567 } },
        ['/answers/pet resident-number', '/answers/count resident-number'],
      ],
      [
        'and not in the address of the page that it came from',
        { source: { host: 'news.example', page: `https://news.example/${NUMBER}` } },
        [],
      ],
    ],
    { questions },
  );
});

describe('the answers of a referral', () => {
  check(
    [
      [
        'are of the kind that is asked for',
        { answers: { pet: '개', count: 2, since: '2026-11-01', heating: 'gas', debts: ['rent', 'bank'] } },
        [],
      ],
      ['are to questions that the city asks', { answers: { gold: 'yes' } }, ['/answers/gold unknown']],
      ['are not to one that is asked on another path', { answers: { visited: '어제' } }, ['/answers/visited unknown']],
      ['may be to one of this path', { ...named, answers: { visited: '어제' } }, []],
      [
        'are texts where a text or a date is asked for',
        { answers: { pet: 1, since: ['2026-11-01'] } },
        ['/answers/pet invalid', '/answers/since invalid'],
      ],
      ['are numbers where a number is', { answers: { count: '2' } }, ['/answers/count invalid']],
      ['are one choice where one is', { answers: { heating: ['gas'] } }, ['/answers/heating invalid']],
      ['which is offered', { answers: { heating: 'gold' } }, ['/answers/heating unknown']],
      ['are a list where several are', { answers: { debts: 'rent' } }, ['/answers/debts invalid']],
      ['all of which are offered', { answers: { debts: ['rent', 'gold'] } }, ['/answers/debts/1 unknown']],
      ['may be missing, though the form requires them', { answers: undefined }, []],
    ],
    { questions },
  );
});

describe('the signs of a referral', () => {
  const signs = [{ id: 'no-heat', label: { ko: '냉방' }, paths: ['officer' as const] }];
  check(
    [
      ['are such as its path is offered', { signs: ['no-heat'] }, ['/signs/0 unknown']],
      ['as this one is', { signs: ['no-heat'], subject: { relation: 'client' }, reporter: { kind: 'officer' } }, []],
    ],
    { signs },
  );
});

describe('a referral to a partner', () => {
  const consents = [consent(), consent({ id: 'share', kind: 'third-party', required: false, paths: ['self'] })];
  const city = { consents, partners: [{ id: 'centre', name: { ko: '복지관' } }] };
  const share = { id: 'share', version: '2026-11', given: true, at: '2026-11-22T09:59:00+09:00', language: 'ko' };
  const consented = referral().consents;
  check(
    [
      [
        'names one that the city knows',
        { partner_id: 'gold', consents: [...consented, share] },
        ['/partner_id unknown'],
      ],
      ['needs the consent to tell the partner', { partner_id: 'centre' }, ['/consents required:share']],
      [
        'needs it given',
        { partner_id: 'centre', consents: [...consented, { ...share, given: false }] },
        ['/consents required:share'],
      ],
      [
        'needs it in this version',
        { partner_id: 'centre', consents: [...consented, { ...share, version: '2025-01' }] },
        ['/consents/1/version outdated'],
      ],
      ['is well with it', { partner_id: 'centre', consents: [...consented, share] }, []],
      ['needs none where the path asks for none', { ...named, partner_id: 'centre' }, []],
    ],
    city,
  );
  check([['needs none without a partner', {}, []]], city);
});

describe('what is sensitive in a referral', () => {
  const city: Partial<FormDefinition> = {
    needs: [
      { id: 'livelihood', label: { ko: '생활비' } },
      { id: 'health', label: { ko: '병원비' }, sensitive: true },
    ],
    signs: [{ id: 'suicidal', label: { ko: '죽고 싶어요' }, sensitive: true }],
    questions: [{ id: 'illness', label: { ko: '병' }, type: 'text', sensitive: true }],
  };
  const told = { needs: ['livelihood', 'health'], signs: ['suicidal'], answers: { illness: '감기' } };
  const withheld = ['/needs/1 sensitive', '/signs/0 sensitive', '/answers/illness sensitive'];
  const health = { id: 'sensitive', version: '2026-11', given: true, at: '2026-11-22T09:59:00+09:00', language: 'ko' };
  const consented = referral().consents;
  check(
    [
      ['is refused without the consent to it', told, withheld],
      [
        'is refused where that is not given',
        { ...told, consents: [...consented, { ...health, given: false }] },
        withheld,
      ],
      [
        'is refused where that was to another text',
        { ...told, consents: [...consented, { ...health, version: '2025-01' }] },
        ['/consents/1/version outdated'],
      ],
      ['may be told with it', { ...told, consents: [...consented, health] }, []],
      ['may be told on a path that does not ask for it', { ...named, ...told }, []],
    ],
    city,
  );
});

describe('a child’s own referral', () => {
  const city: Partial<FormDefinition> = {
    needs: [
      { id: 'livelihood', label: { ko: '생활비' } },
      { id: 'health', label: { ko: '병원비' }, sensitive: true },
    ],
    questions,
    partners: [{ id: 'centre', name: { ko: '복지관' } }],
  };
  const child = { relation: 'self', age_band: '0-13', guardian } as const;
  check(
    [
      ['is a guardian, needs and a district, with no consent', { subject: child, consents: [] }, []],
      [
        'needs a guardian',
        { subject: { ...child, guardian: undefined }, consents: [] },
        ['/subject/guardian required'],
      ],
      [
        'is known by the guardian alone',
        { subject: { ...child, age_band: undefined, name: '김가온' }, consents: [] },
        ['/subject/name of-a-child'],
      ],
      [
        'holds nothing else',
        {
          subject: { ...child, name: '김가온', household: 'single', aware: 'yes', contact: { phone: '01000000000' } },
          place: { district_code: '4617025021', address: '가온로 1', note: '2층' },
          needs: ['livelihood', 'health'],
          signs: ['alone'],
          narrative: '도와주세요',
          answers: { pet: '개' },
          partner_id: 'centre',
          consents: referral().consents,
        },
        [
          '/subject/name',
          '/subject/household',
          '/subject/aware',
          '/subject/contact',
          '/place/address',
          '/place/note',
          '/signs',
          '/narrative',
          '/answers',
          '/partner_id',
          '/consents',
          '/needs/1',
        ].map((pointer) => `${pointer} of-a-child`),
      ],
      [
        'may come from a page that names a programme',
        { subject: child, consents: [], program_id: 'meals', source: { host: 'news.example' } },
        [],
      ],
    ],
    city,
  );
  check([['needs no need where all are sensitive', { subject: child, needs: undefined, consents: [] }, []]], {
    needs: [{ id: 'health', label: { ko: '병원비' }, sensitive: true }],
  });
  check(
    [
      [
        'names its address where there are no districts',
        { subject: child, place: { address: '가온로 1' }, consents: [] },
        [],
      ],
    ],
    {
      ...city,
      districts: [],
    },
  );
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
    const asked = (who: Partial<Consenting>) =>
      consentsFor(definition({ consents }), { path: 'self', anonymous: false, child: false, ...who }).map(
        ({ id }) => id,
      );
    assert.deepEqual(asked({ path: 'self' }), ['all', 'own']);
    assert.deepEqual(asked({ path: 'neighbour' }), ['all']);
    assert.deepEqual(asked({ path: 'officer' }), ['all', 'office']);
    assert.deepEqual(asked({ path: 'neighbour', anonymous: true }), []);
    assert.deepEqual(asked({ path: 'self', child: true }), []);
  });
});
