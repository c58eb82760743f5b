import type { Referral } from 'ieum';
import { telHref } from './links.ts';
import { row, type Group, type Row } from './rows.ts';
import { strings } from './strings.ts';

const { question: questions, answer: answers } = strings;

type Subject = Referral['subject'];

/** Whether getting in touch with the person may do harm, in either of the two ways in which that can be said. */
export const forbidsContact = ({ contact }: Subject): boolean =>
  contact?.do_not_contact === true || contact?.preferred === 'none';

/** A number; one that must not be called is shown and dials nothing, since a finger slips. */
export const phoneRow = (phone: string | undefined, forbidden = false): Row[] =>
  row(questions.phone, phone, { href: phone === undefined || forbidden ? undefined : telHref(phone) });

/** How the person in need may be reached. `forbidden`: some referral of the case says that it may do harm. */
export function contactGroup({ subject }: Referral, forbidden: boolean): Group {
  const { relation, contact } = subject;
  const asked = forbidsContact(subject);
  const preferred = contact?.preferred && strings.preferred[contact.preferred];
  return {
    title: strings.group.contact,
    rows: [
      ...(asked && relation !== 'self' ? row(questions.careful, answers.careful, { tone: 'danger' }) : []),
      ...(asked && relation === 'self'
        ? row(questions.preferred, strings.view.doNotContact, { tone: 'danger' })
        : row(questions.preferred, preferred)),
      ...phoneRow(contact?.phone, forbidden),
      ...row(questions.safeTimes, contact?.safe_times),
    ],
  };
}

/** Whom to ask for consent where a child asks for itself. */
export function guardianGroup({ subject: { guardian } }: Referral): Group {
  return {
    title: strings.group.guardian,
    remark: strings.remark.guardian,
    rows: [...row(questions.name, guardian?.name), ...phoneRow(guardian?.phone)],
  };
}
