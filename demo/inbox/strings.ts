import type { Referral, State, Urgency } from 'ieum';
import type { FailureKind } from './api.ts';
import { codes } from './strings-codes.ts';
import type { Relation, Reporter } from './types.ts';

type Subject = Referral['subject'];
type AgeBand = NonNullable<Subject['age_band']>;
type Household = NonNullable<Subject['household']>;
type Aware = NonNullable<Subject['aware']>;
type Preferred = NonNullable<NonNullable<Subject['contact']>['preferred']>;

const urgency: Record<Urgency, string> = { emergency: '응급', urgent: '긴급', soon: '빠른 확인', routine: '일반' };

const state: Record<State, string> = {
  received: '접수',
  assigned: '배정',
  contacted: '초기상담',
  assessing: '욕구·위기도 조사',
  planning: '사례회의',
  serving: '서비스 제공',
  monitoring: '점검',
  closed: '종결',
};

const relation: Record<Relation, string> = {
  self: '본인이 요청',
  family: '가족을 위해',
  neighbour: '이웃을 위해',
  client: '담당자가 알림',
  other: '아는 사람을 위해',
};

/** The person in need, seen from whoever wrote. */
const subject: Record<Relation, string> = {
  self: '글쓴이 본인',
  family: '가족',
  neighbour: '이웃',
  client: '일하다 만난 주민',
  other: '아는 사람',
};

const ageBand: Record<AgeBand, string> = {
  '0-13': '13세 이하',
  '14-18': '14–18세',
  '19-34': '19–34세',
  '35-49': '35–49세',
  '50-64': '50–64세',
  '65-74': '65–74세',
  '75+': '75세 이상',
};

const household: Record<Household, string> = {
  single: '1인 가구',
  couple: '부부',
  'with-children': '자녀와 함께',
  'single-parent': '한부모',
  grandparents: '조손',
  other: '그 밖의 가구',
};

const aware: Record<Aware, string> = { yes: '알고 있음', no: '모름', unknown: '알 수 없음' };

const preferred: Record<Preferred, string> = { call: '전화', sms: '문자', none: '연락하지 마세요' };

const reporterKind: Record<Reporter['kind'], string> = {
  anonymous: '익명',
  named: '이름을 밝힘',
  officer: '기관 담당자',
};

/** Names of languages that the browser has none for. */
const languages = new Map([['ko-x-easy', '쉬운 한국어']]);

const offline = '인터넷이 끊겼어요. 다시 이어지면 바로 불러옵니다.';

/** What one case alone can answer. */
const ofCases = {
  erased: '보관 기간이 끝나 지워진 요청이에요.',
  'not-now': '지금 단계에서는 할 수 없는 일이에요.',
  changed: '그사이 다른 사람이 이 요청을 바꿨어요.',
} satisfies Partial<Record<FailureKind, string>>;

const throttled = '요청이 많아 잠시 쉬고 있어요. 곧 다시 불러옵니다.';

const listFailure: Record<FailureKind, string> = {
  ...ofCases,
  'signed-out': '다시 로그인해 주세요.',
  forbidden: '이 계정으로는 볼 수 없는 목록이에요.',
  missing: '이 주소의 지역을 찾을 수 없어요. 지역을 다시 골라 주세요.',
  refused: '이 주소의 지역을 찾을 수 없어요. 지역을 다시 골라 주세요.',
  throttled,
  offline,
  unreachable: '목록을 불러오지 못했어요. 서버가 켜져 있는지, 연결이 되는지 확인해 주세요.',
};

const caseFailure: Record<FailureKind, string> = {
  ...ofCases,
  'signed-out': '다시 로그인해 주세요.',
  forbidden: '이 계정으로는 볼 수 없는 요청이에요.',
  missing: '이 요청을 찾을 수 없어요. 지워졌거나 주소가 바뀌었을 수 있어요.',
  refused: '이 요청을 찾을 수 없어요. 지워졌거나 주소가 바뀌었을 수 있어요.',
  throttled,
  offline,
  unreachable: '이 요청을 불러오지 못했어요. 연결을 확인해 주세요.',
};

