import { html, nothing, type TemplateResult } from 'lit';
import type { Inquiry, Refusal } from '../../../controllers/inquiry.ts';
import type { ProofIssues } from '../../../domain/receipt-proof.ts';
import type { ReceiptProof } from '../../../schemas/status.ts';
import type { Strings } from '../../../strings/status/ko.ts';
import { fieldTemplate } from '../../shared/field.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import { minutesOf } from './context.ts';

/** What the first view is drawn from. */
export interface AskContext {
  readonly strings: Strings;
  readonly typed: ReceiptProof;
  readonly issues: ProofIssues;
  readonly inquiry: Exclude<Inquiry, { name: 'told' }>;
}

export interface AskActions {
  readonly input: (event: Event) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly send: (event: Event) => void;
}

/** The two numbers of a receipt, to be typed. */
export function askView({ strings, typed, issues, inquiry }: AskContext, actions: AskActions): TemplateResult {
  const { ask, mend } = strings;
  const field = (name: keyof ReceiptProof, label: string, hint: string) => {
    const issue = issues[name];
    return fieldTemplate({
      name,
      kind: 'text',
      label,
      hint,
      optional: '',
      error: issue && (issue === 'shape' ? mend[name] : mend[issue]),
      value: typed[name],
      values: [],
      choices: [],
      choose: '',
      autocomplete: 'off',
    });
  };
  const asking = inquiry.name === 'asking';
  return html`<form
    class="stack"
    part="ask"
    novalidate
    autocomplete="off"
    @submit=${actions.send}
    @input=${actions.input}
    @paste=${actions.paste}
  >
    ${inquiry.name === 'refused' ? refusal(inquiry, strings) : html`<p id="view-title" tabindex="-1">${ask.intro}</p>`}
    ${field('reference', ask.reference, ask.referenceHint)} ${field('secret', ask.secret, ask.secretHint)}
    <button type="submit" class="primary" aria-disabled=${asking ? 'true' : 'false'}>
      ${asking ? ask.asking : ask.show}
    </button>
    <p class="hint">${ask.memory}</p>
    <p class="hint">${ask.lost}</p>
  </form>`;
}

/** Why there is nothing to show; takes the focus. */
function refusal({ reason, retry_after_ms }: Refusal, { refused, reasons }: Strings): TemplateResult {
  const known = reason === 'receipt-unknown' || reason === 'erased';
  const text = known ? refused[reason] : reason === 'busy' ? refused.busy(minutesOf(retry_after_ms)) : reasons[reason];
  return html`<div
    id="view-title"
    class="summary stack tight"
    part="error-summary"
    role="group"
    aria-labelledby="refused-title"
    tabindex="-1"
  >
    <p id="refused-title" class="error">${icon(ICONS.alert)}<span>${refused.title}</span></p>
    <p>${text ?? nothing} ${known ? nothing : refused.kept}</p>
  </div>`;
}
