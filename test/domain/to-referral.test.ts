import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import type { Answers } from '../../src/domain/answers.ts';
import { checkReferral } from '../../src/domain/referral-rules.ts';
import { toReferral, type ReferralContext } from '../../src/domain/to-referral.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import { Referral } from '../../src/schemas/referral.ts';
import { definition } from '../support/builders.ts';

const NOW = '2026-11-22T10:00:00+09:00';
const TICKED = '2026-11-22T09:58:00+09:00';
const context = { now: NOW, language: 'ko', source: { host: 'news.example', page: 'https://news.example/1' } };

const own: Answers = {
  path: 'self',
  needs: ['livelihood'],
  narrative: '  전기가 끊겼어요\n',
  district: '4617025021',
  address: '가온로 1',
  preferred: 'call',
  phone: '０１０-0000 0000',
  name: '김가온',
  'consent:collect': TICKED,
};

/** As it arrives: without members that have no value. */
const wire = (answers: Answers, changes: Partial<FormDefinition> = {}, extra: Partial<ReferralContext> = {}) =>
  z.parse(Referral, JSON.parse(JSON.stringify(toReferral(definition(changes), answers, { ...context, ...extra }))));

describe('the answers as a referral', () => {
  it('hold what was written, trimmed, with the digits of the number', () => {
    assert.deepEqual(wire(own), {
      schema: 'ieum/1',
      submitted_at: NOW,
      language: 'ko',
      subject: { relation: 'self', name: '김가온', contact: { phone: '01000000000', preferred: 'call' } },
      place: { district_code: '4617025021', address: '가온로 1' },
      needs: ['livelihood'],
      urgency: 'routine',
      narrative: '전기가 끊겼어요',
      consents: [
        { id: 'collect', version: '2026-11', given: true, at: TICKED, language: 'ko' },
        { id: 'sensitive', version: '2026-11', given: false, at: NOW, language: 'ko' },
      ],
      source: context.source,
    });
  });

  it('leave out what pasting brings and nobody sees, and keep lines and tabs', () => {
    const pasted = wire({ ...own, narrative: '전기가\u000b 끊겼어요\u0000\n\t"도와주세요" 😢', name: '김\u0007가온' });
    assert.equal(pasted.narrative, '전기가 끊겼어요\n\t"도와주세요" 😢');
    assert.equal(pasted.subject.name, '김가온');
  });

  it('keep to the rules that the API checks', () => assert.deepEqual(checkReferral(wire(own), definition()), []));

  it('say that nobody is to call, and hold no number', () => {
    assert.deepEqual(wire({ ...own, preferred: 'none' }).subject.contact, { preferred: 'none', do_not_contact: true });
  });

  it('are as urgent as the worst sign', () => {
    assert.equal(wire({ ...own, signs: ['arrears', 'power-cut'] }).urgency, 'urgent');
  });

  it('name the programme that the page named', () =>
    assert.equal(wire(own, {}, { program_id: 'wlf-1' }).program_id, 'wlf-1'));

  it('name what they supersede', () => {
    assert.equal(
      wire(own, {}, { supersedes: '00112233445566778899aabbccddeeff' }).supersedes,
      '00112233445566778899aabbccddeeff',
    );
  });

  const neighbour: Answers = {
    ...own,
    path: 'neighbour',
    relation: 'neighbour',
    aware: 'unknown',
    reporter_preferred: 'sms',
    reporter_name: '이가온',
    reporter_phone: '010-0000-0001',
    reporter_safe_times: '저녁',
  };

  it('hold the reporter beside the neighbour, and no number of the neighbour', () => {
    const { subject, reporter, consents } = wire(neighbour);
    assert.deepEqual(subject, { relation: 'neighbour', name: '김가온', aware: 'unknown' });
    assert.deepEqual(reporter, {
      kind: 'named',
      name: '이가온',
      phone: '01000000001',
      preferred: 'sms',
      safe_times: '저녁',
    });
    assert.deepEqual(
      consents.map(({ id }) => id),
      ['collect'],
    );
  });

  it('hold nothing of an anonymous reporter, and keep to the rules', () => {
    const referral = wire({ ...neighbour, anonymous: 'yes' });
    assert.deepEqual(referral.reporter, { kind: 'anonymous' });
    assert.deepEqual(referral.consents, []);
    assert.deepEqual(checkReferral(referral, definition()), []);
  });

  it('hold no reporter of an own request, whatever was typed before', () => {
    assert.equal(wire({ ...neighbour, path: 'self' }).reporter, undefined);
  });

  it('say that contacting a neighbour may be dangerous', () => {
    assert.deepEqual(wire({ ...neighbour, unsafe: 'yes' }).subject.contact, { do_not_contact: true });
    assert.deepEqual(wire({ ...neighbour, path: 'officer', unsafe: 'yes' }).subject.contact, { do_not_contact: true });
  });

  it('do not say so of oneself', () => assert.deepEqual(wire({ ...own, unsafe: 'yes' }).subject, wire(own).subject));

  it('hold an officer with role and organisation, and a client', () => {
    const officer: Answers = {
      ...neighbour,
      path: 'officer',
      anonymous: 'yes',
      role: 'reader',
      organization: '가온전력',
      organization_code: 'k7m4',
    };
    const { subject, reporter } = wire(officer, { reporter_roles: [{ id: 'reader', label: { ko: '검침원' } }] });
    assert.deepEqual(subject, { relation: 'client', name: '김가온', aware: 'unknown' });
    assert.deepEqual(reporter, {
      kind: 'officer',
      role: 'reader',
      organization: '가온전력',
      organization_code: 'k7m4',
      name: '이가온',
      phone: '01000000001',
    });
  });

  it('hold of a child its needs, its district and its guardian, and keep to the rules', () => {
    const child: Answers = {
      ...own,
      child: 'yes',
      signs: ['power-cut'],
      guardian_name: '박가온',
      guardian_phone: '010-0000-0002',
    };
    const referral = wire(child);
    assert.deepEqual(referral, {
      schema: 'ieum/1',
      submitted_at: NOW,
      language: 'ko',
      subject: { relation: 'self', age_band: '0-13', guardian: { name: '박가온', phone: '01000000002' } },
      place: { district_code: '4617025021' },
      needs: ['livelihood'],
      urgency: 'urgent',
      consents: [],
      source: context.source,
    });
    assert.deepEqual(checkReferral(referral, definition()), []);
  });

  it('name a partner that the city knows', () => {
    const partners = [{ id: 'center', name: { ko: '복지관' } }];
    assert.equal(wire({ ...own, partner: 'center' }, { partners }).partner_id, 'center');
    assert.equal(wire({ ...own, partner: 'gone' }, { partners }).partner_id, undefined);
  });

  it('hold no answers where there are no questions', () =>
    assert.equal(wire({ ...own, 'q:pet': 'yes' }).answers, undefined));
});

