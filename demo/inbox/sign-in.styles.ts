import { css } from 'lit';

export const styles = css`
  .door {
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
  form {
    display: grid;
  }
  label {
    margin: 16px 0 4px;
  }
  .error {
    padding: 4px 0;
  }
  form button {
    margin: 12px 0 16px;
  }
  details form button {
    margin-bottom: 0;
  }
  .notice:not(:empty) {
    margin-top: 16px;
    padding: 12px 16px;
    border: 1px solid var(--warning);
    border-radius: 6px;
    background: var(--warning-tint);
  }
  details {
    margin-top: 16px;
    border-top: 1px solid var(--border);
  }
  summary {
    min-height: 44px;
    padding: 12px 0 4px;
    color: var(--link);
    cursor: pointer;
  }
`;
