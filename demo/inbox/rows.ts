import type { Referral } from 'ieum';
import { formatFullTime, formatLanguage } from './format.ts';
import type { Labels } from './labels.ts';
import { safeHref } from './links.ts';
import { strings } from './strings.ts';

/** One question and its answer, as text. */
export interface Row {
  question: string;
  answer: string;
  /** A checked http(s) address that the answer links to. */
  href?: string;
  /** `absent`: nothing was typed; `danger`: acting against it may harm. */
  tone?: 'absent' | 'danger';
}

/** Rows under one heading. */
export interface Group {
  title: string;
  rows: Row[];
}

const { question: questions, answer: answers } = strings;

/** Whether the person asked not to be contacted, in either of the two ways in which that can be said. */
export const forbidsContact = (contact: Referral['subject']['contact']): boolean =>
  contact?.do_not_contact === true || contact?.preferred === 'none';

/** A row that is always there, since its absence says something. */
const asked = (question: string, answer: string | undefined): Row =>
  answer ? { question, answer } : { question, answer: answers.none, tone: 'absent' };

/** A row only where there is an answer. */
const given = (question: string, answer: string | undefined): Row[] => (answer ? [{ question, answer }] : []);

function needRows(referral: Referral, labels: Labels): Row[] {
  return [
    { question: questions.urgency, answer: strings.urgency[referral.urgency] },
    asked(questions.needs, referral.needs?.map(labels.need).join(', ')),
    ...given(questions.signs, referral.signs?.map(labels.sign).join(', ')),
    asked(questions.narrative, referral.narrative),
    ...given(questions.program, referral.program_id),
    ...given(questions.partner, referral.partner_id && labels.partner(referral.partner_id)),
  ];
}

function contactRows({ subject: { contact } }: Referral): Row[] {
  return [
    forbidsContact(contact)
      ? { question: questions.preferred, answer: strings.view.doNotContact, tone: 'danger' }
      : asked(questions.preferred, contact?.preferred && strings.preferred[contact.preferred]),
    asked(questions.phone, contact?.phone),
    ...given(questions.safeTimes, contact?.safe_times),
  ];
}

function subjectRows({ subject }: Referral): Row[] {
  return [
    { question: questions.relation, answer: strings.subject[subject.relation] },
    asked(questions.name, subject.name),
    ...given(questions.ageBand, subject.age_band && strings.ageBand[subject.age_band]),
    ...given(questions.household, subject.household && strings.household[subject.household]),
    ...given(questions.aware, subject.aware && strings.aware[subject.aware]),
  ];
}

function placeRows({ place }: Referral, labels: Labels): Row[] {
  return [
    asked(questions.district, place.district_code && labels.district(place.district_code)),
    asked(questions.address, place.address),
    ...given(questions.note, place.note),
  ];
}

function reporterRows({ reporter }: Referral, labels: Labels, unverified: boolean): Row[] {
  if (!reporter) return [];
  const role = reporter.role && labels.role(reporter.role);
  return [
    { question: questions.reporterKind, answer: strings.reporterKind[reporter.kind] },
    ...given(questions.role, role && (unverified ? answers.unverifiedRole(role) : role)),
    ...given(questions.organization, reporter.organization),
    ...given(questions.name, reporter.name),
    ...given(questions.phone, reporter.phone),
  ];
}

function consentRows({ consents }: Referral, labels: Labels): Row[] {
  if (!consents.length) return [{ question: strings.group.consents, answer: answers.noConsents, tone: 'absent' }];
  return consents.map(({ id, version, given: agreed, at, language }) => ({
    question: labels.consent(id),
    answer: answers.consent(agreed, version, formatFullTime(at), formatLanguage(language)),
  }));
}

function sourceRows({ source, submitted_at, language }: Referral): Row[] {
  const page = source?.page;
  return [
    ...(page ? [{ question: questions.page, answer: source.title || page, href: safeHref(page) }] : []),
    ...given(questions.host, source?.host),
    { question: questions.submittedAt, answer: formatFullTime(submitted_at) },
    { question: questions.language, answer: formatLanguage(language) },
  ];
}

/**
 * Everything that a referral says, in the order in which a case worker acts:
 * what happened, how to reach the person, who it is and where, who told.
 */
export function groupsOf(referral: Referral, labels: Labels, unverifiedOfficer: boolean): Group[] {
  const own = Object.entries(referral.answers ?? {});
  const groups = [
    { title: strings.group.need, rows: needRows(referral, labels) },
    { title: strings.group.contact, rows: contactRows(referral) },
    { title: strings.group.subject, rows: subjectRows(referral) },
    { title: strings.group.place, rows: placeRows(referral, labels) },
    { title: strings.group.reporter, rows: reporterRows(referral, labels, unverifiedOfficer) },
    {
      title: strings.group.questions,
      rows: own.map(([id, answer]) => ({ question: labels.question(id), answer: labels.answer(id, answer) })),
    },
    { title: strings.group.consents, rows: consentRows(referral, labels) },
    { title: strings.group.source, rows: sourceRows(referral) },
  ];
  return groups.filter(({ rows }) => rows.length);
}