describe("the answers to a city's own questions", () => {
  const option = (id: string, points?: number) => ({ id, label: { ko: id }, points });
  const questions: FormDefinition['questions'] = [
    { id: 'why', type: 'text', label: { ko: '왜' } },
    { id: 'rooms', type: 'number', label: { ko: '방' } },
    { id: 'since', type: 'date', label: { ko: '언제부터' } },
    { id: 'meals', type: 'single', label: { ko: '끼니' }, options: [option('three'), option('none', 6)] },
    {
      id: 'debts',
      type: 'multiple',
      label: { ko: '빚' },
      options: [option('rent', 2), option('tax', 2)],
      sensitive: true,
    },
    { id: 'office', type: 'text', label: { ko: '기관' }, paths: ['officer'] },
  ];
  const crisis_levels: FormDefinition['crisis_levels'] = [
    { id: 'high', label: { ko: '높음' }, points: 8, urgency: 'urgent' },
    { id: 'middle', label: { ko: '중간' }, points: 4, urgency: 'soon' },
  ];
  const answered: Answers = {
    ...own,
    'q:why': '그냥',
    'q:rooms': '2.0',
    'q:since': '2026-11-01',
    'q:meals': 'none',
    'q:debts': ['tax', 'rent', 'gone'],
    'q:office': '시청',
    'consent:sensitive': TICKED,
  };

  it('travel by id, numbers as numbers, choices as lists', () =>
    assert.deepEqual(wire(answered, { questions }).answers, {
      why: '그냥',
      rooms: 2,
      since: '2026-11-01',
      meals: 'none',
      debts: ['tax', 'rent'],
    }));

  it('raise the urgency by their points', () =>
    assert.equal(wire(answered, { questions, crisis_levels }).urgency, 'urgent'));

  it('count only as far as they are sent', () =>
    assert.equal(wire({ ...answered, 'consent:sensitive': '' }, { questions, crisis_levels }).urgency, 'soon'));

  it('are read by the question of the path where two have one id', () => {
    const twins: FormDefinition['questions'] = [
      { id: 'a', type: 'number', label: { ko: '몇' }, paths: ['officer'] },
      { id: 'a', type: 'text', label: { ko: '왜' } },
      { id: 'a', type: 'number', label: { ko: '몇' } },
    ];
    assert.deepEqual(wire({ ...own, 'q:a': '둘' }, { questions: twins }).answers, { a: '둘' });
  });
});
