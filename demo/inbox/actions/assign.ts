import { html } from 'lit';
import { actionWords } from '../strings-actions.ts';
import { caseWords } from '../strings-case.ts';
import { isOpen, reading, type ActionForm } from './action.ts';
import { select } from './fields.ts';

const words = actionWords.assign;

/** Gives the case to a colleague. */
export const assign: ActionForm = {
  name: 'assign',
  permission: 'assign',
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: ({ detail }) => isOpen(detail),
  fields: ({ detail, colleagues }, errors) => {
    if (!colleagues) return html`<p class="hint">${words.loading}</p>`;
    if (!colleagues.length) return html`<p class="hint">${words.nobody}</p>`;
    const { assignee } = detail.case;
    return select({
      name: 'account_id',
      label: words.who,
      hint: assignee ? words.now(assignee.name) : undefined,
      none: words.none,
      choices: colleagues.map(({ id, name, role }) => ({ value: id, label: `${name} (${caseWords.role[role]})` })),
      errors,
    });
  },
  read: ({ values }) => {
    const id = values.get('account_id') ?? '';
    return reading({ account_id: !id && words.needed }, () => ({ action: 'assign', account_id: id }));
  },
};
