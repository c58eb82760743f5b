import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { InboxError } from './api.ts';
import { createAccount } from './api-accounts.ts';
import { AccountsChangedEvent, SignedOutEvent } from './events.ts';
import type { InboxHandedPassword } from './handed-password.ts';
import type { InboxPasswordField } from './password-field.ts';
import { ROLES } from './roles.ts';
import { accounts } from './strings-accounts.ts';
import { session } from './strings-session.ts';
import type { Account, Jurisdiction, Role } from './types.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './account-create.styles.ts';

const words = accounts.create;

/** Makes an account, and shows its password once. */
export class InboxAccountCreate extends LitElement {
  static override styles = [base, controls, fields, styles];

  /** Who makes it: nobody opens more than is open to oneself. */
  @property({ attribute: false }) account!: Account;

  @property({ attribute: false }) jurisdictions: readonly Jurisdiction[] = [];

  @state() private pending = false;

  @state() private nameError = '';

  @state() private failure = '';

  @state() private handed?: { name: string; password: string };

  @query('#name') private readonly nameInput!: HTMLInputElement;

  @query('#role') private readonly roleChoice!: HTMLSelectElement;

  @query('#jurisdiction') private readonly place!: HTMLSelectElement;

  @query('inbox-password-field') private readonly password!: InboxPasswordField;

  @query('inbox-handed-password') private readonly shown!: InboxHandedPassword | null;

  override render() {
    const { nameError, handed } = this;
    return html`
      <h2 id="heading">${words.heading}</h2>
      <form aria-labelledby="heading" @submit=${this.#onSubmit}>
        <label for="name">${words.name}</label>
        <p id="name-hint" class="hint">${words.nameHint}</p>
        <input
          id="name"
          maxlength="40"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="name-hint name-error"
          aria-invalid=${nameError ? 'true' : nothing}
        />
        <p id="name-error" class="error" role="alert">${nameError}</p>
        <label for="role">${words.role}</label>
        <select id="role" aria-describedby="roles">
          ${ROLES.map((role) => html`<option value=${role}>${session.role[role]}</option>`)}
        </select>
        <dl id="roles">
          ${ROLES.map(
            (role) =>
              html`<div>
                <dt>${session.role[role]}</dt>
                <dd>${accounts.may[role]}</dd>
              </div>`,
          )}
        </dl>
        <label for="jurisdiction">${words.jurisdiction}</label>
        <select id="jurisdiction">
          ${this.account.jurisdiction === null ? html`<option value="">${accounts.everywhere}</option>` : nothing}
          ${this.jurisdictions.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
        </select>
        <inbox-password-field .label=${accounts.password.label}></inbox-password-field>
        <p class="error" role="alert">${this.failure}</p>
        <button class="primary" ?disabled=${this.pending}>${this.pending ? words.submitting : words.submit}</button>
      </form>
      ${
        handed
          ? html`<inbox-handed-password
              .name=${handed.name}
              .password=${handed.password}
              @inbox-accounts-changed=${this.#onHanded}
            ></inbox-handed-password>`
          : nothing
      }
    `;
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.pending) return;
    const name = this.nameInput.value.trim();
    const password = this.password.read();
    this.failure = '';
    this.nameError = name ? '' : words.nameEmpty;
    if (!name || password === undefined) {
      if (name) this.password.focus();
      else this.nameInput.focus();
      return;
    }
    this.pending = true;
    try {
      const role = this.roleChoice.value as Role;
      const made = await createAccount({ name, role, jurisdiction: this.place.value || null, password });
      this.handed = { name: made.name, password };
      this.nameInput.value = '';
      this.password.clear();
      this.dispatchEvent(new AccountsChangedEvent({ said: '' }));
      await this.updateComplete;
      this.shown?.focus();
    } catch (error) {
      this.#onFailure(error instanceof InboxError ? error : new InboxError('unreachable'));
    } finally {
      this.pending = false;
    }
  };

  #onFailure({ kind, fields }: InboxError): void {
    const named = fields.find(({ pointer }) => pointer === '/name');
    if (named) {
      this.nameError = named.code === 'taken' ? words.nameTaken : words.nameWrong;
      this.nameInput.focus();
    } else if (fields.some(({ pointer }) => pointer === '/password')) {
      this.password.error = accounts.password.wrong;
      this.password.focus();
    } else {
      this.failure = accounts.failure[kind];
    }
    if (kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
  }

  #onHanded = (): void => {
    this.handed = undefined;
    this.nameInput.focus();
  };
}
