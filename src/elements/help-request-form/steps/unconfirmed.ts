import { html, nothing, type TemplateResult } from 'lit';
import type { Submission } from '../../../controllers/submission.ts';
import type { Strings } from '../../../strings/ko.ts';
import { alertIcon } from '../../shared/icons.ts';

export interface UnconfirmedActions {
  readonly resend: () => void;
  readonly check: () => void;
  readonly edit: () => void;
  readonly anew: () => void;
}

/** Nobody knows yet whether it arrived: says so, keeps everything, offers what is safe to do. */
export function unconfirmedStep(
  state: Extract<Submission, { name: 'unknown' | 'checking' }>,
  strings: Strings,
  headingLevel: number,
  actions: UnconfirmedActions,
): TemplateResult {
  const words = strings.unknown;
  const checking = state.name === 'checking';
  return html`<section class="unconfirmed stack" part="unconfirmed" aria-labelledby="view-title">
    <div id="view-title" class="title row" role="heading" aria-level=${headingLevel} tabindex="-1">
      ${alertIcon()}<span>${words.title}</span>
    </div>
    ${state.reloaded ? nothing : html`<p><strong>${words.kept}</strong></p>`}
    ${
      checking
        ? html`<p>${words.checking}</p>`
        : html`<p>
              ${words.reasons[state.reason]}
              ${state.automatic ? words.waiting : state.safe ? words.stopped : words.mayDouble}
            </p>
            <div class="row">
              ${
                state.reloaded
                  ? html`<button type="button" class="primary" @click=${actions.check}>${words.check}</button>
                      <button type="button" class="link" @click=${actions.anew}>${words.writeAnew}</button>`
                  : html`<button type="button" class="primary" @click=${actions.resend}>${words.resend}</button>
                      <button type="button" @click=${actions.edit}>${words.edit}</button>`
              }
            </div>`
    }
  </section>`;
}
