/** What every card says in the same words, in Korean: the ways out, whom to call, the two numbers, what failed. */
export const exit = { label: '나가기', hint: 'Esc 키를 눌러도 돼요. 적은 내용은 지워져요.' };
export const emergency = {
  title: '지금 위험하면 바로 전화하세요',
  /** National numbers that only readers of this language need. */
  also: [] as readonly string[],
  labels: {
    '119': '불·구급',
    '112': '경찰',
    '109': '자살 예방',
    '129': '복지 상담',
    '1388': '청소년 상담',
  } as Readonly<Record<string, string>>,
};
export const language = '언어 · Language';
export const reference = '접수번호';
export const secret = '확인번호';
export const reasons = {
  network: '인터넷 연결이 끊겼거나 받는 곳에 닿지 않았어요.',
  timeout: '받는 곳의 대답이 늦어지고 있어요.',
  status: '받는 곳이 지금 바쁘거나 대답하지 못하고 있어요.',
  shape: '받는 곳의 대답을 읽을 수 없었어요.',
} as Readonly<Record<string, string>>;
