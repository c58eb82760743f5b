import { caseWords } from './strings-case.ts';
import { failures } from './strings-failures.ts';

const { event, state } = caseWords.delivery;

/** Why a message did not arrive, by the code that the server gives or its beginning. */
const reasons: readonly [RegExp, string][] = [
  [/^not-configured$/, '이 서버가 더는 보내지 않는 곳이에요. 서버 설정을 확인해 주세요.'],
  [/^server-stopped$/, '보내는 중에 서버가 멈췄어요.'],
  [/TIMEOUT|TIMEDOUT|^timeout$/, '제때 답하지 않았어요.'],
  [/^(ENOTFOUND|EAI_AGAIN|EDNS)$/, '주소를 찾지 못했어요. 주소가 맞는지 확인해 주세요.'],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/, '보안 인증서가 맞지 않아요.'],
  [/^EAUTH$|^smtp-53/, '메일 서버에 로그인하지 못했어요. 서버 설정을 확인해 주세요.'],
  [/^smtp-4/, '메일 서버가 잠시 받지 않아요.'],
  [/^smtp-/, '메일 서버가 받지 않았어요. 메일 주소를 확인해 주세요.'],
  [/^http-3/, '받는 주소가 다른 곳으로 옮겨졌어요. 새 주소를 설정해 주세요.'],
  [/^http-(401|403)$/, '받는 쪽이 우리 서버를 알아보지 못했어요. 비밀 키를 확인해 주세요.'],
  [/^http-(404|410)$/, '받는 주소가 없어요. 주소를 확인해 주세요.'],
  [/^http-5/, '받는 쪽 서버에 문제가 있어요.'],
  [/^http-/, '받는 쪽이 받지 않았어요.'],
  [/^(E[A-Z]+|UND_ERR_\w+|network)$/, '연결되지 않았어요.'],
];

/** A failure in plain words, with the code for whoever looks into it. */
const reason = (code: string): string =>
  `${reasons.find(([pattern]) => pattern.test(code))?.[1] ?? '까닭을 알 수 없어요.'} (${code})`;

/** The words of the page that shows whether those who are to be told have been. */
export const notices = {
  title: (city?: string) => (city ? `${city} 알림 보내기` : '알림 보내기'),
  lead: '요청이 오거나 기한이 지나면 아래로 알려요. 알림에는 사람에 관한 내용이 없고, 요청함으로 오는 링크만 있어요.',
  failure: { ...failures, missing: '이 알림을 찾을 수 없어요. 이미 전해졌을 수 있어요.' },
  reason,
  event,
  state,
  place: (name: string) => name.replace(/^webhook /, '웹훅 ').replace(/^mail /, '메일 '),
  loading: '알림을 불러오는 중이에요…',
  stale: (clock: string) => `새로 불러오지 못했어요. 아래는 ${clock}에 받은 내용입니다.`,

  destinations: {
    heading: (count: number) => `받는 곳 ${count}곳`,
    none: '알림을 받는 곳이 아직 없어요.',
    noneHint: '서버 설정에서 웹훅이나 메일 주소를 정하면 여기에 나타나요. 그 전에는 이 화면을 직접 살펴 주세요.',
    well: '잘 가고 있음',
    failed: (count: number) => `전하지 못함 ${count}건`,
    pending: (count: number) => `보내는 중 ${count}건`,
    lastDelivered: '마지막으로 전한 때',
    never: '아직 없음',
    lastFailure: '전하지 못한 까닭',
  },

  deliveries: {
    heading: (count: number) => `아직 전하지 못한 알림 ${count}건`,
    none: '모두 전했어요.',
    open: '요청 열기',
    openOf: (which: string) => `요청 열기: ${which}`,
    createdAt: '생긴 때',
    attempts: (count: number) => (count ? `${count}번 보내 봄` : '아직 보내지 않음'),
    nextAt: '다음에 보낼 때',
    retry: '지금 다시 보내기',
    retryOf: (which: string) => `지금 다시 보내기: ${which}`,
    retrying: '보내는 중…',
    retried: '다시 보내고 있어요. 곧 결과가 나와요.',
  },
};
