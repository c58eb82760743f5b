import { html, nothing, svg, type TemplateResult } from 'lit';
import { inSeoul, onDay } from '../../../domain/in-seoul.ts';
import type { Results } from '../../../schemas/status.ts';
import type { DirectoryContext } from './context.ts';
import { hint } from './pieces.ts';

export interface ResultsFacts {
  /** Whose numbers they are; empty where nobody said. */
  readonly source: string;
  readonly loading: boolean;
  readonly failed: boolean;
}

/** Months that the chart has room for. */
const MONTHS = 6;

/** A number as a part of `most`, for eyes alone: it stands in words beside it. */
const bar = (most: number, count: number | null, look: string): TemplateResult =>
  html`<svg class="bar ${look}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect width=${most && ((count ?? 0) / most) * 100} height="1"></rect>`}
  </svg>`;

/** The last months, each with who asked and who was helped: a chart and a table in one. */
function monthsTable({ months, suppressed_below: below }: Results, { strings, language }: DirectoryContext) {
  const words = strings.results;
  const shown = months.slice(-MONTHS);
  const most = Math.max(...shown.flatMap(({ requests, helped }) => [requests ?? 0, helped ?? 0]));
  const cell = (count: number | null, look: string) =>
    html`<td>
      ${count === null ? (below ? words.fewer(below) : words.untold) : words.people(count)} ${bar(most, count, look)}
    </td>`;
  return html`<table class="months" aria-labelledby="results-title">
    <thead>
      <tr>
        <th scope="col">${words.month}</th>
        <th scope="col">${words.requests}</th>
        <th scope="col">${words.helped}</th>
      </tr>
    </thead>
    <tbody>
      ${shown.map(({ month, requests, helped }, i) => {
        // The year is said where it begins.
        const year = i === 0 || month.endsWith('-01') ? ({ year: 'numeric' } as const) : {};
        return html`<tr>
          <th scope="row">${inSeoul(`${month}-15`, language, { ...year, month: 'short' })}</th>
          ${cell(requests, 'asked')} ${cell(helped, '')}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** How many people were helped, in three figures, and by month where that is told. */
function figures(results: Results, context: DirectoryContext): TemplateResult {
  const { strings, language } = context;
  const words = strings.results;
  const { total, months, suppressed_below: below, until } = results;
  const most = Math.max(total.requests ?? 0, total.helped ?? 0);
  const figure = (title: string, count: number | null, say: (count: number) => string, look?: string) =>
    html`<div>
      <dt>${title}</dt>
      <dd>
        ${
          count === null
            ? html`<span class="hint">${below ? words.few(below) : words.untold}</span>`
            : html`<b class="number">${say(count)}</b>`
        }
        ${look !== undefined && count !== null ? bar(most, count, look) : nothing}
      </dd>
    </div>`;
  const isPartial = months.some(({ requests, helped, amount_krw }) => [requests, helped, amount_krw].includes(null));
  return html`<dl class="figures">
      ${figure(words.requests, total.requests, words.people, 'asked')}
      ${figure(words.helped, total.helped, words.people, '')} ${figure(words.amount, total.amount_krw, words.won)}
    </dl>
    ${months.length > 1 ? monthsTable(results, context) : nothing}
    ${
      until || isPartial
        ? hint([until ? words.until(onDay(until, language)) : '', isPartial ? words.without : ''].join(' '))
        : nothing
    }`;
}

/** Counts of people helped, in words first, with their date and source; nothing where nobody asked for them. */
export function resultsStrip(
  results: Results | undefined,
  { source, failed, loading }: ResultsFacts,
  context: DirectoryContext,
): TemplateResult | typeof nothing {
  const { strings, headingLevel } = context;
  const words = strings.results;
  if (!results && !failed && !loading) return nothing;
  return html`<section class="quiet stack tight" part="results-strip" aria-labelledby="results-title">
    <div class="heading" id="results-title" role="heading" aria-level=${headingLevel + 1}>${words.title}</div>
    ${
      results && (results.until || results.total.requests !== null)
        ? figures(results, context)
        : hint(results ? words.none : failed ? words.failed : words.loading)
    }
    ${source ? hint(words.source(source)) : nothing}
  </section>`;
}

export { fetchResults } from '../../../api/results.ts';
export { viewStyles as styles } from './views.styles.ts';
