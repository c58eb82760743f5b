import { css } from 'lit';

export const styles = css`
  :host {
    padding-top: 8px;
    border-top: 1px solid var(--border);
  }
  form {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 12px 0;
    border-bottom: 1px solid var(--border);
  }
  select {
    width: 100%;
    min-width: 0;
    min-height: 48px;
    padding: 0 12px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  inbox-password-field {
    width: 100%;
    min-width: 0;
  }
  .disable {
    margin-top: 12px;
  }
  .danger {
    border-color: var(--danger);
    color: var(--danger);
  }
  .question {
    margin-top: 12px;
    padding: 12px 16px;
    border: 2px solid var(--danger);
    border-radius: 6px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    margin-top: 12px;
  }
`;
