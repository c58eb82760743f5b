import { css } from 'lit';

export const styles = css`
  .hint {
    color: var(--text-subtle);
    font-size: 15px;
  }
  inbox-account-changes {
    flex-basis: 100%;
    min-width: 0;
  }

  @media print {
    button,
    .hint {
      display: none;
    }
  }
`;
