import type { FailureKind } from './api.ts';
import { caseWords } from './strings-case.ts';
import { failures } from './strings-failures.ts';
import type { View } from './route.ts';

const view: Record<View, string> = {
  cases: '요청',
  codes: '기관 코드',
  notices: '알림 보내기',
  log: '접속기록',
  accounts: '계정',
};

/** Why the sign-in form is shown again, after a name and a password. */
const failure: Record<FailureKind, string> = {
  ...failures,
  'signed-out': '이름이나 비밀번호가 맞지 않아요. 관리자가 쓰지 못하게 한 계정일 수도 있어요.',
  forbidden: '이 주소에서는 들어올 수 없어요. 요청함 주소를 확인해 주세요.',
  missing: '로그인 주소를 찾지 못했어요. 서버가 켜져 있는지 확인해 주세요.',
  refused: '이름이나 비밀번호가 너무 길어요. 다시 확인해 주세요.',
  throttled: '여러 번 틀려서 잠시 막혔어요. 10분쯤 뒤에 다시 해 주세요.',
  offline: '인터넷이 끊겼어요. 연결을 확인하고 다시 해 주세요.',
};

/** The words of the door: who may come in, and what each may do. */
export const session = {
  role: caseWords.role,
  view,
  /** The heading of a part of the inbox; accounts are of all cities. */
  pageTitle: (of: View, city?: string) => (city && of !== 'accounts' ? `${city} ${view[of]}` : view[of]),
  failing: (count: number) => `실패 ${count}건`,
  who: '로그인한 사람',
  checking: '로그인했는지 확인하는 중이에요…',
  notPermitted: '이 계정으로는 볼 수 없는 화면이에요.',
  toCases: '요청 목록으로',

  signIn: {
    heading: '요청함에 들어가기',
    lead: '주민이 보낸 요청은 담당자만 볼 수 있어요.',
    name: '이름',
    nameEmpty: '이름을 적어 주세요.',
    password: '비밀번호',
    passwordEmpty: '비밀번호를 적어 주세요.',
    forgotten: '비밀번호를 잊었으면 관리자에게 새로 받으세요.',
    submit: '들어가기',
    submitting: '확인하는 중…',
    byToken: '접속 토큰으로 들어가기',
    token: '접속 토큰',
    tokenHint: '서버를 시작한 화면에 나온 토큰이에요. 첫 계정을 만들 때 써요.',
    tokenEmpty: '토큰을 적어 주세요.',
    tokenSubmit: '토큰으로 들어가기',
    tokenWrong: '토큰이 맞지 않아요. 서버 화면에 나온 것을 다시 붙여 넣어 주세요.',
    failure,
    ended: '로그인 시간이 끝났거나 계정이 바뀌었어요. 다시 들어와 주세요.',
    kept: (minutes: number) =>
      `쓰던 글이 있으면 ${minutes}분 동안 가려 두어요. 같은 계정으로 들어오면 이어서 쓸 수 있어요.`,
    dropped: '시간이 지나 쓰던 글을 지웠어요.',
  },
};
