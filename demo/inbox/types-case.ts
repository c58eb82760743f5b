import type { CaseOutcome, FormDefinition, Referral, State } from 'ieum';
import type { CaseSummary, Helped, HistoryKind, Role, VerifiedOrganization } from './types.ts';

/** How somebody was called or visited. */
export type ContactWay = 'call' | 'sms' | 'visit' | 'other';

/** What allows to tell a partner about a person. */
export type ConsentBasis = 'in-request' | 'obtained';

/** What belongs to the kind of a history row. */
export interface HistoryDetail {
  /** Of the colleague who got the case. */
  name?: string;
  way?: ContactWay;
  reached?: boolean;
  partner_id?: string;
  /** The other of two cases that were joined. */
  case_id?: string;
  helped?: Helped;
  outcome?: CaseOutcome;
  /** In won. */
  amount_krw?: number;
}

/** A line of a case's history, as colleagues read it. */
export interface HistoryRow {
  /** Counts up in a case. */
  seq: number;
  kind: HistoryKind;
  /** Where the case stood from then on. */
  state: State;
  /** RFC 3339. */
  at: string;
  /** The team, role or partner, as whoever asked may know it. */
  actor: string | null;
  /** Which colleague did it. */
  account_name: string | null;
  /** What whoever asked for oneself reads about it. */
  reason: string | null;
  /** What only colleagues read. */
  note: string | null;
  next: string | null;
  /** Calendar date. */
  by: string | null;
  detail: HistoryDetail | null;
}

/** A referral as it arrived; `late` where a newer one had replaced it before it came. */
export interface ReceivedReferral {
  reference: string;
  received_at: string;
  late: boolean;
  /** When whoever sent it took it back. */
  withdrawn_at: string | null;
  /** When it came here from another case. */
  joined_at: string | null;
  /** Whose code it carried, as decided when it was received. */
  verified_organization: VerifiedOrganization | null;
  /** Null once it was erased. */
  referral: Referral | null;
}

/** A referral that is still there. */
export type KeptReferral = ReceivedReferral & { referral: Referral };

/** A partner asked to help with the case. */
export interface Recommendation {
  id: string;
  partner: { id: string; name: string };
  consent: ConsentBasis;
  created_at: string;
  /** Calendar date, the last on which its link opens unanswered. */
  expires_on: string;
  opened_at: string | null;
  decided_at: string | null;
  decision: 'accepted' | 'declined' | 'recalled' | null;
  /** Why it was declined or recalled. */
  reason: string | null;
}

/** A message about the case to somebody outside of the inbox. */
export interface Delivery {
  id: string;
  event: 'received' | 'overdue';
  destination: string;
  state: 'pending' | 'delivered' | 'failed';
  attempts: number;
  next_at: string;
  /** Why the last attempt failed, as a code such as `http-503`. */
  failure: string | null;
  created_at: string;
  delivered_at: string | null;
}

/** `GET /admin/api/cases/{id}`. */
export interface CaseDetail {
  case: CaseSummary;
  referrals: ReceivedReferral[];
  /** Oldest first. */
  history: HistoryRow[];
  recommendations: Recommendation[];
  /** Where this account may take the case now. */
  moves: State[];
  deliveries: Delivery[];
}

/** The body of `POST /admin/api/cases/{id}/actions`. `reason` is for whoever asked, `note` for colleagues. */
export type CaseAction =
  | { action: 'assign'; account_id: string }
  | { action: 'contact'; way: ContactWay; reached: boolean; note?: string }
  | { action: 'move'; to: State; reason?: string; note?: string }
  | { action: 'close'; outcome: CaseOutcome; reason: string; amount_krw?: number; note?: string }
  | { action: 'note'; note: string }
  | { action: 'join'; into: string; reason: string }
  | { action: 'erase'; reason: string }
  | { action: 'recommend'; partner_id: string; consent: ConsentBasis }
  | { action: 'recall'; recommendation_id: string; reason: string };

/** The one-case link of a recommendation, in the only answer that holds it. */
export interface PartnerLink {
  recommendation_id: string;
  /** `#…`, behind the address of the partners' page. */
  url_fragment: string;
  /** Calendar date. */
  expires_on: string;
}

/** The answer to an action: the case as it is now, and a link where a partner was asked. */
export type ActionAnswer = CaseDetail & { link?: PartnerLink };

/** Somebody who can be given a case. */
export interface Colleague {
  id: string;
  name: string;
  role: Role;
}

/** A city's form definition with what it says about how requests are handled. */
export type CityForm = FormDefinition & {
  case_handling?: {
    /** How many working days a case may stay in a state. */
    deadlines?: Partial<Record<State, number>>;
    /** How many working days a partner has to answer. */
    recommendation_days?: number;
  };
};
