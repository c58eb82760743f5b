/** Valid documents of Ieum Referral 1, each with what a test wants otherwise. Run in Node and in browsers. */
import type { Discovery, ReferralCapability } from '../../src/schemas/discovery.ts';
import type { Consent, FormDefinition } from '../../src/schemas/form-definition.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Receipt } from '../../src/schemas/receipt.ts';
import type { Referral } from '../../src/schemas/referral.ts';

export const KEY = '00112233445566778899aabbccddeeff';

/** What an API declares that takes referrals and honours keys. */
export const capability = (changes: Partial<ReferralCapability> = {}): ReferralCapability => ({
  protocol: 'ieum/1',
  jurisdiction: { code: 'gaon', name: '가온시' },
  accepting: true,
  idempotency: true,
  key_lifetime_s: 604_800,
  emergency: [
    { label: '보건복지상담센터', number: '129' },
    { label: '가온시 복지과', number: '02-0000-0001' },
  ],
  ...changes,
});

export const discovery = (changes: Partial<ReferralCapability> = {}): Discovery => ({
  version: '3.1',
  referral: capability(changes),
});

export const consent = (changes: Partial<Consent> = {}): Consent => ({
  id: 'collect',
  version: '2026-11',
  kind: 'collect',
  required: true,
  label: { ko: '개인정보 수집·이용', en: 'Use of personal data' },
  purpose: { ko: '도움 요청을 읽고 연락하기', en: 'To read the request and get in touch' },
  items: { ko: '이름, 전화번호, 적은 내용', en: 'Name, phone, what you wrote' },
  retention: { ko: '끝난 뒤 5년', en: 'Five years after closing' },
  refusal: { ko: '동의하지 않으면 전화로 요청할 수 있어요.', en: 'You may refuse and call instead.' },
  ...changes,
});

/** A small city's form: two needs, three signs, two districts, two consents; `arrears` and `sensitive` are in Korean only. */
export const definition = (changes: Partial<FormDefinition> = {}): FormDefinition => ({
  version: '2026-11',
  languages: ['ko', 'en'],
  controller: {
    name: { ko: '가온시', en: 'Gaon City' },
    team: { ko: '희망복지지원팀', en: 'Welfare support team' },
    privacy_officer: { name: { ko: '복지국장', en: 'Director of Welfare' }, phone: '02-0000-0099' },
    policy_url: 'https://www.gaon.example/privacy',
  },
  response: { within_days: 3, text: { ko: '3일 안에 연락드려요.', en: 'We get in touch within three days.' } },
  needs: [
    { id: 'livelihood', label: { ko: '생활비', en: 'Money to live on' } },
    { id: 'health', label: { ko: '병원비', en: 'Medical bills' } },
  ],
  signs: [
    { id: 'power-cut', label: { ko: '전기가 끊겼어요', en: 'The power is cut' }, urgency: 'urgent' },
    { id: 'arrears', label: { ko: '월세가 밀렸어요' }, urgency: 'soon' },
    { id: 'alone', label: { ko: '혼자예요', en: 'Alone' } },
  ],
  districts: [
    { code: '4617025021', name: { ko: '가온1동', en: 'Gaon 1-dong' } },
    { code: '4617025022', name: { ko: '가온2동', en: 'Gaon 2-dong' } },
  ],
  consents: [
    consent(),
    consent({
      id: 'sensitive',
      kind: 'sensitive',
      required: false,
      paths: ['self'],
      label: { ko: '건강 정보' },
      purpose: { ko: '알맞은 도움 찾기' },
      items: { ko: '건강 상태' },
      retention: { ko: '끝난 뒤 5년' },
      refusal: { ko: '동의하지 않아도 보낼 수 있어요.' },
    }),
  ],
  ...changes,
});

export const receipt = (changes: Partial<Receipt> = {}): Receipt => ({
  reference: 'K7M4-XQ2P',
  secret: '7ZQK-M3TR-9WVB-4HXD',
  received_at: '2026-11-22T10:00:03+09:00',
  idempotency_key: KEY,
  next: { step: 'assign', by: '2026-11-25', who: '희망복지지원팀' },
  ...changes,
});

export const referral = (changes: Partial<Referral> = {}): Referral => ({
  schema: 'ieum/1',
  submitted_at: '2026-11-22T10:00:00+09:00',
  language: 'ko',
  subject: { relation: 'self', contact: { phone: '01000000000', preferred: 'call' } },
  place: { district_code: '4617025021' },
  needs: ['livelihood'],
  urgency: 'routine',
  consents: [{ id: 'collect', version: '2026-11', given: true, at: '2026-11-22T09:59:00+09:00', language: 'ko' }],
  ...changes,
});

export const problem = (status: number, changes: Partial<Problem> = {}): Problem => ({
  type: 'https://ieum.example/problems/refused',
  title: 'Refused',
  status,
  retryable: false,
  ...changes,
});