/** Every word of the inbox; functions where a value stands in the sentence. */
export const strings = {
  title: (city?: string) => (city ? `${city} 요청함` : '요청함'),
  pageTitle: (count: number, city: string) => `(${count}) ${city} 요청함`,
  count: (count: number) => `요청 ${count}건`,
  order: '급한 것과 기한이 지난 것부터, 종결은 맨 뒤에',
  asOf: (clock: string) => `${clock} 기준`,
  everyTen: '10초마다 새로 불러옵니다',
  refresh: '새로고침',
  refreshing: '불러오는 중…',
  retry: '다시 시도',
  views: '화면',
  jurisdiction: '지역',
  jurisdictionOpen: '보기',
  signOut: '로그아웃',
  signOutFailed: '서버에 닿지 못해 로그아웃하지 못했어요. 다시 눌러 주세요.',
  loading: '요청을 불러오는 중이에요…',
  empty: '아직 들어온 요청이 없어요.',
  emptyHint: '새 요청이 오면 10초 안에 여기에 나타납니다.',
  stale: (clock: string) => `새로 불러오지 못했어요. 아래는 ${clock}에 받은 목록입니다.`,
  staleCase: (clock: string) => `새로 불러오지 못했어요. 아래는 ${clock}에 받은 내용입니다.`,
  listFailure,
  labelsFailed: '항목 이름을 불러오지 못해 코드로 보여 드려요.',
  arrived: (count: number, pressing: number) =>
    `새 요청 ${count}건이 들어왔습니다.${pressing ? ` 그중 ${pressing}건은 응급이나 긴급입니다.` : ''}`,
  justNow: '방금',
  caseName: (district: string | undefined, by: Relation | null) =>
    by ? `${district ?? '동네를 고르지 않음'} · ${relation[by]}` : '다른 요청과 합친 요청',

  row: {
    fresh: '새로 옴',
    duplicate: '중복일 수 있음',
    unverified: '기관 확인 전',
    child: '14세 미만 · 보호자 확인 필요',
    doNotContact: '직접 연락 주의',
    level: '위기도',
    needs: '필요',
    signs: '징후',
    partner: '받을 기관',
    reference: '접수번호',
    state: '상태',
    referrals: (count: number) => `보낸 글 ${count}개`,
  },

  view: {
    region: '고른 요청',
    choose: '왼쪽에서 요청을 고르면 여기에 내용이 보입니다.',
    back: '목록으로',
    print: '인쇄',
    loading: '내용을 불러오는 중이에요…',
    failure: caseFailure,
    doNotContact: '연락하지 마세요',
    doNotContactWhy:
      '연락하지 말아 달라고 적었습니다. 연락이 가면 이 사람이 위험해질 수 있어요. 전화, 문자, 방문, 우편 모두 하지 말고 팀에서 먼저 의논하세요.',
    careful: '직접 연락 주의',
    carefulWhy:
      '이 사람에게 바로 연락하면 위험할 수 있다고 알려 준 사람이 적었습니다. 전화, 문자, 방문, 우편 전에 팀에서 먼저 의논하세요.',
    child: '14세 미만 · 보호자 확인 필요',
    childWhy:
      '아이가 직접 보냈습니다. 보호자의 동의를 먼저 구하세요. 보호자가 아이를 해칠까 걱정되면 연락하기 전에 팀에서 의논하세요.',
    unaware: '본인은 이 요청을 모릅니다',
    unawareWhy: '누가 알렸는지 드러나지 않게, 만날 방법부터 팀에서 의논하세요.',
    safeTimes: '이 시간에만 연락하세요',
    unverified: '적어 보낸 기관과 맡은 일은 아직 확인되지 않았습니다. 기관에 확인한 뒤에 믿으세요.',
    duplicates: '같은 사람의 요청일 수 있어요',
    openDuplicate: (reference: string) => `${reference} 열기`,
    latest: '가장 최근 내용',
    superseding: '앞서 보낸 것을 고쳐 다시 보냄',
    late: '늦게 도착한 이전 내용',
    referral: (number: number, total: number) => (total > 1 ? `보낸 글 ${number}` : '보낸 글'),
    receivedAt: '받은 때',
    newWindow: '새 창',
  },

  group: {
    need: '무슨 일인가요',
    survey: '욕구·위기도 조사',
    contact: '연락',
    guardian: '보호자',
    subject: '도움이 필요한 사람',
    place: '사는 곳',
    reporter: '알려 준 사람',
    questions: '우리 시가 더 물어본 것',
    consents: '동의',
    source: '어디서 보냈나요',
  },

  question: {
    relation: '누구를 위한 요청인가요',
    name: '이름',
    ageBand: '나이대',
    household: '가구',
    aware: '본인이 이 요청을 알고 있나요',
    phone: '전화번호',
    preferred: '바라는 연락 방법',
    safeTimes: '안전한 시간',
    careful: '직접 연락',
    reporterKind: '누구인가요',
    role: '맡은 일',
    organization: '적어 보낸 기관',
    verification: '기관 확인',
    reporterPreferred: '다시 물을 때 연락 방법',
    reporterSafeTimes: '연락해도 되는 시간',
    district: '읍·면·동',
    address: '주소',
    note: '찾아가는 길',
    urgency: '보낼 때 급한 정도',
    level: '위기도',
    needs: '필요한 도움',
    signs: '눈에 띈 것',
    narrative: '이야기',
    program: '관심 있는 제도',
    partner: '받기를 바라는 기관',
    page: '페이지',
    host: '사이트',
    submittedAt: '보낸 때',
    language: '읽은 화면의 언어',
  },

  answer: {
    careful: '위험할 수 있음. 먼저 팀에서 의논하세요.',
    consent: (given: boolean, version: string, at: string, language: string) =>
      `${given ? '동의함' : '동의하지 않음'} · 문안 ${version} · ${at} · ${language}`,
    noConsents: '받은 동의가 없습니다. 익명이거나, 동의를 묻지 않는 요청입니다.',
    childConsents: '받은 동의가 없습니다. 14세 미만이라 보호자의 동의를 먼저 구해야 합니다.',
    verified: (organization: string) => `확인됨 · ${organization}에 준 코드로 보냈습니다.`,
    unverified: '확인 전 · 맞는 코드 없이 보냈습니다.',
  },

  remark: {
    guardian: '보호자 동의를 구하는 데만 쓸 수 있어요(개인정보 보호법 제22조의2).',
  },

  urgency,
  state,
  relation,
  subject,
  ageBand,
  household,
  aware,
  preferred,
  reporterKind,
  languages,
  codes,
};
