import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { InboxError } from './api.ts';
import { readCasesCsv } from './api-list.ts';
import { SignedOutEvent } from './events.ts';
import { seoulDay } from './format.ts';
import { saveFile } from './save-file.ts';
import { list } from './strings-list.ts';
import type { Jurisdiction } from './types.ts';
import { base, controls } from './styles.ts';
import { styles } from './export.styles.ts';

const words = list.export;

/** Takes all cases of a city along as a table that names nobody. */
export class InboxExport extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) jurisdiction!: Jurisdiction;

  /** The server's clock, RFC 3339. */
  @property() now = '';

  @state() private pending = false;

  @state() private said = '';

  @state() private failed = false;

  override render() {
    return html`
      <button class="secondary" aria-describedby="hint" ?disabled=${this.pending} @click=${this.#onClick}>
        ${this.pending ? words.pending : words.button}
      </button>
      <p id="hint">${words.hint}</p>
      <p class=${this.failed ? 'said failed' : 'said'} role="status">${this.said}</p>
    `;
  }

  #onClick = async (): Promise<void> => {
    if (this.pending) return;
    const { code, name } = this.jurisdiction;
    this.pending = true;
    this.said = '';
    this.failed = false;
    try {
      saveFile(await readCasesCsv(code), words.file(name, seoulDay(this.now)));
      this.said = words.done;
    } catch (error) {
      const kind = error instanceof InboxError ? error.kind : 'unreachable';
      this.failed = true;
      this.said = words.failure[kind];
      if (kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    } finally {
      this.pending = false;
    }
  };
}
