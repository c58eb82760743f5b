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
  }
  .error {
    min-height: 40px;
  }
`;
