import type { Answers } from '../../src/domain/answers.ts';
import type { Path } from '../../src/schemas/form-definition.ts';

/** What is told on each path, by the names of the controls: all that the small city of builders.ts requires, and a little more. */
export const STORIES: Readonly<Record<Path, Answers>> = {
  self: {
    needs: ['livelihood'],
    narrative: '전기가 끊겼어요',
    district: '4617025021',
    preferred: 'call',
    phone: '010-0000-0000',
    'consent:collect': 'yes',
  },
  neighbour: {
    signs: ['power-cut'],
    district: '4617025022',
    relation: 'neighbour',
    aware: 'no',
    reporter_preferred: 'call',
    reporter_phone: '010-0000-0001',
    reporter_name: '김가온',
    'consent:collect': 'yes',
  },
  officer: {
    signs: ['power-cut'],
    district: '4617025021',
    aware: 'unknown',
    role: 'meter-reader',
    organization: '가온전력',
    'consent:collect': 'yes',
  },
};
