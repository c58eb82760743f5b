/** What the inbox reads of its server, each with what a test wants otherwise. */
import type { Account, CaseSummary, Permission, Role } from '../../demo/inbox/types.ts';
import type { CaseDetail, Delivery, HistoryRow, KeptReferral, Recommendation } from '../../demo/inbox/types-case.ts';
import { referral } from './builders.ts';

const PERMISSIONS: Record<Role, Permission[]> = {
  administrator: ['assign', 'work-on-cases', 'join-cases', 'erase-cases', 'recommend', 'export', 'manage-accounts'],
  intake: ['assign', 'work-on-cases', 'join-cases', 'erase-cases', 'export'],
  'case-worker': ['assign', 'work-on-cases', 'join-cases', 'recommend', 'export'],
  auditor: ['export', 'read-access-log'],
};

export const account = (role: Role = 'case-worker', changes: Partial<Account> = {}): Account => ({
  id: `account-${role}`,
  name: '박담당',
  role,
  jurisdiction: null,
  permissions: PERMISSIONS[role],
  ...changes,
});

export const caseSummary = (changes: Partial<CaseSummary> = {}): CaseSummary => ({
  id: 'case-1',
  received_at: '2026-11-22T01:00:00Z',
  urgency: 'urgent',
  state: 'assigned',
  district: { code: '4617025021', name: '가온1동' },
  relation: 'self',
  needs: ['livelihood'],
  signs: ['power-cut'],
  reference: 'K7M4-XQ2P',
  referrals: 1,
  likely_duplicates: [],
  level: null,
  partner: null,
  child: false,
  do_not_contact: false,
  unverified_officer: false,
  version: 3,
  due_by: '2026-11-25',
  overdue: false,
  outcome: null,
  assignee: { id: 'account-intake', name: '김접수' },
  withdrawn: false,
  helped: null,
  recommendation: null,
  erase_on: null,
  erased: false,
  ...changes,
});

export const historyRow = (changes: Partial<HistoryRow> = {}): HistoryRow => ({
  seq: 1,
  kind: 'received',
  state: 'received',
  at: '2026-11-22T01:00:00Z',
  actor: '희망복지지원팀',
  account_name: null,
  reason: null,
  note: null,
  next: 'assign',
  by: '2026-11-25',
  detail: null,
  ...changes,
});

export const receivedReferral = (changes: Partial<KeptReferral> = {}): KeptReferral => ({
  reference: 'K7M4-XQ2P',
  received_at: '2026-11-22T01:00:00Z',
  late: false,
  withdrawn_at: null,
  joined_at: null,
  verified_organization: null,
  referral: referral({ narrative: '전기가 끊겼어요.' }),
  ...changes,
});

export const recommendation = (changes: Partial<Recommendation> = {}): Recommendation => ({
  id: 'recommendation-1',
  partner: { id: 'centre', name: '가온복지관' },
  consent: 'in-request',
  created_at: '2026-11-22T03:00:00Z',
  expires_on: '2026-11-27',
  opened_at: null,
  decided_at: null,
  decision: null,
  reason: null,
  ...changes,
});

export const delivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: 'delivery-1',
  event: 'received',
  destination: 'hooks.gaon.example',
  state: 'delivered',
  attempts: 1,
  next_at: '2026-11-22T01:00:00Z',
  failure: null,
  created_at: '2026-11-22T01:00:00Z',
  delivered_at: '2026-11-22T01:00:01Z',
  ...changes,
});

/** An assigned case of somebody who asks for herself. `changes.case` is laid over its summary. */
export function caseDetail({
  case: entry,
  ...changes
}: Partial<Omit<CaseDetail, 'case'>> & { case?: Partial<CaseSummary> } = {}): CaseDetail {
  return {
    case: caseSummary(entry),
    referrals: [receivedReferral()],
    history: [
      historyRow(),
      historyRow({
        seq: 2,
        kind: 'assigned',
        state: 'assigned',
        at: '2026-11-22T02:00:00Z',
        account_name: '김접수',
        next: 'contact',
        detail: { name: '김접수' },
      }),
    ],
    recommendations: [],
    moves: ['received', 'contacted', 'serving', 'closed'],
    deliveries: [],
    ...changes,
  };
}
