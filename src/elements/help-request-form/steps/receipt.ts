import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../../schemas/receipt.ts';
import type { Strings } from '../../../strings/ko.ts';
import { viewTitle } from '../../shared/view-title.ts';
import { showStatus, statusElement } from '../show-status.ts';
import { receiptText, whenOf } from './receipt-text.ts';
import { ICONS } from '../../shared/icons.ts';

/** What the receipt is drawn from. */
export interface ReceiptContext {
  readonly strings: Strings;
  readonly language: string;
  readonly headingLevel: number;
  readonly receipt: Receipt;
  /** It is of what was sent before a change. */
  readonly earlier: boolean;
  /** Somebody will get in touch: a way was named and not forbidden. */
  readonly reachable: boolean;
  readonly copied: boolean;
}

export interface ReceiptActions {
  readonly copy: (text: string) => void;
  readonly save: (text: string, name: string) => void;
  readonly again: () => void;
  readonly amend: () => void;
}

/** The receipt: kept nowhere by itself, so that it says to write the numbers down. */
export function receiptStep(context: ReceiptContext, actions: ReceiptActions): TemplateResult {
  const { strings, headingLevel, receipt, earlier, copied } = context;
  const { reference, secret } = receipt;
  const words = strings.receipt;
  const status = statusElement();
  return html`<section class="toned stack" part="receipt" aria-labelledby="view-title">
    ${viewTitle(headingLevel, words.title, ICONS.check)}
    ${
      earlier
        ? html`<p class="quiet">${words.earlier}</p>
            <div><button type="button" @click=${actions.amend}>${words.supplement}</button></div>`
        : nothing
    }
    <dl class="facts">
      <dt class="hint">${words.reference}</dt>
      <dd class="number" part="reference">${reference}</dd>
      ${
        secret
          ? html`<dt class="hint">${words.secret}</dt>
              <dd class="number" part="secret">${secret}</dd>`
          : nothing
      }
    </dl>
    <p>${words.keep}</p>
    <div class="row">
      <button type="button" @click=${() => actions.copy(receiptText(context))}>
        ${copied ? words.copied : words.copy}
      </button>
      <button type="button" @click=${() => actions.save(receiptText(context), `ieum-${reference}.txt`)}>
        ${words.save}
      </button>
      <button type="button" @click=${() => print()}>${words.print}</button>
    </div>
    <p class="hint">${words.shared}</p>
    ${receipt.next ? html`<p class="heading">${words.next}</p>` : nothing}
    <ol class="path">
      ${whenOf(context).map(([when, what]) => html`<li><strong>${when}</strong> ${what}</li>`)}
    </ol>
    <div class="row">
      ${
        status && secret
          ? html`<button type="button" @click=${() => showStatus(status, { reference, secret })}>
              ${words.status}
            </button>`
          : nothing
      }
      <button type="button" class="link" @click=${actions.again}>${words.again}</button>
    </div>
  </section>`;
}
