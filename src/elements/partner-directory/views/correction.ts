import { html, nothing, type TemplateResult } from 'lit';
import { maskResidentNumbers } from '../../../domain/resident-number.ts';
import { button } from '../../shared/button.ts';
import { CORRECTIONS, type DirectoryContext, type OpenedPartner, type PartnerActions } from './context.ts';

/** Longest report of one's own words, in UTF-16 units. */
const LONGEST = 500;

/** What is asked of somebody who found a mistake: what it is about, and words where somebody takes them; then what became of it. */
export function correctionForm(
  { correction, takesWords }: OpenedPartner,
  { strings }: DirectoryContext,
  actions: PartnerActions,
): TemplateResult {
  const words = strings.correction;
  if (correction === 'sent' || correction === 'untaken')
    return html`<p class="quiet" id="correction-said" tabindex="-1">${words[correction]}</p>`;
  const isPending = correction === 'pending';
  const send = (event: Event): void => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const about = CORRECTIONS.find((one) => one === typed.get('about'));
    const text = typed.get('text');
    if (about && !isPending)
      actions.sendCorrection(about, typeof text === 'string' ? maskResidentNumbers(text.trim()) : '');
  };
  // Covered as in the request form: no consent makes it lawful to take one.
  const mask = ({ target }: Event): void => {
    const field = target as HTMLTextAreaElement;
    field.value = maskResidentNumbers(field.value);
  };
  return html`<form class="stack" @submit=${send}>
    <fieldset class="stack tight" part="field">
      <legend class="label">${words.title}</legend>
      <div class="columns">
        ${CORRECTIONS.map(
          (about) =>
            html`<label class="tile">
              <input type="radio" name="about" value=${about} required /> <span>${words.about[about]}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${
      takesWords
        ? html`<div class="stack tight" part="field">
            <label for="correction-text">
              <span class="label">${words.words}</span> <span class="hint">(${words.optional})</span>
            </label>
            <p class="hint" id="correction-hint">${words.private}</p>
            <textarea
              id="correction-text"
              name="text"
              rows="3"
              maxlength=${LONGEST}
              autocomplete="off"
              aria-describedby="correction-hint"
              @change=${mask}
            ></textarea>
          </div>`
        : nothing
    }
    ${correction === 'failed' ? html`<p class="quiet" id="correction-said" tabindex="-1">${words.failed}</p>` : nothing}
    <div class="row">
      <button type="submit" aria-disabled=${isPending}>${isPending ? words.pending : words.send}</button>
      ${button(words.cancel, () => actions.correct(false), 'link')}
    </div>
  </form>`;
}
