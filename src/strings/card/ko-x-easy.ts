/** What every card says in the same words, in easy Korean; not yet reviewed, see `../ko-x-easy.ts`. */
export const exit = { label: '나가기', hint: 'Esc 키를 눌러도 나가요. 적은 것은 지워져요.' };
export const emergency = {
  title: '지금 위험하면 바로 전화해요',
  also: [],
  labels: {
    '119': '불·구급차',
    '112': '경찰',
    '109': '마음이 힘들 때',
    '129': '생활이 힘들 때',
    '1388': '어린이와 청소년이 힘들 때',
  },
};
export const language = '언어 · Language';
export const reference = '접수번호(내 부탁의 번호)';
export const secret = '확인번호(나만 아는 번호)';
export const reasons = {
  network: '인터넷이 끊겼어요. 아니면 받는 곳에 닿지 않았어요.',
  timeout: '받는 곳의 답이 늦어지고 있어요.',
  status: '받는 곳이 지금 바쁘거나 답을 못 해요.',
  shape: '받는 곳의 답을 읽지 못했어요.',
};
