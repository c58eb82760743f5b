import { html, nothing, type TemplateResult } from 'lit';
import { isStale } from '../../../domain/programs/freshness.ts';
import type { Program } from '../../../domain/programs/program.ts';
import { highlight } from '../../../domain/search/highlight.ts';
import { onDay } from '../../../domain/in-seoul.ts';
import { inKorean, verdictAt, type FinderActions, type FinderContext } from './context.ts';
import { verdictBadge } from './verdict.ts';

/** The id of what opens a programme, to which focus comes back. */
export const openerId = (place: number): string => `open-${place}`;

/** A text with what was looked for marked in it. */
const marked = (text: string, read: string) =>
  highlight(text, read).map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text));

const dates = new Map<string, string>();

/** A day in words; finding them takes the platform its time, and a list has the same few over and over. */
function dateOf(day: string, language: string): string {
  const key = language + day;
  const words = dates.get(key) ?? onDay(day, language);
  dates.set(key, words);
  return words;
}

/** How old what is told of a programme is. */
export function freshness(
  program: Program,
  { strings, day, language }: Pick<FinderContext, 'strings' | 'day' | 'language'>,
): string {
  const { asOf } = program;
  if (!asOf) return strings.program.undated;
  const date = dateOf(asOf, language);
  return isStale(program, day) ? strings.program.stale(date) : strings.program.asOf(date);
}

/** Keeps a programme for later, or no longer. */
export function saveButton(
  program: Program,
  { strings, saved }: FinderContext,
  actions: FinderActions,
): TemplateResult {
  const isSaved = saved.has(program.id);
  const label = strings.program[isSaved ? 'saved' : 'save'];
  return html`<button
    type="button"
    class="save"
    aria-pressed=${isSaved}
    aria-label="${label}: ${program.name}"
    @click=${() => actions.save(program)}
  >
    ${label}
  </button>`;
}

/** One programme of the list. */
export function resultTemplate(
  place: number,
  context: FinderContext,
  actions: FinderActions,
): TemplateResult | typeof nothing {
  const { strings, found, headingLevel } = context;
  const program = context.programs[place];
  if (!program) return nothing;
  const lang = inKorean(context) ?? nothing;
  const { read } = found.hits;
  const tags = [
    ...program.lifeStages.map((code) => strings.lifeStages[code]),
    ...program.themes.map((code) => strings.themes[code]),
  ].filter((tag) => tag);
  const verdict = verdictAt(context, place);
  return html`<li class="result stack tight" part="result">
    <p class="hint">
      ${program.agency ? html`<span lang=${lang}>${program.agency}</span> ·` : nothing} ${freshness(program, context)}
    </p>
    <div class="row between head">
      <div class="heading" role="heading" aria-level=${headingLevel + 2}>
        <button
          id=${openerId(place)}
          type="button"
          class="link name"
          lang=${lang}
          @click=${() => actions.open(program)}
        >
          ${marked(program.name, read)}
        </button>
      </div>
      ${saveButton(program, context, actions)}
    </div>
    ${program.summary ? html`<p class="gist" lang=${lang}>${marked(program.summary, read)}</p>` : nothing}
    ${tags.length ? html`<p class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span> `)}</p>` : nothing}
    ${verdict ? verdictBadge(verdict, program, context, actions) : nothing}
  </li>`;
}
