import { css } from 'lit';

export const styles = css`
  :host {
    margin-top: 16px;
    padding: 16px;
    border: 2px solid var(--primary);
    border-radius: 8px;
  }
  :host([hidden]) {
    display: none;
  }
  h3 {
    font-size: 19px;
  }
  .once {
    margin: 4px 0 16px;
    color: var(--warning);
    font-weight: 700;
  }
  label {
    display: block;
    margin-bottom: 4px;
  }
  .hint {
    margin-top: -4px;
  }
  label:not(:first-of-type) {
    margin-top: 16px;
  }
  select {
    width: 100%;
    height: 56px;
    padding: 0 16px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  textarea {
    flex: 1 1 200px;
    min-width: 0;
    padding: 12px 16px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface-subtle);
    color: var(--text);
    font: inherit;
    overflow-wrap: anywhere;
    resize: vertical;
    field-sizing: content;
  }
  .copy button {
    min-height: 52px;
  }
  #code {
    font-size: 24px;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }
  .said {
    min-height: 24px;
    margin-top: 8px;
    font-size: 15px;
  }

  section {
    display: grid;
    justify-items: start;
    gap: 12px;
    margin-top: 16px;
  }
  section .hint {
    margin: 0;
  }

  @media (width < 480px) {
    :host {
      padding: 12px;
    }
    .copy button {
      flex: 1 1 100%;
    }
  }
`;
