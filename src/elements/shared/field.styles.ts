import { css } from 'lit';

/** Looks of fields and choice tiles. */
export const fieldStyles = css`
  legend {
    margin-bottom: 4px;
    padding: 0;
  }
  .label {
    font-weight: 600;
  }
  label > .label + .hint,
  legend .hint {
    margin-inline-start: 4px;
  }
  input,
  select,
  textarea {
    accent-color: var(--_ieum-primary);
    background: var(--_ieum-surface);
    border: 1px solid var(--_ieum-input);
    border-radius: var(--_ieum-radius);
    color: inherit;
    font: inherit;
    margin: 0;
    min-height: 48px;
    padding: 10px 12px;
    width: 100%;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_ieum-danger);
  }
  .tile {
    align-items: center;
    background: var(--_ieum-surface);
    border: 1px solid var(--_ieum-input);
    border-radius: var(--_ieum-radius);
    cursor: pointer;
    display: flex;
    gap: 12px;
    min-height: 48px;
    padding: 10px 12px;
  }
  .tile:has(:checked) {
    background: var(--_ieum-chosen);
    border-color: var(--_ieum-primary);
    box-shadow: inset 0 0 0 1px var(--_ieum-primary);
  }
  .tile:has(:focus-visible) {
    outline: 2px solid var(--_ieum-focus);
    outline-offset: 2px;
  }
  .short {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7em), 1fr));
  }
  .aside {
    display: none;
  }
  .tile svg {
    color: var(--_ieum-subtle);
  }
  .tile input {
    flex: none;
    height: 20px;
    min-height: 0;
    outline: none;
    width: 20px;
  }
  .error {
    color: var(--_ieum-danger);
    display: flex;
    font-weight: 600;
    gap: 6px;
  }
`;
