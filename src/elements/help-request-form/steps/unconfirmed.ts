import { html, nothing, type TemplateResult } from 'lit';
import type { Submission, SubmissionController } from '../../../controllers/submission.ts';
import { viewTitle } from '../../shared/view-title.ts';
import type { StepContext } from './context.ts';
import { reviewList } from './review.ts';
import { ICONS } from '../../shared/icons.ts';

/** Nobody knows yet whether it arrived: says so, keeps everything on screen, offers what is safe to do. */
export function unconfirmedStep(
  state: Extract<Submission, { name: 'unknown' | 'checking' }>,
  context: StepContext,
  submission: SubmissionController,
  anew: () => void,
): TemplateResult {
  const words = context.strings.unknown;
  return html`<section class="toned unsure stack" part="unconfirmed" aria-labelledby="view-title">
      ${viewTitle(context.headingLevel + 1, words.title, ICONS.alert)}
      ${state.reloaded ? nothing : html`<p><strong>${words.kept}</strong></p>`}
      ${
        state.name === 'checking'
          ? html`<p>${words.checking}</p>`
          : html`<p>
                ${words.reasons[state.reason]}
                ${state.automatic ? words.waiting : state.safe ? words.stopped : words.mayDouble}
              </p>
              <div class="row">
                ${
                  state.reloaded
                    ? html`<button type="button" class="primary" @click=${() => void submission.check()}>
                          ${words.check}
                        </button>
                        <button type="button" class="link" @click=${anew}>${words.writeAnew}</button>`
                    : html`<button type="button" class="primary" @click=${() => void submission.resend()}>
                          ${words.resend}
                        </button>
                        <button type="button" @click=${() => void submission.edit()}>${words.edit}</button>`
                }
              </div>`
      }
    </section>
    ${reviewList(context)}`;
}
