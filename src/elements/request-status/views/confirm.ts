import { html, nothing, type TemplateResult } from 'lit';
import { fieldTemplate } from '../../shared/field.ts';
import type { StatusContext } from './context.ts';

export interface ConfirmActions {
  readonly choose: (event: Event) => void;
  readonly send: (event: Event) => void;
}

/** "Did help come?"; says beforehand that "no" opens the request again. */
export function confirmView(
  { strings, inquiry, helped, unchosen }: StatusContext,
  actions: ConfirmActions,
): TemplateResult {
  const words = strings.confirm;
  const sending = inquiry.doing === 'confirm';
  return html`<form
    class="stack"
    part="confirm"
    novalidate
    autocomplete="off"
    @submit=${actions.send}
    @change=${actions.choose}
  >
    ${fieldTemplate({
      name: 'helped',
      kind: 'one',
      label: words.question,
      hint: words.hint,
      optional: '',
      error: unchosen ? words.choose : undefined,
      value: helped ?? '',
      values: [],
      choices: Object.entries(words.choices).map(([id, label]) => ({ id, label })),
      choose: '',
      autocomplete: 'off',
    })}
    <button type="submit" class="primary" aria-disabled=${sending ? 'true' : 'false'}>
      ${sending ? strings.ask.asking : words.send}
    </button>
  </form>`;
}

/** What was answered, where that still is the last word. */
export function answeredView({ strings, inquiry }: StatusContext): TemplateResult | typeof nothing {
  const { helped, can_confirm, state } = inquiry.status;
  if (!helped || can_confirm || (state !== 'closed' && helped !== 'no')) return nothing;
  return html`<p class="quiet">${strings.confirm.answers[helped]}</p>`;
}
