import { css } from 'lit';

export const styles = css`
  :host {
    padding: 16px;
    border: 2px solid var(--primary);
    border-radius: 8px;
    background: var(--surface);
  }
  form {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .field > .audience {
    margin-inline-start: 4px;
  }
  .optional {
    color: var(--text-subtle);
    font-size: 15px;
    font-weight: 400;
  }
  .hint {
    margin: 0 0 4px;
  }
  textarea,
  select {
    width: 100%;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  textarea {
    padding: 12px 16px;
    resize: vertical;
    field-sizing: content;
    min-height: 96px;
  }
  select {
    height: 56px;
    padding: 0 12px;
  }
  textarea[aria-invalid='true'],
  select[aria-invalid='true'] {
    border: 2px solid var(--danger);
  }
  .choice {
    display: flex;
    align-items: start;
    gap: 12px;
    min-height: 44px;
    padding: 8px 0;
    font-weight: 400;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 1px 0 0;
    accent-color: var(--primary);
  }
  .choice small {
    display: block;
    color: var(--text-subtle);
    font-size: 15px;
  }
  .grave {
    padding: 12px 16px;
    border: 1px solid var(--danger);
    border-radius: 8px;
    background: var(--danger-tint);
  }
  .told {
    padding: 12px 16px;
    border-radius: 8px;
    background: var(--surface-subtle);
  }
  dt {
    margin-top: 8px;
    font-weight: 700;
  }
  .news {
    padding: 12px 16px;
    border: 1px solid var(--warning);
    border-radius: 8px;
    background: var(--warning-tint);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  .buttons button {
    min-height: 56px;
  }
  .buttons .primary,
  .buttons .danger {
    flex: 1 1 160px;
  }
  button.danger {
    border: 2px solid var(--danger);
    color: var(--danger);
    font-weight: 700;
  }
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  @media (width < 480px) {
    :host {
      padding: 12px;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
