import type { FailureKind } from './api.ts';
import { failures } from './strings-failures.ts';
import type { Role } from './types.ts';

const failure: Record<FailureKind, string> = {
  ...failures,
  missing: '이 계정을 찾을 수 없어요. 목록을 새로 불러와 주세요.',
};

/** What each role may do, for whoever hands them out. */
const may: Record<Role, string> = {
  administrator: '계정을 만들고 모든 일을 할 수 있어요.',
  intake: '요청을 받아 담당자를 정하고, 기관 코드와 알림을 맡아요.',
  'case-worker': '요청을 맡아 상담하고, 기관에 의뢰하고, 종결해요.',
  auditor: '요청과 접속기록을 볼 수만 있어요.',
};

/** The words of the page on which accounts are managed. */
export const accounts = {
  title: '계정',
  lead: '사람마다 계정을 하나씩 주세요. 누가 무엇을 했는지가 그 이름으로 남아요. 지우지는 못하고, 쓰지 못하게 할 수 있어요.',
  failure,
  may,
  everywhere: '모든 지역',

  create: {
    heading: '새 계정 만들기',
    name: '이름',
    nameHint: '로그인할 때 적는 이름이고, 동료가 보는 이름이에요. 예: 사례 담당 1',
    nameEmpty: '이름을 적어 주세요.',
    nameTaken: '이미 있는 이름이에요. 다른 이름을 적어 주세요.',
    nameWrong: '이 이름은 쓸 수 없어요. 80자 안에서 다시 적어 주세요.',
    role: '하는 일',
    jurisdiction: '볼 수 있는 지역',
    submit: '계정 만들기',
    submitting: '만드는 중…',
  },

  password: {
    label: '처음 비밀번호',
    newLabel: '새 비밀번호',
    hint: '10자 넘게 적거나, 무작위로 만드세요. 서버는 다시 보여 주지 않아요.',
    short: '10자 넘게 적어 주세요.',
    wrong: '이 비밀번호는 쓸 수 없어요. 다르게 적어 주세요.',
    make: '무작위로 만들기',
    copy: '비밀번호 복사',
  },

  /** After an account got its first or a new password. */
  handed: {
    heading: (name: string) => `${name} 계정의 비밀번호`,
    once: '이 비밀번호는 지금 한 번만 보입니다. 본인에게 바로 전해 주세요.',
    done: '전했어요. 이제 가리기',
    hidden: '비밀번호를 가렸어요.',
    copied: '복사했어요.',
    notCopied: '복사하지 못했어요. 글자를 골라 두었으니 직접 복사해 주세요.',
  },

  list: {
    heading: (count: number) => `계정 ${count}개`,
    loading: '계정을 불러오는 중이에요…',
    stale: (clock: string) => `새로 불러오지 못했어요. 아래는 ${clock}에 받은 목록입니다.`,
    empty: '아직 만든 계정이 없어요.',
    emptyHint: '위에서 만들면 여기에 나타나요.',
    self: '나',
    enabled: '쓰는 중',
    disabled: '쓰지 못함',
    createdAt: '만든 때',
    disabledAt: '막은 때',
  },

  row: {
    change: '바꾸기',
    changeOf: (name: string) => `${name} 계정 바꾸기`,
    close: '닫기',
    role: '하는 일 바꾸기',
    roleSubmit: '하는 일 바꾸기',
    roleDone: (name: string, role: string) => `${name} 계정의 하는 일을 ${role}(으)로 바꿨어요.`,
    passwordHeading: '새 비밀번호 주기',
    passwordSubmit: '새 비밀번호로 바꾸기',
    passwordDone: (name: string) => `${name} 계정의 비밀번호를 바꿨어요.`,
    ends: '바꾸면 이 계정은 바로 로그아웃돼요.',
    disable: '쓰지 못하게 하기',
    disableAsk: (name: string) => `${name} 계정을 쓰지 못하게 할까요?`,
    disableWhy: '바로 로그아웃되고 다시 들어올 수 없어요. 남긴 기록은 그대로이고, 나중에 다시 쓰게 할 수 있어요.',
    disableKeep: '그대로 두기',
    disableDone: (name: string) => `${name} 계정을 쓰지 못하게 했어요.`,
    enable: '다시 쓰게 하기',
    enableDone: (name: string) => `${name} 계정을 다시 쓰게 했어요.`,
    working: '바꾸는 중…',
    self: '내 계정은 다른 관리자가 바꿀 수 있어요.',
  },
};
