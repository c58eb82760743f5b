import { isChild } from '../../src/domain/referral-rules.ts';
import { crisisLevel, URGENCIES } from '../../src/domain/urgency.ts';
import type { FormDefinition, Urgency } from '../../src/schemas/form-definition.ts';
import type { Referral, Relation } from '../../src/schemas/referral.ts';
import type { State } from '../../src/schemas/status.ts';
import { groupBy } from './group-by.ts';
import type { CaseFile } from './store/case-files.ts';

/** A case as the inbox lists it. */
export interface CaseSummary {
  id: string;
  received_at: string;
  urgency: Urgency;
  state: State;
  district: { code: string; name: string } | null;
  relation: Relation;
  /** Need and sign ids of the form definition. */
  needs: string[];
  signs: string[];
  reference: string;
  /** How many referrals joined in this case. */
  referrals: number;
  /** Other open cases that name the same person to reach within a week. */
  likely_duplicates: string[];
  /** Level of the need-and-crisis survey, its label in Korean. */
  level: { id: string; label: string } | null;
  /** The partner that the request is addressed to; one that the form names no more, by its id. */
  partner: { id: string; name: string } | null;
  /** Somebody under 14 asks for herself or himself: the guardian is asked first. */
  child: boolean;
  /** Getting in touch with the person may do harm. */
  do_not_contact: boolean;
  /** The latest referral is an officer's, and no valid code proved the organisation. */
  unverified_officer: boolean;
}

const WEEK = 7 * 86_400_000;

/** The cases of an inbox as it lists them, in the same order. */
export function summarize(files: readonly CaseFile[], form: FormDefinition): CaseSummary[] {
  const duplicates = likelyDuplicates(files);
  return files.flatMap((file) => {
    // What counts is the newest word; an attempt that came late is an older one.
    const current = file.referrals.findLast(({ late }) => !late) ?? file.referrals.at(-1);
    if (!current) return [];
    const { reference, referral, verified_organization } = current;
    const district = form.districts.find(({ code }) => code === referral.place.district_code);
    return [
      {
        id: file.case.id,
        received_at: file.case.received_at,
        urgency: URGENCIES[file.case.urgency_rank] ?? 'routine',
        state: file.case.state,
        district: district ? { code: district.code, name: district.name.ko } : null,
        relation: referral.subject.relation,
        needs: referral.needs ?? [],
        signs: referral.signs ?? [],
        reference,
        referrals: file.referrals.length,
        likely_duplicates: [...(duplicates.get(file.case.id) ?? [])],
        level: levelOf(referral, form),
        partner: partnerOf(referral, form),
        child: isChild(referral.subject),
        do_not_contact: referral.subject.contact?.do_not_contact === true,
        unverified_officer: referral.reporter?.kind === 'officer' && verified_organization === null,
      },
    ];
  });
}

function levelOf({ answers }: Referral, form: FormDefinition): CaseSummary['level'] {
  const level = crisisLevel(form, answers);
  return level ? { id: level.id, label: level.label.ko } : null;
}

function partnerOf({ partner_id: id }: Referral, { partners }: FormDefinition): CaseSummary['partner'] {
  return id === undefined ? null : { id, name: partners?.find((partner) => partner.id === id)?.name.ko ?? id };
}

/** For each open case the other open ones with the same contact, received within a week of it. */
function likelyDuplicates(files: readonly CaseFile[]): Map<string, Set<string>> {
  const open = files.filter((file) => file.case.state !== 'closed').flatMap(({ referrals }) => referrals);
  const byContact = groupBy(
    open.filter(({ contact_hash }) => contact_hash !== null),
    (one) => one.contact_hash,
  );
  const duplicates = new Map<string, Set<string>>();
  for (const group of byContact.values()) {
    for (const one of group) {
      const others = group.filter((other) => other.case_id !== one.case_id && near(one.received_at, other.received_at));
      const known = duplicates.get(one.case_id) ?? [];
      duplicates.set(one.case_id, new Set([...known, ...others.map(({ case_id }) => case_id)]));
    }
  }
  return duplicates;
}

const near = (one: string, other: string): boolean => Math.abs(Date.parse(one) - Date.parse(other)) <= WEEK;
