import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { InboxError } from './api.ts';
import { type AccountChange, changeAccount } from './api-accounts.ts';
import { AccountsChangedEvent, SignedOutEvent } from './events.ts';
import type { InboxHandedPassword } from './handed-password.ts';
import type { InboxPasswordField } from './password-field.ts';
import { ROLES } from './roles.ts';
import { accounts } from './strings-accounts.ts';
import { session } from './strings-session.ts';
import type { ListedAccount, Role } from './types.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './account-changes.styles.ts';

const words = accounts.row;

/** What can be changed of an account: its role, its password, whether it may sign in. */
export class InboxAccountChanges extends LitElement {
  static override styles = [base, controls, fields, styles];

  @property({ attribute: false }) listed!: ListedAccount;

  @state() private pending = false;

  /** Whether it is being asked once more before the account is shut. */
  @state() private asking = false;

  @state() private failure = '';

  @state() private handed = '';

  @query('select') private readonly roleChoice!: HTMLSelectElement;

  @query('inbox-password-field') private readonly password!: InboxPasswordField;

  @query('inbox-handed-password') private readonly shown!: InboxHandedPassword | null;

  @query('.keep') private readonly keep!: HTMLElement | null;

  @query('.disable') private readonly disable!: HTMLElement | null;

  override render() {
    const { name } = this.listed;
    if (this.handed) {
      return html`<inbox-handed-password .name=${name} .password=${this.handed}></inbox-handed-password>`;
    }
    return html`
      <p class="hint">${words.ends}</p>
      <form @submit=${this.#onRole}>
        <label for="role">${words.role}</label>
        <select id="role">
          ${ROLES.map(
            (role) => html`<option value=${role} .selected=${role === this.listed.role}>${session.role[role]}</option>`,
          )}
        </select>
        <button class="secondary" ?disabled=${this.pending}>${words.roleSubmit}</button>
      </form>
      <form @submit=${this.#onPassword}>
        <inbox-password-field .label=${accounts.password.newLabel}></inbox-password-field>
        <button class="secondary" ?disabled=${this.pending}>${words.passwordSubmit}</button>
      </form>
      ${this.#renderAccess(this.listed)}
      <p class="error" role="alert">${this.failure}</p>
      <p class="hint" role="status">${this.pending ? words.working : nothing}</p>
    `;
  }

  #renderAccess({ name, disabled_at }: ListedAccount) {
    if (disabled_at !== null) {
      return html`<button class="secondary" ?disabled=${this.pending} @click=${this.#onEnable}>
        ${words.enable}
      </button>`;
    }
    if (!this.asking) return html`<button class="danger disable" @click=${this.#onAsk}>${words.disable}</button>`;
    return html`
      <div class="question" role="group" aria-labelledby="ask" aria-describedby="why" @keydown=${this.#onKeydown}>
        <p id="ask"><strong>${words.disableAsk(name)}</strong></p>
        <p id="why">${words.disableWhy}</p>
        <div class="buttons">
          <button class="secondary keep" @click=${this.#onKeep}>${words.disableKeep}</button>
          <button class="danger" ?disabled=${this.pending} @click=${this.#onDisable}>${words.disable}</button>
        </div>
      </div>
    `;
  }

  #onAsk = async (): Promise<void> => {
    this.asking = true;
    await this.updateComplete;
    this.keep?.focus();
  };

  #onKeep = async (): Promise<void> => {
    this.asking = false;
    await this.updateComplete;
    this.disable?.focus();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') void this.#onKeep();
  };

  #onRole = (event: SubmitEvent): void => {
    event.preventDefault();
    const role = this.roleChoice.value as Role;
    if (role === this.listed.role) return;
    void this.#change({ role }, words.roleDone(this.listed.name, session.role[role]));
  };

  #onPassword = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const password = this.password.read();
    if (password === undefined) this.password.focus();
    else if (await this.#change({ password }, words.passwordDone(this.listed.name), false)) {
      this.handed = password;
      await this.updateComplete;
      this.shown?.focus();
    }
  };

  #onDisable = (): void => {
    void this.#change({ disabled: true }, words.disableDone(this.listed.name));
  };

  #onEnable = (): void => {
    void this.#change({ disabled: false }, words.enableDone(this.listed.name));
  };

  /** `hide`: whether these fields have served. Tells whether it was changed. */
  async #change(change: AccountChange, said: string, hide = true): Promise<boolean> {
    if (this.pending) return false;
    this.pending = true;
    this.failure = '';
    try {
      await changeAccount(this.listed.id, change);
      this.dispatchEvent(new AccountsChangedEvent({ said, hide }));
      return true;
    } catch (error) {
      const { kind, fields: wrong } = error instanceof InboxError ? error : new InboxError('unreachable');
      if (wrong.some(({ pointer }) => pointer === '/password')) this.password.error = accounts.password.wrong;
      else this.failure = accounts.failure[kind];
      if (kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
      return false;
    } finally {
      this.pending = false;
    }
  }
}
