import { css } from 'lit';

/** Looks of fields and choice tiles. */
export const fieldStyles = css`
  legend {
    display: contents;
    padding: 0;
  }
  label {
    display: block;
  }
  .label {
    font-weight: 600;
  }
  input,
  select,
  textarea {
    accent-color: var(--_ieum-primary);
    appearance: auto;
    background: var(--_ieum-surface);
    border: 1px solid var(--_ieum-input-border);
    border-radius: var(--_ieum-radius);
    color: var(--_ieum-text);
    font: inherit;
    margin: 0;
    max-width: 100%;
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    appearance: none;
    min-height: 48px;
    padding: 10px 12px;
    width: 100%;
  }
  select {
    appearance: auto;
  }
  textarea {
    resize: vertical;
  }
  [aria-invalid='true']:not([type='checkbox'], [type='radio']) {
    border: 2px solid var(--_ieum-danger);
  }
  .tiles {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    margin-top: 4px;
  }
  @container (min-width: 480px) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .tile {
    align-items: center;
    border: 1px solid var(--_ieum-input-border);
    border-radius: var(--_ieum-radius);
    cursor: pointer;
    display: flex;
    gap: 12px;
    min-height: 48px;
    padding: 10px 12px;
  }
  .tile:has(:checked) {
    background: var(--_ieum-surface-chosen);
    border-color: var(--_ieum-primary);
    box-shadow: inset 0 0 0 1px var(--_ieum-primary);
  }
  .tile:has(:focus-visible) {
    outline: 2px solid var(--_ieum-focus);
    outline-offset: 2px;
  }
  .tile input {
    flex: none;
    height: 20px;
    outline: none;
    width: 20px;
  }
  .error {
    align-items: flex-start;
    color: var(--_ieum-danger);
    display: flex;
    font-weight: 600;
    gap: 6px;
  }
`;
