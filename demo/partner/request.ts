import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { styles as rowStyles } from '../inbox/case.styles.ts';
import { telHref } from '../inbox/links.ts';
import { row, type Row } from '../inbox/rows.ts';
import { strings as inboxStrings } from '../inbox/strings.ts';
import { strings } from './strings.ts';
import type { Asked, AskedCase, Contact } from './types.ts';
import { badges, base, controls } from '../inbox/styles.ts';
import { styles } from './request.styles.ts';

const { question: words, warning: warnings, accepted: acceptedWords, asked: askedWords } = strings;
const { question: known } = inboxStrings;

/** Whether getting in touch may do harm, in either of the two ways in which that can be said. */
const forbids = ({ do_not_contact, preferred }: Contact): boolean => do_not_contact || preferred === 'none';

/** What is asked for, and after a yes whom to help: warnings first. */
export class PartnerRequest extends LitElement {
  static override styles = [base, controls, badges, rowStyles, styles];

  @property({ attribute: false }) asked?: Asked;

  override render() {
    const { asked } = this;
    if (!asked) return nothing;
    const { case: entry, contact, decision } = asked;
    return html`
      ${this.#renderWarnings(asked)} ${contact ? this.#renderContact(contact) : nothing}
      <section>
        <h2>${decision === 'accepted' ? acceptedWords.request : askedWords.known}</h2>
        <p class="badges">
          <span class="badge" data-urgency=${entry.urgency}>${inboxStrings.urgency[entry.urgency]}</span>
        </p>
        ${renderRows(caseRows(entry))}
      </section>
      ${
        contact
          ? html`<p class="use">${acceptedWords.use}</p>
              <button class="print" @click=${this.#onPrint}>${strings.print}</button>`
          : nothing
      }
    `;
  }

  #renderWarnings({ case: { child }, contact, team }: Asked) {
    const safeTimes = contact && !forbids(contact) ? contact.safe_times : null;
    return html`
      ${
        contact && forbids(contact)
          ? html`<div class="stop">
              <strong>${warnings.doNotContact}</strong>
              <p>${warnings.doNotContactWhy(team)}</p>
            </div>`
          : nothing
      }
      ${
        child
          ? html`<div class="notice">
              <strong>${warnings.child}</strong>
              <p>${warnings.childWhy(team)}</p>
            </div>`
          : nothing
      }
      ${
        safeTimes
          ? html`<div class="notice">
              <strong>${warnings.safeTimes}</strong>
              <p class="typed">${safeTimes}</p>
            </div>`
          : nothing
      }
    `;
  }

  #renderContact(contact: Contact) {
    const { phone, address } = contact;
    return html`<section>
      <h2>${acceptedWords.contact}</h2>
      ${phone || address ? nothing : html`<p class="absent">${acceptedWords.nobody}</p>`}
      ${renderRows(contactRows(contact))}
    </section>`;
  }

  #onPrint = (): void => window.print();
}

function caseRows({ district, household, age_band, needs, signs }: AskedCase): Row[] {
  return [
    ...row(words.district, district ?? undefined),
    ...row(known.household, household ? inboxStrings.household[household] : undefined),
    ...row(known.ageBand, age_band ? inboxStrings.ageBand[age_band] : undefined),
    ...row(words.needs, needs),
    ...row(words.signs, signs),
  ];
}

/** A number that must not be called is shown and dials nothing, since a finger slips. */
function contactRows(contact: Contact): Row[] {
  const { name, phone, preferred, safe_times, address, note, narrative } = contact;
  return [
    ...row(known.name, name ?? undefined),
    ...row(known.phone, phone ?? undefined, { href: phone && !forbids(contact) ? telHref(phone) : undefined }),
    ...row(known.preferred, preferred ? inboxStrings.preferred[preferred] : undefined, {
      tone: preferred === 'none' ? 'danger' : undefined,
    }),
    ...row(known.safeTimes, safe_times ?? undefined),
    ...row(known.address, address ?? undefined),
    ...row(known.note, note ?? undefined),
    ...row(known.narrative, narrative ?? undefined),
  ];
}

function renderRows(rows: readonly Row[]) {
  if (!rows.length) return nothing;
  return html`<dl>
    ${rows.map(
      (one) =>
        html`<div>
          <dt>${one.question}</dt>
          <dd class=${one.tone ?? nothing}>${renderAnswer(one)}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderAnswer({ answer, href }: Row) {
  if (typeof answer !== 'string') return answer.map((line) => html`<p>${line}</p>`);
  return href ? html`<a class="phone" href=${href}>${answer}</a>` : answer;
}
