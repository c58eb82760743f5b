import { css } from 'lit';

export const styles = css`
  h3 {
    font-size: 19px;
  }
  .once {
    margin: 4px 0;
    color: var(--warning);
    font-weight: 700;
  }
  .copy {
    display: grid;
    gap: 4px;
    margin-top: 16px;
  }
  textarea {
    width: 100%;
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
    justify-self: start;
  }
  .qr {
    display: block;
    width: 220px;
    max-width: 100%;
    margin: 16px 0;
    forced-color-adjust: none;
  }
  .said {
    min-height: 24px;
    font-size: 15px;
  }
`;
