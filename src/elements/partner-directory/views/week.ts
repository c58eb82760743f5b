import { html, nothing, type TemplateResult } from 'lit';
import type { Hours } from '../../../domain/schedule/hours.ts';
import { weekOf } from '../../../domain/schedule/week.ts';
import { visits } from '../../../domain/schedule/weekly.ts';
import { dayWords, offsetOf, SEOUL, timesWords } from './clock.ts';
import type { DirectoryContext } from './context.ts';
import { hint, quoted } from './pieces.ts';

/** Weekdays in words, those that follow each other as a range. */
function weekdaysWords(weekdays: readonly number[], { strings, language }: DirectoryContext): string {
  // Day 0 of the calendar was a Thursday.
  const names = weekdays.map((weekday) => dayWords(weekday + 3, 'short', language));
  const isRun = weekdays.every((weekday, i) => (weekday - i + 7) % 7 === weekdays[0]);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  return isRun && names.length > 2 ? strings.hours.range(first, last) : names.join(', ');
}

/** What the source says beside the times, each thing once. */
function notesOf(hours: Hours): string[] {
  const dated = visits(hours);
  const notes = hours.flatMap((opening) => [
    // The table says the same of those that it has.
    opening.opens === undefined || opening.closes === undefined || dated.includes(opening) ? opening.words : '',
    opening.notes,
  ]);
  return [...new Set(notes)].filter((text) => text);
}

/** The ordinary week, and what the source adds to it; a word where nothing is known. */
export function hoursTable(hours: Hours, context: DirectoryContext): TemplateResult {
  const words = context.strings.hours;
  const weekly = weekOf(hours, context.now);
  return html`<div class="stack tight">
    ${
      weekly.length
        ? html`<table class="hours" aria-label=${words.title}>
            <tbody>
              ${weekly.map(
                ({ weekdays, times }) =>
                  html`<tr>
                    <th scope="row">${weekdaysWords(weekdays, context)}</th>
                    <td>
                      ${
                        times.length
                          ? times.map(({ opens, closes }) => html`<div>${timesWords(opens, closes, context)}</div>`)
                          : words.closed
                      }
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : hours.length
          ? nothing
          : hint(words.unknown)
    }
    ${notesOf(hours).map((note) => html`<p>${quoted(note, context)}</p>`)}
  </div>`;
}

/** What holidays do to hours, and by which clock they are told where the reader's is another. */
export function hoursHints(hours: Hours, { strings, now }: DirectoryContext): TemplateResult {
  const words = strings.hours;
  const [kind, ...others] = new Set(
    hours.flatMap(({ onHoliday, isClosure, opens }) => (isClosure || opens === undefined ? [] : onHoliday)),
  );
  const isAbroad = offsetOf(hours) === SEOUL && -new Date(now).getTimezoneOffset() !== SEOUL;
  return html`${kind ? hint(words.holidays[others.length ? 'mixed' : kind]) : nothing}
  ${isAbroad && hours.length ? hint(words.seoul) : nothing}`;
}
