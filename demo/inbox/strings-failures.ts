import type { FailureKind } from './api.ts';

/** Why something did not succeed, where no page has better words. */
export const failures: Record<FailureKind, string> = {
  'signed-out': '다시 로그인해 주세요.',
  forbidden: '이 계정으로는 할 수 없는 일이에요.',
  missing: '찾을 수 없어요. 지워졌거나 지역이 바뀌었을 수 있어요.',
  erased: '내용이 이미 지워졌어요.',
  'not-now': '지금은 할 수 없어요. 새로고침한 뒤에 다시 해 주세요.',
  changed: '그 사이 다른 사람이 바꿨어요. 새로고침한 뒤에 다시 해 주세요.',
  refused: '서버가 받지 않았어요. 적은 내용을 확인해 주세요.',
  throttled: '요청이 많아 잠시 쉬고 있어요. 1분쯤 뒤에 다시 해 주세요.',
  offline: '인터넷이 끊겼어요. 다시 이어지면 해 주세요.',
  unreachable: '서버에 닿지 못했어요. 연결을 확인하고 다시 해 주세요.',
};
