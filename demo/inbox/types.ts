import type { FormDefinition, Referral, State, Status, Urgency } from 'ieum';

export type Relation = Referral['subject']['relation'];

export type HistoryEntry = Status['history'][number];

/** A text per language; Korean is always there. */
export type LocalizedText = FormDefinition['needs'][number]['label'];

/** One line of the list. Carries what a row shows, and nothing that names a person. */
export interface CaseSummary {
  id: string;
  /** RFC 3339. */
  received_at: string;
  urgency: Urgency;
  state: State;
  district: { code: string; name: string } | null;
  relation: Relation;
  /** Ids of the form definition. */
  needs: string[];
  /** Ids of the form definition. */
  signs: string[];
  reference: string;
  /** How many referrals the case holds. */
  referrals: number;
  /** Ids of cases that may be about the same person. */
  likely_duplicates: string[];
  /** Whether an officer wrote whose role nobody has checked. */
  unverified_officer: boolean;
}

/** `GET /admin/api/cases`, most urgent first. */
export interface CaseList {
  jurisdiction: { code: string; name: string };
  /** The server's clock, RFC 3339. */
  now: string;
  cases: CaseSummary[];
}

/** A referral as it arrived; `late` where a newer one had replaced it before it came. */
export interface ReceivedReferral {
  reference: string;
  received_at: string;
  late: boolean;
  referral: Referral;
}

/** `GET /admin/api/cases/{id}`. */
export interface CaseDetail {
  case: CaseSummary;
  referrals: ReceivedReferral[];
  history: HistoryEntry[];
}
