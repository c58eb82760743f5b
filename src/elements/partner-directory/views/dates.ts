import { html, type TemplateResult } from 'lit';
import type { Partner } from '../../../domain/partners/partner.ts';
import { dayAt } from '../../../domain/schedule/days.ts';
import type { Day, Hours, Span } from '../../../domain/schedule/hours.ts';
import { nextSpans } from '../../../domain/schedule/spans.ts';
import { visits } from '../../../domain/schedule/weekly.ts';
import { button } from '../../shared/button.ts';
import { dayWords, MIDNIGHT, minutesAt, offsetOf, timesWords } from './clock.ts';
import type { DirectoryContext, PartnerActions } from './context.ts';
import { hint, quoted } from './pieces.ts';

/** Dates that are shown at a time. */
const SHOWN = 3;

/** A day as a leaf of a calendar, for eyes: the date stands beside it in words. */
export const leaf = (day: Day, language: string): TemplateResult =>
  html`<span class="leaf" aria-hidden="true">
    <span>${dayWords(day, 'month', language)}</span><b>${new Date(day * 86_400_000).getUTCDate()}</b
    ><span>${dayWords(day, 'short', language)}</span>
  </span>`;

/** Times of a date, each desk's own where several are there. */
const spanWords = ({ from, to, openings }: Span, context: DirectoryContext): string => {
  const offset = offsetOf(openings);
  const start = dayAt(from, offset) * MIDNIGHT;
  const isTold = openings.every(({ opens, closes }) => opens !== undefined && closes !== undefined);
  return isTold && to !== undefined
    ? timesWords(minutesAt(from, offset), Math.floor(to / 60_000) + offset - start, context)
    : [...new Set(openings.map(({ opens, closes }) => timesWords(opens, closes, context)))].join(', ');
};

/** What comes on dates, and where; each only once, at the place that it is told of. */
function comings({ places, services, hours }: Partner): { place: string; hours: Hours }[] {
  const all = new Map<string, { place: string; hours: Hours }>();
  const add = (place: string, told: Hours) => {
    const dated = visits(told);
    const key = JSON.stringify(dated);
    if (dated.length && !all.has(key)) all.set(key, { place, hours: dated });
  };
  const nameAt = (id: string): string => {
    const place = places.find((one) => one.id === id);
    return !place || place.isWithheld ? '' : [place.name, place.address].filter((text) => text).join(', ');
  };
  for (const place of places) add(nameAt(place.id), place.hours);
  for (const service of services) add(nameAt(service.place), service.hours);
  if (!all.size) add('', hours);
  return [...all.values()];
}

/** The next dates of what comes now and then, each to be put into a calendar, or all of them. */
export function nextDates(partner: Partner, context: DirectoryContext, actions: PartnerActions): TemplateResult {
  const { strings, language, now, holidays } = context;
  const words = strings.hours;
  return html`${comings(partner).map(({ place, hours }) => {
    const spans = nextSpans(hours, now, SHOWN, holidays);
    const into = (date?: Span) => actions.calendar(partner.name, place, hours, date);
    return html`<div class="stack" part="dates">
      <p><b>${words.dates}</b> ${quoted(place, context)}</p>
      ${
        spans.length
          ? html`<ul class="plain stack">
                ${spans.map((span) => {
                  const day = dayAt(span.from, offsetOf(span.openings));
                  const date = dayWords(day, 'date', language);
                  return html`<li class="date">
                    ${leaf(day, language)}
                    <div>
                      <div>${date}<br />${spanWords(span, context)}</div>
                      <button
                        type="button"
                        class="link"
                        aria-label=${words.calendarFor(date)}
                        @click=${() => into(span)}
                      >
                        ${words.calendar}
                      </button>
                    </div>
                  </li>`;
                })}
              </ul>
              <p>${button(words.series, () => into())}</p>`
          : hint(words.noDates)
      }
    </div>`;
  })}`;
}
