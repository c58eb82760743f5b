import { css } from 'lit';

export const styles = css`
  details {
    border: 1px solid var(--border);
    border-radius: 8px;
    background: var(--surface);
  }
  summary {
    padding: 10px 16px;
    cursor: pointer;
    font-weight: 700;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 8px 16px 12px;
    border: 0;
    border-top: 1px solid var(--border);
  }
  legend {
    float: left;
    width: 100%;
    padding: 0 0 4px;
    color: var(--text-subtle);
    font-size: 15px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    clear: both;
    gap: 8px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    min-height: 44px;
    padding: 4px 12px;
    border: 1px solid var(--border-input);
    border-radius: 22px;
    background: var(--surface);
    cursor: pointer;
  }
  .chip:hover {
    background: var(--primary-tint);
  }
  .chip:has(:checked) {
    padding: 3px 11px;
    border: 2px solid var(--link);
    background: var(--primary-tint);
    font-weight: 700;
  }
  .chip:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .chip input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--primary);
  }
  .chip input:focus-visible {
    outline: none;
  }
  .count {
    flex: none;
    color: var(--text-subtle);
    font-size: 15px;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  button {
    margin: 0 16px 16px;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
