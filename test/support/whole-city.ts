import type { FormDefinition, Question } from '../../src/schemas/form-definition.ts';
import { consent, definition } from './builders.ts';

/** Enough districts for a search; the first two are those of the small city. */
export const DISTRICTS: FormDefinition['districts'] = [
  { code: '4617025021', name: { ko: '가온1동', en: 'Gaon 1-dong' } },
  { code: '4617025022', name: { ko: '가온2동', en: 'Gaon 2-dong' } },
  ...['나루동', '다솜동', '라온동', '마루동', '바람동', '새빛읍', '아라면'].map((ko, i) => ({
    code: `46170251${i}`,
    name: { ko, en: `District ${i + 3}` },
  })),
  ...Array.from({ length: 12 }, (_, i) => ({
    code: `46170252${i}`,
    name: { ko: `한빛${i + 1}동`, en: `Hanbit ${i + 1}-dong` },
  })),
];

/** Two questions that count points, and one of each type that do not; `since` and `visitor` hang on others. */
export const QUESTIONS: Question[] = [
  {
    id: 'meals',
    type: 'single',
    label: { ko: '하루에 몇 끼를 드시나요?', en: 'How many meals a day?' },
    options: [
      { id: 'none', label: { ko: '거의 못 먹어요', en: 'Hardly any' }, points: 6 },
      { id: 'three', label: { ko: '세 끼', en: 'Three' } },
    ],
  },
  {
    id: 'cut',
    type: 'multiple',
    label: { ko: '끊긴 것이 있나요?', en: 'Is anything cut off?' },
    options: [
      { id: 'gas', label: { ko: '가스', en: 'Gas' }, points: 2 },
      { id: 'phone', label: { ko: '전화기', en: 'Phone' }, points: 1 },
    ],
  },
  {
    id: 'since',
    type: 'date',
    label: { ko: '언제부터 끊겼나요?', en: 'Since when?' },
    show_if: { question: 'cut', equals: 'gas' },
  },
  { id: 'rooms', type: 'number', label: { ko: '방은 몇 개인가요?', en: 'How many rooms?' } },
  {
    id: 'visits',
    type: 'single',
    label: { ko: '찾아오는 분이 있나요?', en: 'Does anyone visit?' },
    options: [
      { id: 'yes', label: { ko: '찾아와요', en: 'Someone visits' } },
      { id: 'no', label: { ko: '아무도 없어요', en: 'Nobody' } },
    ],
  },
  {
    id: 'visitor',
    type: 'text',
    label: { ko: '누가 찾아오나요?', en: 'Who visits?' },
    show_if: { question: 'visits', equals: 'yes' },
  },
  {
    id: 'heating',
    type: 'multiple',
    label: { ko: '난방은 무엇으로 하나요?', en: 'What do you heat with?' },
    options: [
      { id: 'oil', label: { ko: '기름', en: 'Oil' } },
      { id: 'mat', label: { ko: '전기장판', en: 'Electric mat' } },
    ],
  },
];

/** A city that uses everything that a definition can say, in Korean and English. */
export function wholeCity(changes: Partial<FormDefinition> = {}): FormDefinition {
  const small = definition();
  return {
    ...small,
    needs: [
      ...small.needs,
      {
        id: 'mind',
        label: { ko: '마음이 힘듦', en: 'Distress' },
        hint: { ko: '잠을 못 자거나 아무것도 하기 싫어요', en: 'No sleep, no strength' },
        icon: 'mind',
        sensitive: true,
      },
    ],
    signs: [
      ...small.signs.filter(({ label }) => label['en']),
      { id: 'collapsed', label: { ko: '쓰러졌어요', en: 'Has collapsed' }, urgency: 'emergency', icon: 'health' },
      {
        id: 'harm',
        label: { ko: '스스로를 해치려 해요', en: 'Means self-harm' },
        urgency: 'emergency',
        sensitive: true,
        paths: ['self', 'neighbour'],
      },
    ],
    districts: DISTRICTS,
    questions: QUESTIONS,
    crisis_levels: [
      { id: 'low', label: { ko: '낮음', en: 'Low' }, points: 1, urgency: 'soon' },
      { id: 'high', label: { ko: '높음', en: 'High' }, points: 6, urgency: 'urgent' },
    ],
    danger_words: { ko: ['죽고 싶', '불이야'], en: ['kill myself'] },
    reporter_roles: [
      { id: 'meter-reader', label: { ko: '검침원', en: 'Meter reader' } },
      { id: 'carrier', label: { ko: '집배원', en: 'Postal carrier' } },
    ],
    partners: [{ id: 'centre', name: { ko: '가온복지관', en: 'Gaon welfare centre' } }],
    consents: [
      consent({ paths: ['self', 'neighbour'] }),
      consent({ id: 'officer', required: false, paths: ['officer'], label: { ko: '알린 분의 이름', en: 'Your name' } }),
      consent({
        id: 'sensitive',
        kind: 'sensitive',
        required: false,
        paths: ['self'],
        label: { ko: '건강 정보', en: 'Health data' },
      }),
      consent({
        id: 'third',
        kind: 'third-party',
        required: false,
        paths: ['self'],
        label: { ko: '다른 기관에 알리기', en: 'Telling a partner' },
        recipient: { ko: '가온복지관', en: 'Gaon welfare centre' },
      }),
    ],
    ...changes,
  };
}
