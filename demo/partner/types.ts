import type { Referral, Urgency } from 'ieum';

type Subject = Referral['subject'];

/** What a partner is shown before it answers: nothing that names the person. */
export interface AskedCase {
  urgency: Urgency;
  district: string | null;
  household: Subject['household'] | null;
  age_band: Subject['age_band'] | null;
  /** In Korean, as the city's form words them. */
  needs: string[];
  signs: string[];
  /** Whether somebody under 14 asks for herself or himself. */
  child: boolean;
}

/** How the person is reached; null for what was not told. */
export interface Contact {
  name: string | null;
  phone: string | null;
  preferred: NonNullable<Subject['contact']>['preferred'] | null;
  safe_times: string | null;
  do_not_contact: boolean;
  address: string | null;
  note: string | null;
  narrative: string | null;
}

/** The answer to `POST /partner/api/open` and to a yes. */
export interface Asked {
  partner: { id: string; name: string };
  city: string;
  team: string;
  /** Whom to call with a question. */
  phone: string | null;
  /** Calendar date, the last on which the link can be answered. */
  expires_on: string;
  decision: 'accepted' | null;
  case: AskedCase;
  /** There after a yes, and only while the case is open. */
  contact: Contact | null;
}

/** What a partner answers; a no says why. */
export type Answer = { decision: 'accepted' } | { decision: 'declined'; reason: string };
