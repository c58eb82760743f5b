import { failures } from './strings-failures.ts';
import type { AccessAction } from './types.ts';

const action: Record<AccessAction, string> = {
  list: '목록을 봄',
  search: '찾음',
  read: '요청을 봄',
  export: 'CSV로 받음',
  print: '인쇄함',
};

/** The words of the access log. */
export const log = {
  title: (city?: string) => (city ? `${city} 접속기록` : '접속기록'),
  lead: '누가 언제 무엇을 보았는지 적혀 있어요. 목록을 본 것은 한 사람에 한 시간마다 한 번만 적어요. 고치거나 지울 수 없어요.',
  action,
  failure: { ...failures, missing: '이 주소의 지역을 찾을 수 없어요. 지역을 다시 골라 주세요.' },
  caption: '접속기록, 새것부터',
  at: '때',
  who: '누가',
  what: '무엇을',
  which: '어느 요청',
  open: (reference: string) => `${reference} 열기`,
  opened: '요청 열기',
  none: '–',
  loading: '기록을 불러오는 중이에요…',
  empty: '아직 적힌 기록이 없어요.',
  emptyHint: '누가 요청을 보면 여기에 나타나요.',
  more: '더 보기',
  loadingMore: '불러오는 중…',
  added: (count: number) => `기록 ${count}개를 더 불러왔어요.`,
  end: '여기까지가 전부예요.',
};
