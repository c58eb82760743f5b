import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../../schemas/receipt.ts';
import type { Strings } from '../../../strings/ko.ts';
import { checkIcon } from '../../shared/icons.ts';

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
  readonly again: () => void;
  readonly amend: () => void;
}

const inSeoul = (iso: string, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'Asia/Seoul', ...options }).format(new Date(iso));

/** The receipt: kept nowhere, so that it says to write the numbers down. */
export function receiptStep(context: ReceiptContext, actions: ReceiptActions): TemplateResult {
  const { strings, language, headingLevel, receipt, earlier, reachable, copied } = context;
  const { reference, secret, received_at, next } = receipt;
  const words = strings.receipt;
  const by = next ? inSeoul(`${next.by}T12:00:00+09:00`, language, { dateStyle: 'long' }) : '';
  return html`<section class="receipt stack" part="receipt" aria-labelledby="view-title">
    <div id="view-title" class="title row" role="heading" aria-level=${headingLevel} tabindex="-1">
      ${checkIcon()}<span>${words.title}</span>
    </div>
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
      <dt class="hint">${words.receivedAt}</dt>
      <dd>${inSeoul(received_at, language, { dateStyle: 'long', timeStyle: 'short' })}</dd>
    </dl>
    <p>${words.keep}</p>
    <div class="row">
      <button
        type="button"
        @click=${() => actions.copy(secret ? `${words.reference} ${reference}\n${words.secret} ${secret}` : reference)}
      >
        ${copied ? words.copied : words.copy}
      </button>
      <button type="button" @click=${() => print()}>${words.print}</button>
    </div>
    ${
      next
        ? html`<p class="heading">${words.next}</p>
            <p>${reachable ? words.nextBy(next.who, by) : words.nextNoContact(next.who, by)} ${words.late}</p>`
        : nothing
    }
    <div><button type="button" class="link" @click=${actions.again}>${words.again}</button></div>
  </section>`;
}
