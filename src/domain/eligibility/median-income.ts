interface Announced {
  /** Day from which it is in force (`YYYY-MM-DD`). */
  readonly from: string;
  /** Won a month, of households of one to seven persons. */
  readonly households: readonly number[];
}

/** 기준 중위소득 as announced each August by the 보건복지부 (국민기초생활 보장법 §6의2), oldest first. */
const ANNOUNCED: readonly [Announced, ...Announced[]] = [
  {
    from: '2026-01-01',
    households: [2_564_238, 4_199_292, 5_359_036, 6_494_738, 7_556_719, 8_555_952, 9_515_150],
  },
  {
    from: '2027-01-01',
    households: [2_736_042, 4_480_645, 5_718_091, 6_929_885, 8_063_019, 9_129_201, 10_152_665],
  },
];

/** The one in force on a day (`YYYY-MM-DD`): the latest known, or before all of them the first. */
const inForce = (day: string): Announced => ANNOUNCED.findLast(({ from }) => from <= day) ?? ANNOUNCED[0];

/** The median income of a household of `size` persons (1 or more) on a day, won a month. */
export const medianIncome = (size: number, day: string): number => {
  const { households } = inForce(day);
  const [six = 0, seven = 0] = households.slice(-2);
  // Each person over seven adds what the seventh does.
  return households[size - 1] ?? seven + (size - households.length) * (seven - six);
};

/**
 * The most that a household of `size` persons may have for a share of the
 * median income in percent, won a month. The ministry rounds to the won.
 */
export const incomeLimit = (percent: number, size: number, day: string): number =>
  Math.round((medianIncome(size, day) * percent) / 100);
