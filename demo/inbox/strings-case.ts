import type { CaseOutcome, State } from 'ieum';
import type { Helped, HistoryKind, Role } from './types.ts';
import type { ConsentBasis, ContactWay, Delivery, Recommendation } from './types-case.ts';

const number = new Intl.NumberFormat('ko-KR');

/** What has to be done with a case in each state. */
const step: Record<State, string> = {
  received: '담당자 정하기',
  assigned: '첫 연락',
  contacted: '욕구·위기도 조사',
  assessing: '사례회의에서 계획 세우기',
  planning: '도움 시작하기',
  serving: '도움이 닿는지 점검하기',
  monitoring: '종결',
  closed: '할 일 없음',
};

/** Each state in plain words. */
const meaning: Record<State, string> = {
  received: '아직 담당자가 없어요.',
  assigned: '담당자가 있고, 첫 연락을 앞두고 있어요.',
  contacted: '연락이 닿아 첫 상담을 했어요.',
  assessing: '무엇이 필요하고 얼마나 위험한지 살피고 있어요.',
  planning: '어떻게 도울지 함께 정하고 있어요.',
  serving: '도움을 드리고 있어요.',
  monitoring: '도움이 잘 닿는지 살피고 있어요.',
  closed: '마무리했어요.',
};

const outcome: Record<CaseOutcome, string> = {
  helped: '도움을 드림',
  'referred-on': '다른 곳으로 이어 드림',
  'not-eligible': '지원 대상이 아님',
  'no-capacity': '지금은 도울 여력이 없음',
  'could-not-contact': '연락이 닿지 않음',
  withdrawn: '보낸 분이 거두어들임',
  duplicate: '같은 요청이 있음',
};

const helped: Record<Helped, string> = {
  yes: '도움을 받았다고 했어요.',
  partly: '도움을 조금 받았다고 했어요.',
  no: '도움을 받지 못했다고 했어요.',
};

const role: Record<Role, string> = {
  administrator: '관리자',
  intake: '접수 담당',
  'case-worker': '사례관리 담당',
  auditor: '감사 담당',
};

const reached: Record<ContactWay, string> = {
  call: '전화로 연락이 닿음',
  sms: '문자로 연락이 닿음',
  visit: '찾아가서 만남',
  other: '다른 방법으로 연락이 닿음',
};

const tried: Record<ContactWay, string> = {
  call: '전화했지만 닿지 않음',
  sms: '문자를 보냈지만 답이 없음',
  visit: '찾아갔지만 만나지 못함',
  other: '다른 방법으로 연락했지만 닿지 않음',
};

const way: Record<ContactWay, string> = { call: '전화', sms: '문자', visit: '방문', other: '그 밖의 방법' };

/** What a line of the history tells; `moved` names the state besides. */
const kind: Record<HistoryKind, string> = {
  received: '요청을 받음',
  supplemented: '이어서 보낸 글을 받음',
  assigned: '담당자를 정함',
  'contact-tried': '연락했지만 닿지 않음',
  moved: '단계를 옮김',
  recommended: '기관에 의뢰함',
  accepted: '기관이 맡기로 함',
  declined: '기관이 맡지 못한다고 함',
  recalled: '의뢰를 거둠',
  joined: '다른 요청과 합침',
  withdrawn: '보낸 분이 요청을 거두어들임',
  closed: '종결',
  reopened: '다시 엶',
  confirmed: '도움을 받았는지 보낸 분이 답함',
  noted: '메모',
  erased: '적힌 내용을 지움',
};

/** Reasons and steps that the server writes as codes; others are shown as they are. */
const codes = new Map([
  ['assign', step.received],
  ['contact', step.assigned],
  ['assess', step.contacted],
  ['plan', step.assessing],
  ['serve', step.planning],
  ['monitor', step.serving],
  ['close', step.monitoring],
  ['withdrawn', '보낸 분이 요청을 거두어들였어요.'],
  ['not-helped', '도움을 받지 못했다고 해서 다시 열었어요.'],
]);

