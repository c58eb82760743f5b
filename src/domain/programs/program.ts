import type { Conditions } from '../eligibility/conditions.ts';

/** A place by the names that are in force: both absent is the whole country, `city` absent a whole 시·도. */
export interface Region {
  /** 시·도, e.g. `전북특별자치도`. */
  readonly province?: string;
  /** 시·군·구, e.g. `남원시`. */
  readonly city?: string;
}

/** How one may apply. */
export type ApplyWay = 'visit' | 'online' | 'mobile' | 'phone' | 'post';

/** Whom to ask. */
export interface ProgramContact {
  readonly name: string;
  /** As it is to be shown and dialled; absent where the source has words only. */
  readonly number?: string;
}

/** Something to open; `href` is https or http, or absent where the source gave no such address. */
export interface ProgramLink {
  readonly label: string;
  readonly href?: string;
}

/**
 * A welfare programme as the finder shows it: an HSDS service with its
 * attributes sorted. Every text is plain text, empty where the source has none.
 */
export interface Program {
  readonly id: string;
  readonly name: string;
  /** Another or an older name. */
  readonly otherName: string;
  readonly summary: string;
  readonly agency: string;
  readonly department: string;
  /** 생애주기, 가구상황, 관심주제: codes, or names where a term has no code. */
  readonly lifeStages: readonly string[];
  readonly households: readonly string[];
  readonly themes: readonly string[];
  /** Names of those terms as the source has them, for the search. */
  readonly tags: readonly string[];
  /** Whom it is for; empty where the source does not say. */
  readonly regions: readonly Region[];
  /** 현금지급, 현물지급 …, in the source's words, with how often. */
  readonly support: readonly string[];
  readonly apply: readonly ApplyWay[];
  readonly eligibility: string;
  readonly application: string;
  readonly fees: string;
  readonly documents: readonly ProgramLink[];
  /** Until when one may apply: a day (`YYYY-MM-DD`), or the source's words. */
  readonly deadline: { readonly day?: string; readonly words?: string };
  readonly contacts: readonly ProgramContact[];
  /** The official page. */
  readonly page: string | undefined;
  readonly links: readonly ProgramLink[];
  /** A word of warning from the source. */
  readonly alert: string;
  /** When it was last changed or checked (`YYYY-MM-DD`); undefined where nobody says. */
  readonly asOf: string | undefined;
  /** What it asks of people; undefined where the source has none in a form that can be judged. */
  readonly conditions: Conditions | undefined;
  /** Still open to those who were refused elsewhere (차상위, 긴급복지, 재신청). */
  readonly afterRefusal: boolean;
  /** Listed without its details: those come from `{api}/services/{id}`. */
  readonly brief: boolean;
}
