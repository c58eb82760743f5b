import type { FailureKind } from './api.ts';

const failure: Record<FailureKind, string> = {
  'signed-out': '다시 로그인해 주세요.',
  forbidden: '이 계정으로는 할 수 없는 일이에요.',
  erased: '이미 지워졌어요.',
  'not-now': '지금은 할 수 없어요. 새로고침해 주세요.',
  changed: '그사이 다른 사람이 바꿨어요. 새로고침해 주세요.',
  missing: '찾을 수 없어요. 이미 폐기되었거나 지역이 바뀌었을 수 있어요.',
  refused: '서버가 받지 않았어요. 기관 이름을 확인해 주세요.',
  throttled: '요청이 많아 잠시 쉬고 있어요. 1분쯤 뒤에 다시 해 주세요.',
  offline: '인터넷이 끊겼어요. 다시 이어지면 해 주세요.',
  unreachable: '서버에 닿지 못했어요. 연결을 확인하고 다시 해 주세요.',
};

/** The words of the page on which organisations get their codes. */
export const codes = {
  title: (city?: string) => (city ? `${city} 기관 코드` : '기관 코드'),
  lead: '코드를 가진 기관의 알림에는 ‘기관 확인 전’ 표시가 붙지 않아요. 기관마다 하나씩 주고, 새어 나갔거나 쓰지 않으면 폐기하세요.',
  failure,

  issue: {
    heading: '새 코드 주기',
    label: '기관 이름',
    hint: '누구에게 준 코드인지 알아볼 이름. 예: 한전MCS 나주지점',
    empty: '기관 이름을 적어 주세요.',
    submit: '코드 만들기',
    submitting: '만드는 중…',
  },

  issued: {
    heading: (organization: string) => `${organization}에 줄 코드`,
    once: '이 코드는 지금 한 번만 보입니다. 서버에도 남지 않으니 바로 기관에 전해 주세요.',
    code: '코드',
    copyCode: '코드 복사',
    role: '누가 쓰나요',
    roleHint: '고르면 요청서가 그 사람에게 묻는 것부터 시작해요.',
    anyRole: '정하지 않음 (요청서에서 골라요)',
    page: '요청 양식이 있는 페이지 주소',
    pageHint: '이 주소 뒤에 코드를 붙인 링크를 만들어요. 골라도 되고 적어도 돼요.',
    pageWrong: 'https://로 시작하는 주소를 적어 주세요.',
    link: '코드가 든 링크',
    copyLink: '링크 복사',
    copied: '복사했어요.',
    notCopied: '복사하지 못했어요. 글자를 골라 두었으니 직접 복사해 주세요.',
    done: '전했어요. 이제 가리기',
    hidden: '코드를 가렸어요.',
  },

  list: {
    heading: (count: number) => `준 코드 ${count}개`,
    loading: '코드를 불러오는 중이에요…',
    stale: (clock: string) => `새로 불러오지 못했어요. 아래는 ${clock}에 받은 목록입니다.`,
    empty: '아직 준 코드가 없어요.',
    emptyHint: '위에서 만들면 여기에 나타납니다.',
    valid: '쓰는 중',
    revoked: '폐기됨',
    issuedAt: '준 때',
    revokedAt: '폐기한 때',
    revoke: '폐기',
    revokeOf: (organization: string) => `${organization} 코드 폐기`,
    confirm: (organization: string) => `${organization} 코드를 폐기할까요?`,
    confirmWhy:
      '앞으로 이 코드로 오는 알림에는 ‘기관 확인 전’이 붙어요. 이미 받은 알림은 그대로입니다. 되돌릴 수 없고, 새 코드를 줄 수는 있어요.',
    keep: '그대로 두기',
    revoking: '폐기하는 중…',
    confirmed: '폐기하기',
    done: (organization: string) => `${organization} 코드를 폐기했어요.`,
  },
};
