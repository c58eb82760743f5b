/** Code of a support condition of 보조금24, `JA0101` to `JA0414`, as HSDS attributes of the taxonomy `ieum:support-condition` carry them. */
export type SupportCode = `JA${string}`;

/** What a criterion asks. */
export type Demand =
  /** JA0110, JA0111: whole years, both inclusive. */
  | { readonly kind: 'age'; readonly from?: number; readonly to?: number }
  /** `ieum:income-limit`: at most this share of the median income, in percent. */
  | { readonly kind: 'income-limit'; readonly percent: number }
  /** JA0201 to JA0205: one of these shares of the median income, in percent: over `over`, up to `to`. */
  | { readonly kind: 'income-band'; readonly bands: readonly { readonly over: number; readonly to: number }[] }
  /** JA0101, JA0102 | JA0301 to JA0330 | JA0401 to JA0414: one of these is so. */
  | { readonly kind: 'any'; readonly group: 'sex' | 'person' | 'household'; readonly codes: readonly SupportCode[] }
  /** `ieum:other-condition`: what no answer settles and an official looks at, in the source's words. */
  | { readonly kind: 'other'; readonly text: string };

/** One thing that a programme asks of people; all of its criteria have to be met. */
export interface Criterion {
  readonly demand: Demand;
  /** Where that is written, and when it was read. */
  readonly source: string;
}

export interface Conditions {
  readonly criteria: readonly Criterion[];
  /** Something among the attributes could not be read: it is never judged likely. */
  readonly broken: boolean;
}
