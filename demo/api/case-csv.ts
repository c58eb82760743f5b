import { stringify } from 'csv-stringify/sync';
import type { CityDefinition } from '../../src/schemas/case-handling.ts';
import type { LocalizedText } from '../../src/schemas/text.ts';
import { currentOf } from './current-referral.ts';
import { type CaseSummary, summarize } from './inbox-view.ts';
import type { CaseFile } from './store/case-files.ts';
import { timeInSeoul } from './working-days.ts';

/** Names of the columns, in their order. Nothing in them names a person who asked or is asked about. */
const COLUMNS = [
  'reference',
  'received_at',
  'urgency',
  'state',
  'outcome',
  'district',
  'relation',
  'needs',
  'signs',
  'assignee',
  'due_by',
  'overdue',
  'organization',
  'level',
  'partner',
] as const;

type Row = Record<(typeof COLUMNS)[number], string | null>;

/**
 * Cases as a table for a spreadsheet (RFC 4180, in UTF-8 with a byte order
 * mark, without which Excel garbles Korean). What a person typed and a program
 * would take for a formula begins with an apostrophe.
 */
export function casesAsCsv(files: readonly CaseFile[], form: CityDefinition, now: Date): string {
  const summaries = summarize(files, { form, now, traces: [] });
  const rows = files.flatMap((file, i) => {
    const summary = summaries[i];
    return summary ? [rowOf(summary, organizationOf(file), form)] : [];
  });
  return stringify(rows, {
    columns: [...COLUMNS],
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

const rowOf = (summary: CaseSummary, organization: string | null, { needs, signs }: CityDefinition): Row => ({
  reference: summary.reference,
  received_at: timeInSeoul(new Date(summary.received_at)),
  urgency: summary.urgency,
  state: summary.state,
  outcome: summary.outcome,
  district: summary.district?.name ?? null,
  relation: summary.relation,
  needs: labels(summary.needs, needs),
  signs: labels(summary.signs, signs),
  assignee: summary.assignee?.name ?? null,
  due_by: summary.state === 'closed' ? null : summary.due_by,
  overdue: summary.overdue ? 'yes' : 'no',
  organization,
  level: summary.level?.label ?? null,
  partner: summary.partner?.name ?? null,
});

/** Whose officer reported: as a code proved it, else as the officer wrote it. */
function organizationOf({ referrals }: CaseFile): string | null {
  const { referral, verified_organization } = currentOf(referrals) ?? {};
  if (referral?.reporter?.kind !== 'officer') return null;
  return verified_organization?.name ?? referral.reporter.organization ?? null;
}

/** What the form calls these ids; one that it names no more, by its id. */
const labels = (ids: readonly string[], known: readonly { id: string; label: LocalizedText }[]): string =>
  ids.map((id) => known.find((one) => one.id === id)?.label.ko ?? id).join(', ');
