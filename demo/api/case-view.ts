import { movesFrom, STATES } from '../../src/domain/case.ts';
import type { State } from '../../src/schemas/status.ts';
import { type CaseSummary, summarize } from './inbox-view.ts';
import { type Account, actorsOf } from './permissions.ts';
import type { Services } from './routes/routes.ts';
import type { CaseFile, StoredReferral } from './store/case-files.ts';
import type { HistoryRow } from './store/case-rows.ts';
import { mayReopen } from './store/case-steps.ts';
import type { Delivery } from './store/deliveries.ts';
import type { Recommendation } from './store/recommendations.ts';

/** A case as whoever works on it sees it. */
export interface CaseView {
  case: CaseSummary;
  /** Oldest first; `referral` is null once it was erased. */
  referrals: Omit<StoredReferral, 'case_id' | 'contact_hash'>[];
  /** Oldest first. */
  history: (Omit<HistoryRow, 'jurisdiction' | 'case_id' | 'account_id' | 'detail'> & {
    detail: Readonly<Record<string, unknown>> | null;
  })[];
  recommendations: (Omit<Recommendation, 'case_id' | 'partner_id' | 'partner_name'> & {
    partner: { id: string; name: string };
  })[];
  /** The states to which this account may take it now. */
  moves: State[];
  /** Messages about it to somebody outside. */
  deliveries: Omit<Delivery, 'case_id'>[];
}

type Sources = Pick<Services, 'caseFiles' | 'recommendations' | 'deliveries' | 'directory' | 'now'>;

/** All that is known of a case, for one account; undefined where there is none with this id. */
export async function viewCase(sources: Sources, account: Account, id: string): Promise<CaseView | undefined> {
  const { caseFiles, directory, now } = sources;
  const file = await caseFiles.find(id);
  if (!file) return undefined;
  const traces = await caseFiles.sameContact(id);
  const [summary] = summarize([file], { form: directory.form, now: now(), traces });
  if (!summary) return undefined;
  return {
    case: summary,
    referrals: file.referrals.map(({ case_id: _case, contact_hash: _hash, ...referral }) => referral),
    history: (await caseFiles.history(id)).map(historyLine),
    recommendations: (await sources.recommendations.ofCase(id)).map(recommendationLine),
    moves: movesOf(file, account),
    deliveries: (await sources.deliveries.ofCase(id)).map(({ case_id: _case, ...delivery }) => delivery),
  };
}

function historyLine({ seq, kind, state, at, actor, account_name, reason, note, next, by, detail }: HistoryRow) {
  const codes = detail === null ? null : (JSON.parse(detail) as Readonly<Record<string, unknown>>);
  return { seq, kind, state, at, actor, account_name, reason, note, next, by, detail: codes };
}

function recommendationLine({ case_id: _case, partner_id: id, partner_name: name, ...line }: Recommendation) {
  return { ...line, partner: { id, name } };
}

/** Nothing goes on with a case of which nothing is left; one that nobody had is reopened to be assigned anew. */
function movesOf({ case: row, referrals }: CaseFile, account: Account): State[] {
  if (row.erased_at !== null || !referrals.length || (row.state === 'closed' && !mayReopen(row, referrals))) return [];
  const actors = actorsOf(account);
  return STATES.filter((to) => actors.some((actor) => movesFrom(row.state, actor).includes(to))).filter(
    (to) => to !== 'assigned' || row.state === 'received' || row.assignee_id !== null,
  );
}
