import { html, type TemplateResult } from 'lit';
import { viewTitle } from '../../shared/view-title.ts';
import { failedView } from './failed.ts';
import type { StatusContext } from './context.ts';

export interface WithdrawActions {
  readonly keep: () => void;
  readonly go: () => void;
}

/** The stop before a request is taken back: what follows, and the way out of it first. */
export function withdrawView(context: StatusContext, { keep, go }: WithdrawActions): TemplateResult {
  const { strings, headingLevel, inquiry, told } = context;
  const words = strings.withdraw;
  const sending = inquiry.doing === 'withdraw';
  return html`<section class="toned over stack" part="withdraw" aria-labelledby="view-title">
    ${viewTitle(headingLevel + 1, words.title)} ${failedView(context)}
    <ul>
      ${(told.reporter ? words.followsReporter : words.follows).map((line) => html`<li>${line}</li>`)}
    </ul>
    <div class="row">
      <button type="button" @click=${keep}>${words.keep}</button>
      <button type="button" class="undo" aria-disabled=${sending ? 'true' : 'false'} @click=${go}>
        ${sending ? words.sending : words.go}
      </button>
    </div>
  </section>`;
}
