import type { State } from 'ieum';
import { html } from 'lit';
import { STATES } from '../case-path.ts';
import { strings } from '../strings.ts';
import { actionWords } from '../strings-actions.ts';
import { caseWords } from '../strings-case.ts';
import type { CaseDetail } from '../types-case.ts';
import { isOpen, optional, reading, type ActionContext, type ActionForm } from './action.ts';
import { radios, type Choice } from './fields.ts';
import { noteField, reasonField } from './texts.ts';

const words = actionWords.move;

/** Where it may go; giving it to somebody and closing it have forms of their own. */
const targets = ({ case: { state }, moves }: CaseDetail): State[] =>
  moves.filter((to) => to !== 'closed' && !(state === 'received' && to === 'assigned'));

const isBack = (from: State, to: State): boolean => STATES.indexOf(to) < STATES.indexOf(from);

function choice(to: State, { detail, labels }: ActionContext): Choice {
  const state = strings.state[to];
  return {
    value: to,
    label: isBack(detail.case.state, to) ? `${state} (${words.back})` : state,
    hint: `${caseWords.meaning[to]} ${words.due(caseWords.step[to], labels.deadline(to))}`,
  };
}

/** Takes the case to another state. */
export const move: ActionForm = {
  name: 'move',
  permission: 'work-on-cases',
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: ({ detail }) => isOpen(detail) && targets(detail).length > 0,
  fields: (context, errors) => {
    const { detail, values } = context;
    const to = targets(detail).find((state) => state === values.get('to'));
    return html`
      ${radios({
        name: 'to',
        label: words.to,
        choices: targets(detail).map((state) => choice(state, context)),
        errors,
      })}
      ${reasonField(context, errors, { optional: to === undefined || !isBack(detail.case.state, to) })}
      ${noteField(errors)}
    `;
  },
  read: ({ detail, values }) => {
    const to = targets(detail).find((state) => state === values.get('to'));
    const reason = values.get('reason');
    const back = to !== undefined && isBack(detail.case.state, to);
    return reading({ to: !to && words.needed, reason: back && !reason && words.reasonNeeded }, () => ({
      action: 'move',
      to: to ?? detail.case.state,
      ...optional('reason', reason),
      ...optional('note', values.get('note')),
    }));
  },
};
