import { css } from 'lit';

export const styles = css`
  inbox-search,
  inbox-filter {
    margin-bottom: 12px;
  }
  .said {
    font-size: 15px;
    font-variant-numeric: tabular-nums;
  }
  .said p:last-child {
    margin-bottom: 12px;
  }
  .hidden-fresh {
    color: var(--warning);
    font-weight: 700;
  }
  .empty {
    padding: 32px 16px;
    border: 1px dashed var(--border);
    border-radius: 8px;
    text-align: center;
  }
  .empty p + p {
    color: var(--text-subtle);
  }
  .empty button {
    margin-top: 16px;
  }
`;
