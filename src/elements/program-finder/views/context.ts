import type { Catalogue } from '../../../controllers/catalogue.ts';
import type { Found, Wish } from '../../../controllers/finding.ts';
import type { Answers, QuestionId } from '../../../domain/eligibility/answers.ts';
import type { Verdict } from '../../../domain/eligibility/judgement.ts';
import type { Program } from '../../../domain/programs/program.ts';
import type { Filters } from '../../../domain/programs/selection.ts';
import type { Strings } from '../../../strings/finder/ko.ts';

/** What every view of the finder is drawn from. */
export interface FinderContext {
  readonly strings: Strings;
  readonly language: string;
  readonly headingLevel: number;
  /** Today in Korea, `YYYY-MM-DD`. */
  readonly day: string;
  readonly catalogue: Catalogue;
  readonly programs: readonly Program[];
  readonly wish: Wish;
  readonly found: Found;
  /** What was found is not yet what is looked for. */
  readonly busy: boolean;
  /** What programmes are judged by: the answers, and the place chosen among the filters. */
  readonly answers: Answers;
  /** Something was answered, so that programmes are judged. */
  readonly judged: boolean;
  /** How many questions of the screening were answered. */
  readonly answered: number;
  /** What was kept for later, by id. */
  readonly saved: ReadonlyMap<string, Program>;
  /** Ids of those in the list whose verdict is explained on screen. */
  readonly explained: ReadonlySet<string>;
  /** How many of the list's rows, from the first, are to be drawn anew; the others stand as they are. */
  readonly fresh: number;
  /** Page of the list, counted from 0. */
  readonly page: number;
  /** On a narrow card, whether the choices to filter by are unfolded. */
  readonly filtering: boolean;
}

/** What a reader can do; each act says what it is about, nothing is read from the page. */
export interface FinderActions {
  /** Changes what is looked for, and goes to the first page. */
  readonly wish: (changes: Partial<Wish>) => void;
  readonly filter: (changes: Partial<Filters>) => void;
  /** Takes out everything that narrows the list. */
  readonly clear: () => void;
  /** Forgets every answer. */
  readonly erase: () => void;
  readonly page: (page: number) => void;
  readonly open: (program: Program) => void;
  readonly list: () => void;
  readonly shortlist: () => void;
  /** Opens the screening, at a question where one is named. */
  readonly screen: (question?: QuestionId) => void;
  readonly save: (program: Program) => void;
  readonly explain: (program: Program, open: boolean) => void;
  readonly unfold: (filtering: boolean) => void;
  readonly load: () => void;
}

/** The verdict on a programme; `check` until something was answered. */
export const verdictAt = ({ found, judged }: FinderContext, place: number): Verdict | undefined =>
  judged ? found.verdicts[place] : undefined;

/** A source's own words, which stand in Korean in every language. */
export const inKorean = ({ language }: Pick<FinderContext, 'language'>): 'ko' | undefined =>
  language.startsWith('ko') ? undefined : 'ko';
