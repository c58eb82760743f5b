import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import type { Answers } from '../../src/domain/answers.ts';
import { checkReferral } from '../../src/domain/referral-rules.ts';
import { toReferral } from '../../src/domain/to-referral.ts';
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
const wire = (answers: Answers, supersedes?: string) =>
  z.parse(Referral, JSON.parse(JSON.stringify(toReferral(definition(), answers, { ...context, supersedes }))));

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

  it('name what they supersede', () => {
    assert.equal(wire(own, '00112233445566778899aabbccddeeff').supersedes, '00112233445566778899aabbccddeeff');
  });

  const neighbour: Answers = {
    ...own,
    path: 'neighbour',
    relation: 'neighbour',
    aware: 'unknown',
    reporter_name: '이가온',
    reporter_phone: '010-0000-0001',
  };

  it('hold the reporter beside the neighbour, and no number of the neighbour', () => {
    const { subject, reporter, consents } = wire(neighbour);
    assert.deepEqual(subject, { relation: 'neighbour', name: '김가온', aware: 'unknown' });
    assert.deepEqual(reporter, { kind: 'named', name: '이가온', phone: '01000000001' });
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

  it('hold no answers where there are no questions', () =>
    assert.equal(wire({ ...own, 'q:pet': 'yes' }).answers, undefined));
});
