import { css } from 'lit';

export const styles = css`
  section {
    margin-top: 24px;
    padding: 20px;
    border: 1px solid var(--border-input);
    border-radius: 12px;
    background: var(--surface);
  }
  h2 {
    margin-bottom: 8px;
    font-size: 19px;
  }
  form {
    margin-top: 16px;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 96px;
    padding: 12px 16px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    resize: vertical;
  }
  textarea[aria-invalid='true'] {
    border: 2px solid var(--danger);
  }
  .failure {
    margin-top: 12px;
  }
  .choices {
    display: grid;
    justify-items: start;
    gap: 12px;
    margin-top: 16px;
  }
  .plain {
    padding-inline: 0;
  }

  @media (width < 480px) {
    .choices {
      justify-items: stretch;
    }
    section {
      padding: 16px;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
