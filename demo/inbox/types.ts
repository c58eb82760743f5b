import type { CaseOutcome, FormDefinition, Referral, State, Status, Urgency } from 'ieum';
import type { Delivery } from './types-case.ts';

export type Role = 'administrator' | 'intake' | 'case-worker' | 'auditor';

/** What not every role may do; reading cases, everybody may. */
export type Permission =
  | 'assign'
  | 'work-on-cases'
  | 'join-cases'
  | 'erase-cases'
  | 'recommend'
  | 'issue-codes'
  | 'resend-notices'
  | 'export'
  | 'read-access-log'
  | 'manage-accounts';

/** Who is signed in: the answer to a sign-in. */
export interface Account {
  id: string;
  name: string;
  role: Role;
  /** Code of the one city whose inbox is open to it; null for all. */
  jurisdiction: string | null;
  permissions: Permission[];
}

export type Relation = Referral['subject']['relation'];

export type Reporter = NonNullable<Referral['reporter']>;

export type Helped = NonNullable<Status['helped']>;

export type HistoryKind = NonNullable<Status['history'][number]['kind']>;

/** A text per language; Korean is always there. */
export type LocalizedText = FormDefinition['needs'][number]['label'];

/** A city whose requests lie in this inbox. */
export interface Jurisdiction {
  /** Opaque, as the API gives it. */
  code: string;
  name: string;
  /** Path of its referral API on this origin, e.g. `/api`: its form has the words for the ids that cases carry. */
  api?: string;
  /** Path and fragment of the stand-alone page for it on this origin; null where this server has none. */
  page?: string | null;
}

/** A role in which officers write, as the city's form names it. */
export type ReporterRole = NonNullable<FormDefinition['reporter_roles']>[number];

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
  /** Null where what was sent is no more in the case: erased, or joined to another. */
  relation: Relation | null;
  /** Ids of the form definition. */
  needs: string[];
  /** Ids of the form definition. */
  signs: string[];
  /** Empty where all was joined to another case. */
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
  /** Counts up with every change. */
  version: number;
  /** Calendar date by which the next step was promised. */
  due_by: string;
  /** Whether that date has passed. */
  overdue: boolean;
  /** How it was closed. */
  outcome: CaseOutcome | null;
  /** The colleague who has it. */
  assignee: { id: string; name: string } | null;
  /** Whether whoever sent it took it back. */
  withdrawn: boolean;
  /** What the person said about whether help came. */
  helped: Helped | null;
  /** What became of the latest recommendation to a partner. */
  recommendation: 'waiting' | 'accepted' | 'declined' | null;
  /** On which day everything personal of it is erased. */
  erase_on: string | null;
  erased: boolean;
}

/** `GET /admin/api/cases`, most urgent first. */
export interface CaseList {
  jurisdiction: Jurisdiction;
  /** The server's clock, RFC 3339. */
  now: string;
  cases: CaseSummary[];
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

/** An account as whoever manages them sees it. */
export interface ListedAccount extends Omit<Account, 'permissions'> {
  /** RFC 3339. */
  created_at: string;
  /** RFC 3339; null while it may sign in. */
  disabled_at: string | null;
}

/** Somebody looked at something. */
export interface AccessEntry {
  /** RFC 3339. */
  at: string;
  account_name: string;
  action: AccessAction;
  case_id: string | null;
  reference: string | null;
}

export type AccessAction = 'list' | 'search' | 'read' | 'export' | 'print';

/** `GET /admin/api/access-log`: one page, newest first. */
export interface AccessLog {
  entries: AccessEntry[];
  /** Whether there are older ones. */
  more: boolean;
}

/** One of the places that messages go to. */
export interface Destination {
  destination: string;
  pending: number;
  failed: number;
  /** RFC 3339. */
  last_delivered_at: string | null;
  last_failure: string | null;
}

/** A message that waits or has failed. */
export interface Undelivered extends Delivery {
  case_id: string;
}

/** `GET /admin/api/deliveries`. */
export interface Notices {
  destinations: Destination[];
  /** What is pending or failed, the newest hundred. */
  deliveries: Undelivered[];
}
