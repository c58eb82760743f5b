import { ICONS } from '../../shared/icons.ts';

/** Drawings of the directory on a 24-px grid, as paths; always beside words. */
export const PIN = 'M12 21s-7-6-7-12a7 7 0 0 1 14 0c0 6-7 12-7 12M10 9a2 2 0 1 0 4 0a2 2 0 1 0-4 0';
const BUILDING = 'M4 21V8l8-5 8 5v13M4 21h16M10 21v-5h4v5M8 11h.1M12 11h.1M16 11h.1';
const HEART = 'M12 20C5 15 3 12 3 9a4.5 4.5 0 0 1 9-1.5A4.5 4.5 0 0 1 21 9c0 3-2 6-9 11';

/** Of each kind of agency. */
export const KINDS = {
  office: BUILDING,
  health: 'M3 5h18v14H3zM12 8v8M8 12h8',
  welfare: HEART,
  visiting: 'M3 11l9-7 9 7M5 10v10h14V10M9 20v-6h6v6',
  work: 'M3 8h18v12H3zM9 8V5h6v3M3 13h18',
  family: 'M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0M15 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0M2 20c0-7 12-7 12 0M15 16c4-1 6 1 6 4',
  child: 'M8 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 11v6M8 14h8M9 21l3-4 3 4',
  disability: 'M10 4a2 2 0 1 0 4 0a2 2 0 1 0-4 0M12 7v6h5l2 6M9 11a5 5 0 1 0 7 6',
  senior: ICONS.person,
  home: 'M3 11l9-7 9 7M5 10v10h14V10',
  safety: 'M12 3l8 3v6c0 5-4 8-8 9c-4-1-8-4-8-9V6zM9 12l2 2 4-4',
  other: HEART,
};
