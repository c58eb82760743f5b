import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Referral } from '../../src/schemas/referral.ts';
import { referral } from '../support/builders.ts';

const whole: Referral = referral({
  subject: {
    relation: 'self',
    name: '김가온',
    age_band: '65-74',
    household: 'single',
    aware: 'yes',
    contact: { phone: '010-0000-0000', preferred: 'call', safe_times: '평일 오전', do_not_contact: false },
  },
  reporter: {
    kind: 'officer',
    role: 'meter-reader',
    organization: '가온수도',
    name: '이가온',
    phone: '+82 2 0000 0000',
  },
  place: { district_code: '4617025021', address: '가온로 1', note: '2층' },
  signs: ['power-cut'],
  narrative: '전기가\n끊겼어요 🙏',
  answers: { pet: 'yes', rooms: 2, heating: ['oil'] },
  program_id: 'p-1',
  partner_id: 'a:1',
  attachments: [],
  sealed: null,
  source: { host: 'news.example', page: 'https://news.example/1', title: '기사' },
  supersedes: '00112233445566778899aabbccddeeff',
});

const first = (changes: object): string | undefined => {
  const { error } = z.safeParse(Referral, { ...whole, ...changes });
  return error?.issues[0]?.path.join('/');
};

describe('a referral', () => {
  it('may hold all that the protocol names', () => assert.deepEqual(z.parse(Referral, whole), whole));

  for (const member of ['schema', 'submitted_at', 'language', 'subject', 'place', 'urgency', 'consents']) {
    it(`must hold ${member}`, () => assert.equal(first({ [member]: undefined }), member));
  }

  for (const [where, changes] of [
    ['at its top', { status: 'closed' }],
    ['such as a priority', { priority: 1 }],
    ['such as a recipient', { recipient: 'me' }],
    ['in its subject', { subject: { ...whole.subject, resident_number: '1' } }],
    ['in its contact', { subject: { relation: 'self', contact: { email: 'a@b.example' } } }],
    ['in its reporter', { reporter: { kind: 'anonymous', verified: true } }],
    ['in its place', { place: { address: '가온로 1', lat: 37 } }],
    ['in a consent', { consents: [{ ...whole.consents[0], ip: '::1' }] }],
    ['in its source', { source: { host: 'news.example', query: 'q' } }],
  ] as const) {
    it(`may not hold a member that nobody knows ${where}`, () => {
      const { error } = z.safeParse(Referral, { ...whole, ...changes });
      assert.equal(error?.issues[0]?.code, 'unrecognized_keys');
    });
  }

  it('may not smuggle in a prototype', () => {
    const text = JSON.stringify(whole).replace('{', '{"__proto__":{"priority":1},');
    assert.equal(z.safeParse(Referral, JSON.parse(text)).success, false);
  });

  const wrong: [what: string, changes: object, where: string][] = [
    ['another protocol', { schema: 'ieum/2' }, 'schema'],
    ['a time without an offset', { submitted_at: '2026-11-22T10:00:00' }, 'submitted_at'],
    ['a day that is none', { submitted_at: '2026-13-22T10:00:00Z' }, 'submitted_at'],
    ['an unheard-of urgency', { urgency: 'high' }, 'urgency'],
    ['an unheard-of relation', { subject: { relation: 'boss' } }, 'subject/relation'],
    [
      'words for a phone number',
      { subject: { relation: 'self', contact: { phone: '없음' } } },
      'subject/contact/phone',
    ],
    ['a script for a page', { source: { host: 'news.example', page: 'javascript:alert(1)' } }, 'source/page'],
    ['more than 4,000 characters', { narrative: '가'.repeat(4001) }, 'narrative'],
    ['control characters', { narrative: 'a\u0000b' }, 'narrative'],
    ['an empty text', { narrative: '' }, 'narrative'],
    ['a blank in an id', { needs: ['a b'] }, 'needs/0'],
    ['an attachment', { attachments: ['x'] }, 'attachments'],
    ['something sealed', { sealed: 'x' }, 'sealed'],
    ['a short key', { supersedes: 'short' }, 'supersedes'],
    ['a nested answer', { answers: { pet: { name: 'x' } } }, 'answers/pet'],
  ];
  for (const [what, changes, where] of wrong) {
    it(`may not hold ${what}`, () => assert.equal(first(changes), where));
  }
});