const consent: Record<ConsentBasis, string> = {
  'in-request': '요청할 때 받은 동의',
  obtained: '따로 받은 동의',
};

const decision: Record<NonNullable<Recommendation['decision']>, string> = {
  accepted: '맡기로 함',
  declined: '맡지 못한다고 함',
  recalled: '의뢰를 거둠',
};

const event: Record<Delivery['event'], string> = { received: '새 요청 알림', overdue: '기한 지남 알림' };

/** The words of one case: where it stands, what was done, who was told. */
export const caseWords = {
  step,
  meaning,
  outcome,
  role,
  way,
  won: (amount: number) => `${number.format(amount)}원`,

  status: {
    heading: (state: string) => `지금 단계: ${state}`,
    path: '단계',
    now: '지금',
    done: '지남',
    next: (what: string, by: string) => `다음 할 일: ${what} · ${by}까지`,
    overdue: (what: string, by: string) => `기한이 지났어요. ${what}, ${by}까지 하기로 했어요.`,
    assignee: '담당자',
    nobody: '아직 없음',
    outcome: '종결 결과',
    helped: '보낸 분의 답',
    helpedWords: helped,
    eraseOn: '적힌 내용을 지우는 날',
    withdrawn: '보낸 분이 거두어들였어요',
    withdrawnWhy: '도움을 더 바라지 않는다고 알려 왔어요. 남은 일이 없는지 살피고 종결해 주세요.',
    erased: '적힌 내용을 지웠어요',
    erasedWhy:
      '보관 기간이 끝났거나 지우기로 해서 이름, 연락처, 이야기를 모두 지웠어요. 언제 무엇을 했는지만 남아 있어요.',
  },

  referral: {
    withdrawn: (at: string) => `${at}에 거두어들임`,
    joined: (at: string) => `다른 요청에서 ${at}에 옮겨 옴`,
    erased: '적힌 내용은 지워졌어요.',
  },

  history: {
    heading: '처리 기록',
    order: '새것부터',
    kind,
    moved: (state: string) => `‘${state}’ 단계로 옮김`,
    reached,
    tried,
    assigned: (name: string) => `담당자: ${name}`,
    outcome: (label: string) => `결과: ${label}`,
    amount: (won: string) => `드린 금액: ${won}`,
    text: (text: string) => codes.get(text) ?? text,
    reason: '보낸 분이 읽는 말',
    note: '동료만 보는 메모',
    next: (what: string, by: string | undefined) => (by ? `다음: ${what} · ${by}까지` : `다음: ${what}`),
    other: (reference: string | undefined) => `${reference ?? '다른 요청'} 열기`,
    none: '아직 기록이 없어요.',
  },

  recommendation: {
    heading: '기관 의뢰',
    waiting: '답을 기다리는 중',
    decision,
    consent: (basis: ConsentBasis) => `동의: ${consent[basis]}`,
    askedAt: '의뢰한 때',
    until: (day: string) => `${day}까지 링크가 열려요.`,
    opened: (at: string) => `${at}에 기관이 열어 봤어요.`,
    unopened: '기관이 아직 열어 보지 않았어요.',
    decided: (at: string) => `${at}에 정해짐`,
    recall: '의뢰 거두기',
    recallOf: (partner: string) => `${partner} 의뢰 거두기`,
  },

  delivery: {
    heading: '알림',
    event,
    state: { pending: '보내는 중', delivered: '전해짐', failed: '전하지 못함' } satisfies Record<
      Delivery['state'],
      string
    >,
    attempts: (count: number) => `${count}번 시도함`,
    again: (at: string) => `${at}에 다시 보내요.`,
    failure: (code: string) => `까닭: ${code}`,
    failed: '전하지 못한 알림이 있어요',
    failedWhy: '받을 사람이 이 요청을 모를 수 있어요. 전화 등 다른 방법으로 알려 주세요.',
  },
};
