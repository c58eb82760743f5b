import type { FailureKind } from './api.ts';
import { failures } from './strings-failures.ts';
import type { CaseSummary } from './types.ts';

const recommendation: Record<NonNullable<CaseSummary['recommendation']>, string> = {
  waiting: '기관 답 기다림',
  accepted: '기관이 맡음',
  declined: '기관이 못 맡음',
};

const searchFailure: Record<FailureKind, string> = {
  ...failures,
  refused: '찾을 말이 너무 길어요. 짧게 줄여 주세요.',
  unreachable: '찾지 못했어요. 연결을 확인하고 다시 해 주세요.',
};

/** The words with which the list of cases is told apart, narrowed and taken along. */
export const list = {
  recommendation,

  row: {
    overdue: '기한 지남',
    withdrawn: '거두어들임',
    erased: '내용 지움',
    erasedName: '내용을 지운 요청',
    assignee: '담당',
    nobody: '아직 없음',
    due: '기한',
    outcome: '결과',
    helped: '보낸 분의 답',
  },

  search: {
    label: '요청 찾기',
    hint: '이름, 전화번호, 주소, 접수번호, 적은 말로 찾아요.',
    submit: '찾기',
    submitting: '찾는 중…',
    empty: '찾을 말을 적어 주세요.',
    found: (text: string, count: number) =>
      count ? `‘${text}’(으)로 ${count}건을 찾았어요.` : `‘${text}’(으)로 찾은 요청이 없어요.`,
    clear: '찾은 결과 지우기',
    failure: searchFailure,
  },

  filter: {
    heading: (count: number) => (count ? `골라 보기 (${count})` : '골라 보기'),
    facet: {
      state: '상태',
      urgency: '급한 정도',
      who: '담당자',
      due: '기한',
      district: '읍·면·동',
      partner: '받을 기관',
    },
    mine: '내 것',
    nobody: '맡은 사람 없음',
    overdue: '기한 지남',
    noDistrict: '고르지 않음',
    count: (count: number) => `${count}건`,
    clear: '모두 지우기',
    shown: (shown: number, total: number) => `요청 ${total}건 가운데 ${shown}건을 보여 드려요.`,
    none: '고른 조건에 맞는 요청이 없어요.',
    noneHint: '조건을 줄이거나 모두 지워 보세요.',
    hiddenFresh: (count: number) => `새로 온 요청 ${count}건은 고른 조건 밖에 있어 보이지 않아요.`,
  },

  export: {
    button: 'CSV로 받기',
    hint: '이름, 전화번호, 주소, 적은 글은 들어 있지 않아요.',
    pending: '받는 중…',
    done: '파일을 받았어요.',
    file: (city: string, day: string) => `${city} 요청 ${day}.csv`,
    failure: failures,
  },
};
