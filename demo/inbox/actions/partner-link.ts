import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { copyField } from '../copy.ts';
import { formatDay } from '../format.ts';
import { partnerLink } from '../links.ts';
import { qrCode } from '../qr.ts';
import { actionWords } from '../strings-actions.ts';
import type { PartnerLink } from '../types-case.ts';
import { base, controls, fields } from '../styles.ts';
import { styles } from './partner-link.styles.ts';

const words = actionWords.link;

/** The link that opens one case to a partner, in the one moment in which it is there. */
export class InboxPartnerLink extends LitElement {
  static override styles = [base, controls, fields, styles];

  @property({ attribute: false }) link?: PartnerLink;

  /** Name of the partner. */
  @property({ attribute: false }) partner = '';

  @state() private said = '';

  @query('h3') private readonly heading!: HTMLElement | null;

  @query('textarea') private readonly field!: HTMLTextAreaElement;

  /** Moves the focus to the heading, once it stands, so that reading begins there. */
  override focus(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  override render() {
    const { link, partner } = this;
    if (!link) return nothing;
    const address = partnerLink(link.url_fragment);
    return html`
      <h3 tabindex="-1">${words.heading(partner)}</h3>
      <p class="once">${words.once}</p>
      <p>${words.why} ${words.until(formatDay(link.expires_on))}</p>
      <div class="copy">
        <label for="link">${words.label}</label>
        <textarea id="link" readonly rows="2" spellcheck="false" .value=${address}></textarea>
        <button class="secondary" @click=${this.#onCopy}>${words.copy}</button>
      </div>
      ${qrCode(address, words.qr(partner))}
      <p class="hint">${words.lost}</p>
      <p class="said" role="status">${this.said}</p>
    `;
  }

  #onCopy = async (): Promise<void> => {
    this.said = (await copyField(this.field)) ? words.copied : words.notCopied;
  };
}
