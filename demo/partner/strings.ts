import type { FailureKind } from '../inbox/api.ts';

const offline = '인터넷이 끊겼어요. 다시 이어지면 바로 불러옵니다.';
const unreachable = '서버에 닿지 못했어요. 연결을 확인하고 다시 해 주세요.';
const throttled = '여러 번 열어서 잠시 막혔어요. 1분쯤 뒤에 다시 해 주세요.';

/** Why the link could not be opened; what is not here says that the link has ended. */
const openFailure: Partial<Record<FailureKind, string>> = { offline, unreachable, throttled };

const kept = '적은 것은 그대로 있어요.';
const notSent = '아직 보내지 못했어요.';

/** Why an answer did not arrive. */
const answerFailure: Partial<Record<FailureKind, string>> = {
  offline: `${notSent} 인터넷이 끊겼어요. 이어진 뒤에 다시 눌러 주세요. ${kept}`,
  unreachable: `보냈는지 확인하지 못했어요. 다시 눌러 주세요. 두 번 눌러도 한 번만 전해져요. ${kept}`,
  throttled: `${notSent} 1분쯤 뒤에 다시 눌러 주세요. ${kept}`,
  refused: `${notSent} 까닭을 500자 안으로, 주민등록번호 없이 적어 주세요. ${kept}`,
};

/** Every word of the partner's page; functions where a value stands in the sentence. */
export const strings = {
  title: (city?: string) => (city ? `${city} 도움 부탁` : '도움 부탁'),
  loading: '불러오는 중이에요…',
  retry: '다시 시도',
  print: '인쇄',
  openFailure,
  answerFailure,

  /** The address holds no link: the page was loaded anew. */
  none: {
    heading: '받은 링크를 다시 열어 주세요',
    text: '다른 사람이 열어 보지 못하게, 링크의 비밀 부분은 이 화면에 남기지 않아요. 받은 메일이나 문자에서 링크를 다시 눌러 주세요.',
  },

  ended: {
    heading: '이 링크는 이제 열리지 않아요',
    text: '답할 날이 지났거나, 이미 답했거나, 보낸 팀이 거두었을 수 있어요. 링크가 중간에 잘렸을 수도 있어요.',
    call: '궁금하면 링크를 보낸 팀에 전화해 주세요.',
  },

  asked: {
    heading: '이 주민을 도와주실 수 있나요?',
    lead: (city: string, team: string, partner: string) => `${city} ${team}에서 ${partner}에 부탁드려요.`,
    until: (day: string) => `${day}까지 답해 주세요.`,
    known: '지금 알려 드릴 수 있는 것',
    hidden: '수락하면 연락처가 보입니다. 지금은 누구인지 보이지 않아요.',
    question: (team: string) => `궁금하면 ${team}에 전화해 주세요.`,
  },

  answer: {
    heading: '답하기',
    accept: '돕겠습니다',
    decline: '돕기 어렵습니다',
    back: '돌아가기',
    sending: '보내는 중…',
    accepting: '돕겠다고 보낼까요?',
    acceptingText: (team: string) =>
      `보내면 이 화면에 연락처가 보이고, ${team}에 알려요. 본인이 보낸 요청이면 본인에게도 기관 이름이 보여요.`,
    acceptNow: '네, 돕겠습니다',
    declining: '돕기 어렵다고 보낼까요?',
    decliningText: (team: string) => `보내면 이 링크는 닫히고, ${team}에서 다른 곳을 찾아요.`,
    reason: '돕기 어려운 까닭',
    reasonHint: (team: string) => `${team}만 봅니다. 한 줄이면 돼요.`,
    reasonEmpty: '까닭을 적어 주세요. 한 줄이면 돼요.',
    declineNow: '이대로 보내기',
  },

  accepted: {
    heading: '돕기로 하셨어요',
    lead: (city: string, team: string) => `${city} ${team}에 알렸어요.`,
    contact: '연락',
    request: '요청',
    use: '연락처와 이야기는 이 요청을 돕는 데만 써 주세요. 인쇄한 종이는 일이 끝나면 없애 주세요(개인정보 보호법 제19조).',
    again: '이 화면을 다시 보려면 받은 링크를 다시 여세요.',
    over: '이 요청은 끝났어요',
    overText: '끝난 요청의 연락처는 보이지 않아요.',
    nobody: '남긴 연락처가 없어요. 어떻게 만날지 팀에 물어봐 주세요.',
  },

  declined: {
    heading: '돕기 어렵다고 알렸어요',
    text: '다른 곳을 찾아볼게요. 이 링크는 이제 열리지 않아요. 창을 닫아도 돼요.',
  },

  warning: {
    doNotContact: '바로 연락하지 마세요',
    doNotContactWhy: (team: string) =>
      `연락이 가면 이 사람이 위험해질 수 있어요. 전화, 문자, 방문, 우편 전에 먼저 ${team}에 물어봐 주세요.`,
    safeTimes: '이 시간에만 연락하세요',
    child: '14세 미만 · 보호자 확인 필요',
    childWhy: (team: string) => `아이가 직접 보낸 요청이에요. 연락하기 전에 먼저 ${team}에 물어봐 주세요.`,
  },

  question: {
    needs: '필요한 도움',
    signs: '눈에 띈 것',
    district: '동네',
  },
};
