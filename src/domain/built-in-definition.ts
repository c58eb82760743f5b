import type { FormDefinition } from '../schemas/form-definition.ts';

/**
 * The form where a city's own definition cannot be read: the ten need domains
 * of case management in plain words, no districts (so the address is asked
 * for), and one consent whose text claims nothing that only the city knows.
 */
export const BUILT_IN_DEFINITION: FormDefinition = {
  version: 'built-in-2026-11',
  languages: ['ko', 'en'],
  controller: {
    name: { ko: '이 요청을 받는 기관', en: 'the office that receives this request' },
    team: { ko: '복지 담당 부서', en: 'welfare team (복지 담당 부서)' },
    privacy_officer: { name: { ko: '기관에 문의해 주세요', en: 'please ask the office' } },
  },
  response: {
    within_days: 3,
    text: { ko: '며칠 안에 담당자가 살펴봐요.', en: 'A case worker will look at it within some days.' },
  },
  needs: [
    { id: 'livelihood', label: { ko: '생활비·먹을 것', en: 'Money, food' } },
    { id: 'housing', label: { ko: '집', en: 'Housing' } },
    { id: 'health', label: { ko: '몸이 아픔·병원비', en: 'Illness, medical costs' } },
    { id: 'mind', label: { ko: '마음이 힘듦', en: 'Distress' } },
    { id: 'care', label: { ko: '돌봄', en: 'Care' } },
    { id: 'safety', label: { ko: '폭력·학대', en: 'Violence, abuse' } },
    { id: 'work', label: { ko: '일자리', en: 'Work' } },
    { id: 'education', label: { ko: '아이·교육', en: 'Children, education' } },
    { id: 'rights', label: { ko: '법률·빚', en: 'Legal matters, debt' } },
    { id: 'other', label: { ko: '그 밖의 일', en: 'Something else' } },
  ],
  signs: [],
  districts: [],
  fields: { age_band: 'hidden', household: 'hidden' },
  consents: [
    {
      id: 'collect',
      version: 'built-in-2026-11',
      kind: 'collect',
      required: true,
      label: { ko: '개인정보 수집·이용', en: 'Collection and use of personal data' },
      purpose: { ko: '도움 요청을 읽고 연락드리기', en: 'To read the request and get in touch' },
      items: { ko: '이 화면에서 적으신 내용', en: 'What you write on this screen' },
      retention: {
        ko: '요청을 처리하는 동안. 정확한 기간은 기관에 물어보실 수 있어요.',
        en: 'While the request is handled; the office tells the exact period',
      },
      refusal: {
        ko: '동의하지 않을 수 있어요. 그러면 여기에서는 보낼 수 없고 전화로 요청하실 수 있어요.',
        en: 'You may refuse. Then it cannot be sent from here; you may call instead.',
      },
    },
  ],
};
