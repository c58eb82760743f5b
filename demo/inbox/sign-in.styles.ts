import { css } from 'lit';

export const styles = css`
  form {
    display: grid;
    max-width: 440px;
    margin: 0 auto;
    padding: 32px 24px;
    border: 1px solid var(--border);
    border-radius: 12px;
    background: var(--surface);
  }
  h1 {
    margin-bottom: 8px;
    font-size: 24px;
  }
  label {
    margin-top: 24px;
    font-weight: 700;
  }
  .hint {
    margin-bottom: 8px;
    color: var(--text-subtle);
    font-size: 15px;
  }
  input {
    width: 100%;
    height: 56px;
    padding: 0 16px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--danger);
  }
  .error {
    min-height: 40px;
    padding: 8px 0;
    color: var(--danger);
    font-size: 15px;
  }
`;
