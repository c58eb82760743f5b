import { html } from 'lit';
import { hasEnded } from '../case-recommendations.ts';
import { actionWords } from '../strings-actions.ts';
import type { Recommendation } from '../types-case.ts';
import { reading, type ActionContext, type ActionForm } from './action.ts';
import { textArea } from './fields.ts';

const words = actionWords.recall;

const meant = ({ detail, recommendationId }: ActionContext): Recommendation | undefined =>
  detail.recommendations.find(({ id, decision }) => id === recommendationId && !hasEnded(decision));

/** Asks a partner no more. Opened beside the recommendation that it is about. */
export const recall: ActionForm = {
  name: 'recall',
  permission: 'recommend',
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: (context) => meant(context) !== undefined,
  fields: (context, errors) => html`
    <p>${words.of(meant(context)?.partner.name ?? '')}</p>
    ${textArea({ name: 'reason', label: words.reason, audience: 'colleagues', errors })}
  `,
  read: ({ recommendationId = '', values }) => {
    const reason = values.get('reason') ?? '';
    return reading({ reason: !reason && words.needed }, () => ({
      action: 'recall',
      recommendation_id: recommendationId,
      reason,
    }));
  },
};
