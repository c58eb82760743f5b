/** What every card says in the same words, in Simplified Chinese; not yet reviewed, see `../zh-Hans.ts`. */
export const exit = { label: '离开', hint: '也可以按 Esc 键。写的内容会被清除。' };
export const emergency = {
  title: '现在有危险，请马上打电话',
  also: ['1577-1366'],
  labels: {
    '119': '火警、急救',
    '112': '警察',
    '109': '预防自杀',
    '129': '福利咨询',
    '1388': '青少年咨询（청소년 상담）',
    '1577-1366': '中文（다누리）',
  },
};
export const language = '语言 · Language';
export const reference = '受理编号（접수번호）';
export const secret = '确认号码（확인번호）';
export const reasons = {
  network: '网络断开了，或无法连接到接收方。',
  timeout: '接收方的回应有些慢。',
  status: '接收方现在很忙，或无法回应。',
  shape: '无法读取接收方的回应。',
};
