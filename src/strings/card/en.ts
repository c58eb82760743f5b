/** What every card says in the same words, in English. */
export const exit = { label: 'Leave', hint: 'You can also press Esc. What you wrote is wiped.' };
export const emergency = {
  title: 'In danger now? Call at once',
  also: ['1577-1366'],
  labels: {
    '119': 'fire, medical',
    '112': 'police',
    '109': 'suicide line',
    '129': 'welfare',
    '1388': 'youth helpline (청소년 상담)',
    '1577-1366': 'interpreting (다누리)',
  },
};
export const language = 'Language';
export const reference = 'Reference number (접수번호)';
export const secret = 'Check number (확인번호)';
export const reasons = {
  network: 'The connection broke, or the office could not be reached.',
  timeout: 'The office is taking long to answer.',
  status: 'The office is busy or cannot answer now.',
  shape: 'The answer of the office could not be read.',
};
