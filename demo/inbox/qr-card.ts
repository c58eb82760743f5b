import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { qrCode } from './qr.ts';
import { card as words } from './strings-card.ts';
import { base } from './styles.ts';
import { styles } from './qr-card.styles.ts';

/** A card for an officer's pocket: what it is for, the QR code, the same address in letters, and whom to tell of a loss. */
export class InboxQrCard extends LitElement {
  static override styles = [base, styles];

  @property() organization = '';

  /** In which role its bearers write, in words; undefined for any. */
  @property() bearer?: string;

  /** Name of the city that gave it. */
  @property() city?: string;

  /** The address with the organisation's code. */
  @property() link = '';

  override render() {
    const { organization, bearer, link } = this;
    return html`
      <h4>${words.title}</h4>
      <p class="whose">${words.whose(organization, bearer)}</p>
      <p>${words.what}</p>
      <p class="danger">${words.danger}</p>
      ${qrCode(link, words.qr(organization))}
      <p class="small">${words.address}</p>
      <p class="address">${link}</p>
      <p class="small">${words.revoke(this.city)}</p>
    `;
  }
}
