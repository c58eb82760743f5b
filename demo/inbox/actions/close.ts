import type { CaseOutcome } from 'ieum';
import { html, nothing } from 'lit';
import { actionWords } from '../strings-actions.ts';
import { caseWords } from '../strings-case.ts';
import { isOpen, optional, reading, type ActionForm, type Values } from './action.ts';
import { radios, textInput } from './fields.ts';
import { noteField, reasonField } from './texts.ts';

const words = actionWords.close;

const OUTCOMES: readonly CaseOutcome[] = [
  'helped',
  'referred-on',
  'not-eligible',
  'no-capacity',
  'could-not-contact',
  'withdrawn',
  'duplicate',
];

/** In won, as the server takes it. */
const MOST = 1_000_000_000;

/** What was typed as an amount in won: undefined where nothing was, NaN where it is no whole number that may be. */
function amountOf(values: Values): number | undefined {
  const typed = (values.get('amount_krw') ?? '').replace(/[,\s]|원$/g, '');
  if (!typed) return undefined;
  return /^\d{1,10}$/.test(typed) && Number(typed) <= MOST ? Number(typed) : NaN;
}

/** Ends the case. */
export const close: ActionForm = {
  name: 'close',
  permission: 'work-on-cases',
  title: words.title,
  submit: words.submit,
  done: words.done,
  offered: ({ detail }) => isOpen(detail) && detail.moves.includes('closed'),
  fields: (context, errors) => {
    const { detail, values } = context;
    const amount = amountOf(values);
    const waiting = detail.recommendations.some(({ decision }) => decision === null);
    return html`
      ${waiting ? html`<p class="hint">${words.waiting}</p>` : nothing}
      ${radios({
        name: 'outcome',
        label: words.outcome,
        choices: OUTCOMES.map((outcome) => ({
          value: outcome,
          label: caseWords.outcome[outcome],
          hint: words.outcomeHint[outcome],
        })),
        errors,
      })}
      ${
        values.get('outcome') === 'helped'
          ? html`${textInput({
              name: 'amount_krw',
              label: words.amount,
              hint: words.amountHint,
              inputmode: 'numeric',
              optional: true,
              errors,
            })}
            ${amount ? html`<p class="hint">${words.amountIs(caseWords.won(amount))}</p>` : nothing}`
          : nothing
      }
      ${reasonField(context, errors)} ${noteField(errors)}
    `;
  },
  read: ({ values }) => {
    const outcome = OUTCOMES.find((one) => one === values.get('outcome'));
    const reason = values.get('reason');
    const amount = outcome === 'helped' ? amountOf(values) : undefined;
    return reading(
      {
        outcome: !outcome && words.outcomeNeeded,
        amount_krw: Number.isNaN(amount) && words.amountWrong,
        reason: !reason && actionWords.reason.needed,
      },
      () => ({
        action: 'close',
        outcome: outcome ?? 'helped',
        reason: reason ?? '',
        ...(amount === undefined ? {} : { amount_krw: amount }),
        ...optional('note', values.get('note')),
      }),
    );
  },
};
