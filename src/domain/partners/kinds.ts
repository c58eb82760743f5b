import type { KindGroup } from './partner.ts';

/** In the order in which they stand beside each other. */
export const GROUPS: readonly KindGroup[] = [
  'office',
  'health',
  'welfare',
  'visiting',
  'work',
  'family',
  'child',
  'disability',
  'senior',
  'home',
  'safety',
  'other',
];

/**
 * Words that tell a kind, Korean and English. The first that is met counts, so
 * what is narrower stands first: 노인복지관 is for the old before it is a 복지관.
 */
const SIGNS: readonly (readonly [KindGroup, RegExp])[] = [
  ['safety', /violence|abuse|refuge|crisis|폭력|학대|쉼터|위기/],
  [
    'office',
    /council|government|ministry|[시군구도]청|행정|주민센터|사무소|지방자치|[시군구읍면] ?\S*[팀과국]( |$)|부( |$)/,
  ],
  ['disability', /disab|장애/],
  ['health', /health|hospital|clinic|medical|보건|의료|병원|의원|정신|치매/],
  ['visiting', /visiting|outreach|home care|방문|재가|찾아가/],
  ['child', /child|youth|아동|청소년|보육|드림스타트/],
  ['senior', /senior|elder|older|노인|어르신|경로|요양/],
  ['family', /famil|migrant|refugee|가족|다문화|외국인/],
  ['work', /job|employ|자활|일자리|고용/],
  ['home', /housing|homeless|주거|주택/],
  ['welfare', /welfare|community|food|복지관|복지재단|사회복지|푸드/],
];

/** The group that the first of some words tells; `other` where none does. */
export const groupOf = (words: readonly string[]): KindGroup =>
  words.map((text) => SIGNS.find(([, sign]) => sign.test(text.slice(0, 500).toLowerCase()))).find(Boolean)?.[0] ??
  'other';
