import { html, nothing, type TemplateResult } from 'lit';
import { dial } from '../../../domain/phone.ts';
import { button } from '../../shared/button.ts';
import { viewTitle } from '../../shared/view-title.ts';
import { inKorean, type FinderActions, type FinderContext } from './context.ts';
import { programText, type ProgramActions } from './program.ts';

export interface ShortlistActions extends FinderActions, ProgramActions {
  readonly print: () => void;
  readonly clearShortlist: () => void;
}

/** What was kept for later, to print or to pass on; it is gone with the page. */
export function shortlistView(context: FinderContext, actions: ShortlistActions): TemplateResult {
  const { strings, saved, headingLevel } = context;
  const { shortlist, program: words } = strings;
  const lang = inKorean(context) ?? nothing;
  const programs = [...saved.values()];
  return html`<section class="stack" part="shortlist">
    ${button(`← ${words.back}`, () => actions.list(), 'link back')} ${viewTitle(headingLevel + 1, shortlist.title)}
    ${
      programs.length
        ? html`<p class="hint">${shortlist.memory}</p>
            <ul class="results" role="list">
              ${programs.map(
                (program) =>
                  html`<li class="result stack tight">
                    <div class="heading" role="heading" aria-level=${headingLevel + 2}>
                      <button type="button" class="link name" lang=${lang} @click=${() => actions.open(program)}>
                        ${program.name}
                      </button>
                    </div>
                    <p class="hint" lang=${lang}>${program.agency}</p>
                    <p lang=${lang}>${program.summary}</p>
                    ${program.contacts.map(({ name, number }) =>
                      number
                        ? html`<p lang=${lang}>${name} <a class="call" href=${dial(number)}>${number}</a></p>`
                        : nothing,
                    )}
                    <p>
                      <button
                        type="button"
                        class="link"
                        aria-label=${words.unsave(program.name)}
                        @click=${() => actions.save(program)}
                      >
                        ${words.remove}
                      </button>
                    </p>
                  </li>`,
              )}
            </ul>
            <div class="row">
              ${button(shortlist.print, () => actions.print())}
              ${button(words.share, () => actions.share(programs.map((program) => programText(program, context)).join('\n\n')))}
              ${button(shortlist.clear, () => actions.clearShortlist(), 'link')}
            </div>`
        : html`<p>${shortlist.none}</p>`
    }
  </section>`;
}
