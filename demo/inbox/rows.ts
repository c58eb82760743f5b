/** One question and its answer, as text. */
export interface Row {
  question: string;
  /** Several answers to one question stand one below the other. */
  answer: string | readonly string[];
  /** An address that the answer links to: http(s), or `tel:` that dials what is shown. */
  href?: string;
  /** `absent`: nothing is there; `danger`: acting against it may harm. */
  tone?: 'absent' | 'danger';
}

/** Rows under one heading. */
export interface Group {
  title: string;
  /** What the law or care says about using them. */
  remark?: string;
  rows: Row[];
}

/** A row, and none where nothing was answered. */
export const row = (
  question: string,
  answer: Row['answer'] | undefined,
  more: Omit<Row, 'question' | 'answer'> = {},
) => (answer?.length ? [{ question, answer, ...more }] : []);
