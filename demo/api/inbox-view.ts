import { isOverdue } from '../../src/domain/case.ts';
import { isChild } from '../../src/domain/referral-rules.ts';
import { crisisLevel, URGENCIES } from '../../src/domain/urgency.ts';
import type { CityDefinition } from '../../src/schemas/case-handling.ts';
import type { Urgency } from '../../src/schemas/form-definition.ts';
import type { Referral, Relation } from '../../src/schemas/referral.ts';
import type { CaseOutcome, Helped, State } from '../../src/schemas/status.ts';
import { currentOf } from './current-referral.ts';
import { likelyDuplicates } from './likely-duplicates.ts';
import { eraseOn } from './retention.ts';
import type { CaseFile, ContactTrace, StoredReferral } from './store/case-files.ts';
import type { CaseRow } from './store/case-rows.ts';
import { dateInSeoul } from './working-days.ts';

/** A case as the inbox lists it: nothing that names a person who asked or is asked about. */
export interface CaseSummary {
  id: string;
  /** Counts up with every change. */
  version: number;
  received_at: string;
  urgency: Urgency;
  state: State;
  /** How it was closed. */
  outcome: CaseOutcome | null;
  /** Calendar date by which the next step was promised, and whether it has passed. */
  due_by: string;
  overdue: boolean;
  /** The colleague who has it. */
  assignee: { id: string; name: string } | null;
  district: { code: string; name: string } | null;
  /** Null where what was sent is no more in the case: erased, or joined to another. */
  relation: Relation | null;
  /** Need and sign ids of the form definition. */
  needs: string[];
  signs: string[];
  /** Of the current referral; empty where all were joined to another case. */
  reference: string;
  /** How many referrals joined in this case. */
  referrals: number;
  /** All that is still in the case was taken back, or the newest of it. */
  withdrawn: boolean;
  /** Other open cases that name the same person to reach within a week. */
  likely_duplicates: string[];
  /** Level of the need-and-crisis survey, its label in Korean. */
  level: { id: string; label: string } | null;
  /** The partner that the request is addressed to; one that the form names no more, by its id. */
  partner: { id: string; name: string } | null;
  /** What became of the latest recommendation to a partner; null also where that was recalled. */
  recommendation: 'waiting' | 'accepted' | 'declined' | null;
  /** What the person said about whether help came. */
  helped: Helped | null;
  /** Somebody under 14 asks for herself or himself: the guardian is asked first. */
  child: boolean;
  /** Getting in touch with the person may do harm: one referral at least says so. */
  do_not_contact: boolean;
  /** The current referral is an officer's, and no valid code proved the organisation. */
  unverified_officer: boolean;
  /** Calendar date on which everything personal is erased; null while the case is open, and afterwards. */
  erase_on: string | null;
  erased: boolean;
}

/** What `summarize` needs beside the cases. */
export interface SummaryContext {
  form: CityDefinition;
  now: Date;
  /** Where likely duplicates are looked for; in the cases themselves unless given. */
  traces?: readonly ContactTrace[];
}

/** The cases of an inbox as it lists them, in the same order. */
export function summarize(files: readonly CaseFile[], { form, now, traces }: SummaryContext): CaseSummary[] {
  const duplicates = likelyDuplicates(traces ?? openTraces(files));
  const today = dateInSeoul(now);
  return files.map((file) => {
    const { case: row, referrals } = file;
    return {
      ...standing(row, form, today),
      ...matterOf(file, form),
      likely_duplicates: [...(duplicates.get(row.id) ?? [])],
      recommendation: recommendationOf(file),
      do_not_contact: referrals.some(({ referral }) => isNotToBeContacted(referral)),
    };
  });
}

const isTakenBack = (one: StoredReferral | undefined): boolean => (one?.withdrawn_at ?? null) !== null;

const openTraces = (files: readonly CaseFile[]): ContactTrace[] =>
  files.filter((file) => file.case.state !== 'closed').flatMap(({ referrals }) => referrals);

/** What the case itself tells. */
const standing = (row: CaseRow, form: CityDefinition, today: string) => ({
  id: row.id,
  version: row.version,
  received_at: row.received_at,
  urgency: URGENCIES[row.urgency_rank] ?? 'routine',
  state: row.state,
  outcome: row.outcome,
  due_by: row.due_by,
  overdue: isOverdue(row.state, row.due_by, today),
  assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
  helped: row.helped,
  erase_on: eraseOn(row, form),
  erased: row.erased_at !== null,
});

/** What its current referral tells. */
function matterOf({ referrals }: CaseFile, form: CityDefinition) {
  const current = currentOf(referrals);
  const referral = current?.referral;
  const district = form.districts.find(({ code }) => code === referral?.place.district_code);
  return {
    district: district ? { code: district.code, name: district.name.ko } : null,
    relation: referral?.subject.relation ?? null,
    needs: referral?.needs ?? [],
    signs: referral?.signs ?? [],
    reference: current?.reference ?? '',
    referrals: referrals.length,
    withdrawn: [current, referrals.findLast(({ late }) => !late)].some((one) => isTakenBack(one)),
    level: referral ? levelOf(referral, form) : null,
    partner: referral ? partnerOf(referral, form) : null,
    child: referral ? isChild(referral.subject) : false,
    unverified_officer: referral?.reporter?.kind === 'officer' && current?.verified_organization === null,
  };
}

function levelOf({ answers }: Referral, form: CityDefinition): CaseSummary['level'] {
  const level = crisisLevel(form, answers);
  return level ? { id: level.id, label: level.label.ko } : null;
}

function partnerOf({ partner_id: id }: Referral, { partners }: CityDefinition): CaseSummary['partner'] {
  return id === undefined ? null : { id, name: partners?.find((partner) => partner.id === id)?.name.ko ?? id };
}

function recommendationOf({ latestDecision }: CaseFile): CaseSummary['recommendation'] {
  if (latestDecision === undefined || latestDecision === 'recalled') return null;
  return latestDecision ?? 'waiting';
}

function isNotToBeContacted(referral: Referral | null): boolean {
  const contact = referral?.subject.contact;
  return contact?.do_not_contact === true || contact?.preferred === 'none';
}
