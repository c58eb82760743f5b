import { html } from 'lit';
import { actionWords } from '../strings-actions.ts';
import type { CaseDetail } from '../types-case.ts';
import { isOpen, reading, type ActionForm } from './action.ts';
import { textArea, textInput } from './fields.ts';

const words = actionWords.erase;

/** A reference as one may type it: no matter how it is grouped, or in which case. */
const bare = (reference: string): string => reference.replace(/[\s-]/g, '').toUpperCase();

/** What is to be typed; a case that was joined to another has no reference left. */
const wordFor = ({ case: { reference } }: CaseDetail): string => reference || words.word;

/** Erases everything personal of a closed case. */
export const erase: ActionForm = {
  name: 'erase',
  permission: 'erase-cases',
  grave: true,
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: ({ detail }) => !isOpen(detail),
  fields: ({ detail }, errors) => html`
    <p class="grave">${words.what}</p>
    ${textArea({ name: 'reason', label: words.reason, hint: words.reasonHint, errors })}
    ${textInput({ name: 'confirm', label: words.confirm(wordFor(detail)), errors })}
  `,
  read: ({ detail, values }) => {
    const reason = values.get('reason') ?? '';
    const same = bare(values.get('confirm') ?? '') === bare(wordFor(detail));
    return reading({ reason: !reason && words.reasonNeeded, confirm: !same && words.confirmNeeded }, () => ({
      action: 'erase',
      reason,
    }));
  },
};
