import type { Generated } from 'kysely';
import type { CaseOutcome, Helped, HistoryKind, State } from '../../../src/schemas/status.ts';

export type Role = 'administrator' | 'intake' | 'case-worker' | 'auditor';
export type AccessAction = 'list' | 'search' | 'read' | 'export' | 'print';
export type NoticeEvent = 'received' | 'overdue';

/**
 * The tables, the same on SQLite and PostgreSQL. Every key leads with the
 * jurisdiction, so that they can be distributed by it. Instants are ISO 8601
 * in UTC, flags 0 or 1.
 */
export interface Tables {
  server_keys: ServerKeysTable;
  cases: CasesTable;
  referrals: ReferralsTable;
  idempotency_keys: IdempotencyKeysTable;
  history: HistoryTable;
  organization_codes: OrganizationCodesTable;
  accounts: AccountsTable;
  access_log: AccessLogTable;
  recommendations: RecommendationsTable;
  deliveries: DeliveriesTable;
}

/** To which server key a jurisdiction's rows belong. */
interface ServerKeysTable {
  jurisdiction: string;
  fingerprint: string;
}

/** What an agency works on: one or several referrals about the same matter. */
interface CasesTable {
  jurisdiction: string;
  id: string;
  received_at: string;
  /** 0 emergency … 3 routine: as pressing as the most pressing of its referrals. */
  urgency_rank: number;
  state: State;
  since: string;
  outcome: CaseOutcome | null;
  /** Calendar date by which the next step was promised. */
  due_by: string;
  /** Counts up with every change, so that two people at once do not overwrite each other. */
  version: Generated<number>;
  /** The account that has the case, and its name at that time. */
  assignee_id: string | null;
  assignee_name: string | null;
  /** What was given in money, in won, told when it was closed as helped. */
  amount_krw: number | null;
  /** What the person said about whether help came. */
  helped: Helped | null;
  /** Since when nothing personal is left of it. */
  erased_at: string | null;
}

/** One accepted referral with what its receipt says; the receipt's secret only as a hash. */
interface ReferralsTable {
  jurisdiction: string;
  reference: string;
  case_id: string;
  key_hash: string;
  secret_hash: string;
  received_at: string;
  /** 1 where a later attempt had come before it. */
  late: number;
  next_step: string;
  next_by: string;
  next_who: string;
  /** Same hash, same person to reach; null where nobody can be told apart. */
  contact_hash: string | null;
  /** Id of the code that proved the reporter's organisation when this was received; null where none did. */
  organization_code_id: string | null;
  /** The referral as JSON; empty once it was erased. */
  body: string;
  /** When whoever sent it took it back. */
  withdrawn_at: string | null;
  /** When it came here from another case: its sender is then told no more than a reporter is. */
  joined_at: string | null;
}

/** Stands for the hash of a body that was erased: no bytes have it. */
export const ERASED_HASH = 'erased';

/**
 * Each key that was used or superseded, for ever. A `body_hash` of null is a
 * tombstone: a later attempt took the key's place before it arrived.
 */
interface IdempotencyKeysTable {
  jurisdiction: string;
  key_hash: string;
  body_hash: string | null;
  case_id: string;
}

/** What happened to a case; rows are added and never changed, but that erasure empties their texts. */
interface HistoryTable {
  jurisdiction: string;
  case_id: string;
  seq: number;
  kind: Generated<HistoryKind>;
  state: State;
  at: string;
  /** The team or the partner, as whoever asked may know it. */
  actor: string | null;
  /** A sentence for whoever asked. */
  reason: string | null;
  next: string | null;
  by: string | null;
  /** Who did it, among colleagues: id and name of the account. */
  account_id: string | null;
  account_name: string | null;
  /** A word among colleagues. */
  note: string | null;
  /** What else belongs to its kind, as JSON of codes: `{"way":"call"}`, `{"partner_id":…}`, `{"case_id":…}`. */
  detail: string | null;
}

/** What was issued to an organisation, only as a hash. Rows stay when codes are revoked. */
interface OrganizationCodesTable {
  jurisdiction: string;
  id: string;
  organization: string;
  code_hash: string;
  issued_at: string;
  revoked_at: string | null;
}

/** Who may sign in to the inbox. Rows stay when accounts are closed, since histories name them. */
interface AccountsTable {
  id: string;
  /** The jurisdiction whose inbox it opens; null for all of this server. */
  jurisdiction: string | null;
  /** What is typed to sign in, and what colleagues read; of all accounts only one has it. */
  name: string;
  role: Role;
  /** Argon2id, as a PHC string. */
  password_hash: string;
  /** Counts up with every change: earlier sign-ins end. */
  epoch: number;
  created_at: string;
  disabled_at: string | null;
}

/** Who looked at what (개인정보의 안전성 확보조치 기준 제8조, 접속기록). Rows are added, never changed. */
interface AccessLogTable {
  jurisdiction: string;
  id: string;
  at: string;
  account_id: string;
  account_name: string;
  action: AccessAction;
  case_id: string | null;
}

/** A partner asked to help with one case, by a link that opens nothing else; the link's secret only as a hash. */
interface RecommendationsTable {
  jurisdiction: string;
  id: string;
  case_id: string;
  partner_id: string;
  partner_name: string;
  token_hash: string;
  /** What allows to tell the partner: consent in the request itself, or obtained later by whoever recommends. */
  consent: 'in-request' | 'obtained';
  created_at: string;
  /** Calendar date, the last on which the link opens unanswered. */
  expires_on: string;
  opened_at: string | null;
  decided_at: string | null;
  decision: 'accepted' | 'declined' | 'recalled' | null;
  /** Why it was declined or recalled; among colleagues. */
  reason: string | null;
}

/** A message to be delivered to one destination. Its row is made with what it tells of, in one transaction. */
interface DeliveriesTable {
  jurisdiction: string;
  id: string;
  case_id: string;
  event: NoticeEvent;
  /** What tells two events of a kind apart: an instant, or the date that has passed. */
  occasion: string;
  /** Name of the destination, without anything secret of its address. */
  destination: string;
  state: 'pending' | 'delivered' | 'failed';
  attempts: number;
  /** When it is tried next; while it is being tried, when another process may take it over. */
  next_at: string;
  /** Why the last attempt failed, as a code such as `http-503` or `ETIMEDOUT`. */
  failure: string | null;
  created_at: string;
  delivered_at: string | null;
}
