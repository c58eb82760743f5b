import type { Referral } from 'ieum';
import { contactGroup, guardianGroup, phoneRow } from './contact.ts';
import { formatFullTime, formatLanguage } from './format.ts';
import type { Labels } from './labels.ts';
import { safeHref } from './links.ts';
import { row, type Group, type Row } from './rows.ts';
import { strings } from './strings.ts';
import type { CaseSummary, Reporter, VerifiedOrganization } from './types.ts';
import type { KeptReferral } from './types-case.ts';

const { group: titles, question: questions, answer: answers } = strings;

/** What a referral alone does not tell. */
export interface GroupContext {
  labels: Labels;
  /** Level of the survey, where this referral is the one that counts. */
  level: CaseSummary['level'];
  child: boolean;
  /** Whether some referral of the case says that getting in touch may do harm. */
  forbidden: boolean;
}

function needRows(referral: Referral, labels: Labels): Row[] {
  const { program_id, partner_id } = referral;
  return [
    ...row(questions.urgency, strings.urgency[referral.urgency]),
    ...row(questions.needs, referral.needs?.map(labels.need)),
    ...row(questions.signs, referral.signs?.map(labels.sign)),
    ...row(questions.narrative, referral.narrative),
    ...row(questions.partner, partner_id && labels.partner(partner_id)),
    ...row(questions.program, program_id && labels.program(program_id)),
  ];
}

function subjectRows({ subject }: Referral): Row[] {
  return [
    ...row(questions.relation, strings.subject[subject.relation]),
    ...row(questions.name, subject.name),
    ...row(questions.ageBand, subject.age_band && strings.ageBand[subject.age_band]),
    ...row(questions.household, subject.household && strings.household[subject.household]),
    ...row(questions.aware, subject.aware && strings.aware[subject.aware]),
  ];
}

function placeRows({ place }: Referral, labels: Labels): Row[] {
  return [
    ...row(questions.district, place.district_code && labels.district(place.district_code)),
    ...row(questions.address, place.address),
    ...row(questions.note, place.note),
  ];
}

/** Whether the organisation is who it says. The code itself is never shown: whoever reads it could use it. */
const verification = ({ kind }: Reporter, verified: VerifiedOrganization | null): string | undefined => {
  if (kind !== 'officer') return undefined;
  return verified ? answers.verified(verified.name) : answers.unverified;
};

function reporterRows({ referral: { reporter }, verified_organization }: KeptReferral, labels: Labels): Row[] {
  if (!reporter) return [];
  const { kind, role, preferred } = reporter;
  const quiet = preferred === 'none';
  return [
    ...row(questions.reporterKind, strings.reporterKind[kind]),
    ...row(questions.role, role && labels.role(role)),
    ...row(questions.organization, reporter.organization),
    ...row(questions.verification, verification(reporter, verified_organization)),
    ...row(questions.name, reporter.name),
    ...row(questions.reporterPreferred, preferred && strings.preferred[preferred], quiet ? { tone: 'danger' } : {}),
    ...phoneRow(reporter.phone, quiet),
    ...row(questions.reporterSafeTimes, reporter.safe_times),
  ];
}

function consentRows({ consents }: Referral, labels: Labels, child: boolean): Row[] {
  if (!consents.length)
    return row(titles.consents, child ? answers.childConsents : answers.noConsents, { tone: 'absent' });
  return consents.flatMap(({ id, version, given, at, language }) =>
    row(labels.consent(id), answers.consent(given, version, formatFullTime(at), formatLanguage(language))),
  );
}

function sourceRows({ source, submitted_at, language }: Referral): Row[] {
  const page = source?.page;
  return [
    ...row(questions.page, page && (source.title || page), { href: page && safeHref(page) }),
    ...row(questions.host, source?.host),
    ...row(questions.submittedAt, formatFullTime(submitted_at)),
    ...row(questions.language, formatLanguage(language)),
  ];
}

/**
 * Everything that a referral says, in the order in which a case worker acts:
 * what happened, how to reach the person, who it is and where, who told.
 */
export function groupsOf(received: KeptReferral, { labels, level, child, forbidden }: GroupContext): Group[] {
  const { referral } = received;
  const own = Object.entries(referral.answers ?? {});
  const answersTo = (survey: boolean): Row[] =>
    own
      .filter(([id]) => labels.isSurvey(id) === survey)
      .flatMap(([id, answer]) => row(labels.question(id), labels.answer(id, answer)));
  const groups: Group[] = [
    { title: titles.need, rows: needRows(referral, labels) },
    { title: titles.survey, rows: [...row(questions.level, level?.label), ...answersTo(true)] },
    contactGroup(referral, forbidden),
    guardianGroup(referral),
    { title: titles.subject, rows: subjectRows(referral) },
    { title: titles.place, rows: placeRows(referral, labels) },
    { title: titles.reporter, rows: reporterRows(received, labels) },
    { title: titles.questions, rows: answersTo(false) },
    { title: titles.consents, rows: consentRows(referral, labels, child) },
    { title: titles.source, rows: sourceRows(referral) },
  ];
  return groups.filter(({ rows }) => rows.length);
}
