import { css } from 'lit';

export const styles = css`
  .row {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border: 1px solid var(--border);
    border-inline-start-width: 4px;
    border-radius: 8px;
    background: var(--surface);
    break-inside: avoid;
  }
  .row[data-failed] {
    border-inline-start-color: var(--danger);
  }
  h3 {
    font-size: 17px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--text-subtle);
    font-size: 15px;
  }
  .why {
    color: var(--danger);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-top: 4px;
  }
  .actions a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }

  @media print {
    .actions {
      display: none;
    }
  }
`;
