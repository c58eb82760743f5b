import { css } from 'lit';

export const styles = css`
  .question {
    flex-basis: 100%;
    padding: 12px 16px;
    border: 2px solid var(--danger);
    border-radius: 6px;
  }
  .error {
    color: var(--danger);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    margin-top: 12px;
  }
  .danger {
    border-color: var(--danger);
    color: var(--danger);
  }

  @media print {
    button {
      display: none;
    }
  }
`;
