import type { CaseOutcome, State } from '../../../src/schemas/status.ts';

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
  /** The referral as JSON. */
  body: string;
}

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

/** What happened to a case; rows are added, never changed. */
interface HistoryTable {
  jurisdiction: string;
  case_id: string;
  seq: number;
  state: State;
  at: string;
  actor: string | null;
  reason: string | null;
  next: string | null;
  by: string | null;
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
