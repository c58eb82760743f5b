import { html, nothing, type TemplateResult } from 'lit';
import type { Partner } from '../../../domain/partners/partner.ts';
import { button } from '../../shared/button.ts';
import { pagerTemplate } from '../../shared/pager.ts';
import { inKorean, type DirectoryActions, type DirectoryContext, type PartnerActions } from './context.ts';
import { phoneTemplate } from './phone.ts';
import { hint } from './pieces.ts';

const COLUMNS = ['type', 'agency', 'area'] as const;

/** Which column the table is ordered by. */
export interface VisitingSort {
  readonly by: (typeof COLUMNS)[number];
  readonly descending: boolean;
}

export interface VisitingActions extends DirectoryActions, Pick<PartnerActions, 'print'> {
  readonly sort: (sort: VisitingSort) => void;
}

/** Rows on a page: a city's agencies print on one. */
const PAGE_SIZE = 60;

interface Row extends Record<VisitingSort['by'], string> {
  readonly partner: Partner;
}

/** Every type once for each agency, with the neighbourhoods of all its services of that type. */
function rowsOf({ found, strings }: DirectoryContext): Row[] {
  return found.flatMap(({ partner }) => {
    const areas = new Map<string, Set<string>>();
    for (const { visiting, areas: own } of partner.services) {
      if (!visiting) continue;
      const known = areas.get(visiting) ?? new Set();
      for (const area of own.length ? own : partner.areas) known.add(area);
      areas.set(visiting, known);
    }
    return [...areas].map(([type, names]) => ({
      type,
      agency: partner.name,
      area: [...names].join(', ') || strings.visiting.everywhere,
      partner,
    }));
  });
}

const compare = new Intl.Collator('ko', { numeric: true }).compare;

/** Who comes to people's homes: type, agency and neighbourhood, each to order by; cards on a phone. */
export function visitingView(context: DirectoryContext, actions: VisitingActions, sort: VisitingSort): TemplateResult {
  const { strings, headingLevel } = context;
  const words = strings.visiting;
  const rows = rowsOf(context).sort(
    (a, b) => compare(a[sort.by], b[sort.by]) * (sort.descending ? -1 : 1) || compare(a.type, b.type),
  );
  const pages = Math.ceil(rows.length / PAGE_SIZE);
  const page = Math.max(0, Math.min(context.page, pages - 1));
  const cell = (by: VisitingSort['by'], text: unknown) =>
    // The title stands in the cell where the table stands as cards; who hears it has the column's.
    html`<td role="cell">
      <b aria-hidden="true">${words[by]}</b><span lang=${inKorean(context) ?? nothing}>${text}</span>
    </td>`;
  const head = (by: VisitingSort['by']) => {
    const isBy = sort.by === by;
    return html`<th
      role="columnheader"
      scope="col"
      aria-sort=${isBy ? (sort.descending ? 'descending' : 'ascending') : nothing}
    >
      <button type="button" class="link" @click=${() => actions.sort({ by, descending: isBy && !sort.descending })}>
        ${words[by]} <span aria-hidden="true">${isBy ? (sort.descending ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>`;
  };
  return html`<section class="stack" part="visiting">
    <div id="results" class="heading" role="heading" aria-level=${headingLevel + 1} tabindex="-1">
      ${rows.length ? words.count(rows.length) : words.title}
    </div>
    ${
      rows.length
        ? html`${hint(words.sort)}
            <table class="visiting" role="table" aria-label=${words.title}>
              <thead role="rowgroup">
                <tr role="row">
                  ${COLUMNS.map(head)}
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ type, area, partner }) => {
                  const [phone] = partner.phones;
                  return html`<tr role="row">
                    ${cell('type', type)}
                    ${cell(
                      'agency',
                      html`${button(partner.name, () => actions.open(partner), 'link')}
                      ${phone ? phoneTemplate(phone, context) : nothing}`,
                    )}
                    ${cell('area', area)}
                  </tr>`;
                })}
              </tbody>
            </table>
            ${pagerTemplate(page, pages, strings.list, (to) => actions.page(to))}
            <p>${button(words.print, () => actions.print())}</p>`
        : html`<p>${words.none}</p>`
    }
  </section>`;
}
export { viewStyles as styles } from './views.styles.ts';
