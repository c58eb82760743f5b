import { ICONS } from '../../shared/icons.ts';

/** The drawings that a city may name for its needs, signs and roles. */
export const DRAWINGS: Readonly<Record<string, string>> = {
  ...ICONS,
  people: 'M5 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M2 20c0-8 14-8 14 0M16 4a4 4 0 0 1 0 8M18 14c2 1 4 3 4 6',
  work: 'M3 8h18v12H3zM9 8V4h6v4',
  power: 'M13 2 5 14h6l-1 8 8-12h-6z',
  flame: 'M12 3c1 4 6 6 6 11a6 6 0 0 1-12 0c0-3 2-4 2-7 2 1 3 2 4 4z',
  water: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z',
  food: 'M3 11h18a9 9 0 0 1-18 0M8 7V4M13 7V4',
  home: 'M3 11l9-8 9 8M5 10v11h14V10',
  health: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  mind: 'M12 20 4 12a5 5 0 0 1 8-6a5 5 0 0 1 8 6z',
  money: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M7 9l2 7 3-6 3 6 2-7',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
};
