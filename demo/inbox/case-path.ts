import type { State } from 'ieum';
import { html, nothing, type TemplateResult } from 'lit';
import { strings } from './strings.ts';
import { caseWords } from './strings-case.ts';
import type { CaseDetail } from './types-case.ts';

const words = caseWords.status;

/** The states in the order in which a case goes through them. */
export const STATES: readonly State[] = [
  'received',
  'assigned',
  'contacted',
  'assessing',
  'planning',
  'serving',
  'monitoring',
  'closed',
];

/** All states, with those that the case has been in and the one where it stands. */
export function casePath({ case: { state: now }, history }: CaseDetail): TemplateResult {
  const been = new Set(history.map(({ state }) => state));
  const standing = (state: State): string => {
    if (state === now) return words.now;
    return been.has(state) ? words.done : '';
  };
  return html`<ol class="path" aria-label=${words.path}>
    ${STATES.map(
      (state) =>
        html`<li ?data-done=${been.has(state) && state !== now} aria-current=${state === now ? 'step' : nothing}>
          ${strings.state[state]} <span class="visually-hidden">${standing(state)}</span>
        </li>`,
    )}
  </ol>`;
}
