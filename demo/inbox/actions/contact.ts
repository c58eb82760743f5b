import { html, nothing } from 'lit';
import { forbidsContact } from '../contact.ts';
import { actionWords } from '../strings-actions.ts';
import { caseWords } from '../strings-case.ts';
import type { CaseDetail, ContactWay } from '../types-case.ts';
import { isOpen, optional, reading, type ActionForm } from './action.ts';
import { radios } from './fields.ts';
import { noteField } from './texts.ts';

const words = actionWords.contact;

const WAYS: readonly ContactWay[] = ['call', 'sms', 'visit', 'other'];

const isForbidden = ({ case: entry, referrals }: CaseDetail): boolean =>
  entry.do_not_contact || referrals.some(({ referral }) => referral && forbidsContact(referral.subject));

/** Tells that somebody was called or visited. */
export const contact: ActionForm = {
  name: 'contact',
  permission: 'work-on-cases',
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: ({ detail }) => isOpen(detail),
  fields: ({ detail }, errors) => html`
    ${isForbidden(detail) ? html`<p class="grave">${words.careful}</p>` : nothing}
    ${radios({
      name: 'way',
      label: words.way,
      choices: WAYS.map((way) => ({ value: way, label: caseWords.way[way] })),
      errors,
    })}
    ${radios({
      name: 'reached',
      label: words.reached,
      choices: [
        { value: 'yes', label: words.yes, hint: detail.moves.includes('contacted') ? words.moves : undefined },
        { value: 'no', label: words.no },
      ],
      errors,
    })}
    ${noteField(errors)}
  `,
  read: ({ values }) => {
    const way = WAYS.find((one) => one === values.get('way'));
    const reached = values.get('reached');
    return reading({ way: !way && words.wayNeeded, reached: !reached && words.reachedNeeded }, () => ({
      action: 'contact',
      way: way ?? 'other',
      reached: reached === 'yes',
      ...optional('note', values.get('note')),
    }));
  },
};
