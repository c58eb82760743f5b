import type { FormDefinition, Referral, State, Status, Urgency } from 'ieum';

export type Relation = Referral['subject']['relation'];

export type Reporter = NonNullable<Referral['reporter']>;

export type HistoryEntry = Status['history'][number];

/** A text per language; Korean is always there. */
export type LocalizedText = FormDefinition['needs'][number]['label'];

/** A city whose requests lie in this inbox. */
export interface Jurisdiction {
  /** Opaque, as the API gives it. */
  code: string;
  name: string;
  /** Path of its referral API on this origin, e.g. `/api`: its form has the words for the ids that cases carry. */
  api?: string;
}

/** An organisation to which a code was issued. */
export interface VerifiedOrganization {
  id: string;
  name: string;
}

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
  /** Level of the need-and-crisis survey, its label in Korean. */
  level: { id: string; label: string } | null;
  /** The agency that the request is addressed to. */
  partner: { id: string; name: string } | null;
  /** Whether somebody under 14 asks for herself or himself. */
  child: boolean;
  /** Whether getting in touch with the person may do harm. */
  do_not_contact: boolean;
  /** Whether the latest referral is an officer's and carried no valid code of an organisation. */
  unverified_officer: boolean;
}

/** `GET /admin/api/cases`, most urgent first. */
export interface CaseList {
  jurisdiction: Jurisdiction;
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
  /** Whose code it carried, as decided when it was received. */
  verified_organization: VerifiedOrganization | null;
}

/** `GET /admin/api/cases/{id}`. */
export interface CaseDetail {
  case: CaseSummary;
  referrals: ReceivedReferral[];
  history: HistoryEntry[];
}

/** A code that an organisation's officers show to be taken for such; the code itself is not kept. */
export interface OrganizationCode {
  id: string;
  organization: string;
  /** RFC 3339. */
  issued_at: string;
  /** RFC 3339; null while it is valid. */
  revoked_at: string | null;
}

/** The answer to issuing one: the only time that the code itself is there. */
export interface IssuedCode extends Omit<OrganizationCode, 'revoked_at'> {
  code: string;
}
