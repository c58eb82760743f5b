import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { InboxCaseList } from './case-list.ts';
import type { FilterEvent, Found, FoundEvent } from './events.ts';
import { type Chosen, facetsOf, isChosen } from './facets.ts';
import { Labels } from './labels.ts';
import { list as words } from './strings-list.ts';
import type { Account, CaseList, CaseSummary } from './types.ts';
import { base, controls } from './styles.ts';
import { styles } from './narrowed-list.styles.ts';

/** The cases that were searched for or chosen, in the server's order, and what narrows them. Kept in memory alone. */
export class InboxNarrowedList extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) list?: CaseList;

  @property({ attribute: false }) account!: Account;

  @property({ attribute: false }) labels = new Labels();

  /** Ids of cases that arrived since the page was opened and were not read yet. */
  @property({ attribute: false }) fresh: ReadonlySet<string> = new Set();

  /** Id of the case that stands open. */
  @property({ attribute: false }) open?: string;

  @state() private chosen: Chosen = new Set();

  @state() private found?: Found;

  @query('inbox-case-list') private readonly caseList!: InboxCaseList | null;

  /** Moves the focus to the row of a case; tells whether it is shown. */
  focusCase(id: string): boolean {
    return this.caseList?.focusCase(id) ?? false;
  }

  override render() {
    const { list, found, chosen, account } = this;
    if (!list) return nothing;
    const searched = found ? list.cases.filter(({ id }) => found.ids.has(id)) : list.cases;
    const facets = facetsOf(searched, account.id, chosen);
    const shown = searched.filter((entry) => isChosen(entry, facets, chosen));
    const narrowed = found !== undefined || chosen.size > 0;
    return html`
      ${list.cases.length ? this.#renderTools(list, searched) : nothing}
      <div role="status" class="said">${narrowed ? this.#renderSaid(list.cases, searched, shown) : nothing}</div>
      ${
        narrowed && !shown.length
          ? this.#renderNone()
          : html`<inbox-case-list
              .list=${{ ...list, cases: shown }}
              .labels=${this.labels}
              .fresh=${this.fresh}
              .open=${this.open}
            ></inbox-case-list>`
      }
      ${
        list.cases.length && account.permissions.includes('export')
          ? html`<inbox-export .jurisdiction=${list.jurisdiction} .now=${list.now}></inbox-export>`
          : nothing
      }
    `;
  }

  #renderTools({ jurisdiction }: CaseList, searched: readonly CaseSummary[]) {
    return html`
      <inbox-search
        .jurisdiction=${jurisdiction.code}
        .text=${this.found?.text}
        @inbox-found=${this.#onFound}
      ></inbox-search>
      <inbox-filter
        .cases=${searched}
        .me=${this.account.id}
        .chosen=${this.chosen}
        @inbox-filter=${this.#onFilter}
      ></inbox-filter>
    `;
  }

  #renderSaid(all: readonly CaseSummary[], searched: readonly CaseSummary[], shown: readonly CaseSummary[]) {
    const ids = new Set(shown.map(({ id }) => id));
    const hidden = all.filter(({ id }) => this.fresh.has(id) && !ids.has(id)).length;
    return html`
      ${this.found ? html`<p>${words.search.found(this.found.text, searched.length)}</p>` : nothing}
      <p>${words.filter.shown(shown.length, all.length)}</p>
      ${hidden ? html`<p class="hidden-fresh">${words.filter.hiddenFresh(hidden)}</p>` : nothing}
    `;
  }

  #renderNone() {
    return html`<div class="empty">
      <p><strong>${words.filter.none}</strong></p>
      <p>${words.filter.noneHint}</p>
      <button class="secondary" @click=${this.#onAll}>${words.filter.clear}</button>
    </div>`;
  }

  #onFound = ({ detail: { found } }: FoundEvent): void => {
    this.found = found;
  };

  #onFilter = ({ detail: { chosen } }: FilterEvent): void => {
    this.chosen = chosen;
  };

  #onAll = async (): Promise<void> => {
    this.chosen = new Set();
    this.found = undefined;
    await this.updateComplete;
    await this.caseList?.updateComplete;
    this.caseList?.focusCase();
  };
}
