import { emergency, exit, language, reasons } from '../card/ko.ts';

/** A number with its digits in groups. */
const n = (value: number): string => value.toLocaleString('ko');

/** Korean, the language of record for the partner directory: every other one has this shape. 해요체, short. */
const ko = {
  exit,
  emergency,
  language,
  reasons,
  title: '도와주는 기관',
  intro: '우리 동네를 돕는 기관이에요. 지금 열려 있는지, 어떻게 가는지 볼 수 있어요.',
  list: {
    search: '기관이나 도움을 찾아보세요',
    hint: '예: 복지관, 반찬, 새빛동. 첫소리(ㅂㅈㄱ)로도 찾아요.',
    count: (count: number) => `기관 ${n(count)}곳`,
    results: '찾은 기관',
    page: (page: number, pages: number) => `${n(pages)}쪽 가운데 ${n(page)}쪽`,
    previous: '앞쪽',
    next: '다음 쪽',
    filter: '골라 보기',
    chosen: (count: number) => `(${count}개 고름)`,
    remove: (name: string) => `${name} 빼기`,
    removeAll: '모두 빼기',
  },
};

/** What every language of the partner directory has to say. */
export type Strings = typeof ko;
export default ko;
