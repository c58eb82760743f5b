import { css } from 'lit';

export const styles = css`
  h2 {
    margin-bottom: 8px;
    font-size: 19px;
  }
  form {
    display: grid;
  }
  label,
  inbox-password-field {
    margin-top: 12px;
  }
  select {
    width: 100%;
    min-width: 0;
    height: 48px;
    padding: 0 12px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  input {
    height: 48px;
  }
  dl {
    display: grid;
    gap: 4px;
    margin-top: 8px;
    color: var(--text-subtle);
    font-size: 15px;
  }
  dl div {
    display: grid;
    grid-template-columns: 120px 1fr;
    gap: 0 12px;
  }
  dt {
    font-weight: 700;
  }
  .primary {
    justify-self: start;
    margin-top: 16px;
  }

  @media (width < 480px) {
    .primary {
      justify-self: stretch;
    }
    dl div {
      grid-template-columns: 1fr;
    }
  }
`;
