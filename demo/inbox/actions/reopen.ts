import type { State } from 'ieum';
import { html } from 'lit';
import { actionWords } from '../strings-actions.ts';
import { isOpen, optional, reading, type ActionForm } from './action.ts';
import { radios } from './fields.ts';
import { noteField, reasonField } from './texts.ts';

const words = actionWords.reopen;

const TARGETS = ['received', 'assigned'] as const satisfies readonly State[];

/** Takes up a closed case again. */
export const reopen: ActionForm = {
  name: 'reopen',
  permission: 'work-on-cases',
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: ({ detail }) => !isOpen(detail) && TARGETS.some((state) => detail.moves.includes(state)),
  fields: (context, errors) => html`
    ${radios({
      name: 'to',
      label: words.to,
      choices: TARGETS.filter((state) => context.detail.moves.includes(state)).map((state) => ({
        value: state,
        label: words[state],
      })),
      chosen: context.detail.case.assignee ? 'assigned' : 'received',
      errors,
    })}
    ${reasonField(context, errors)} ${noteField(errors)}
  `,
  read: ({ values }) => {
    const to = TARGETS.find((state) => state === values.get('to'));
    const reason = values.get('reason');
    return reading({ to: !to && words.needed, reason: !reason && actionWords.reason.needed }, () => ({
      action: 'move',
      to: to ?? 'received',
      ...optional('reason', reason),
      ...optional('note', values.get('note')),
    }));
  },
};
