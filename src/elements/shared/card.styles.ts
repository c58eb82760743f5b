import { css } from 'lit';

/** Looks of what stands on more than one card: buttons beside titles, the languages, notes, lists of facts, toned sections. */
export const cardStyles = css`
  .between > button {
    flex: none;
  }
  .languages [aria-pressed='true'] {
    text-decoration: underline;
  }
  .languages:not([open]) {
    margin-block: -12px;
  }
  .lifeline {
    border: 2px solid var(--_ieum-danger);
    color: var(--_ieum-danger);
    font-weight: 700;
    text-decoration: none;
  }
  .quiet {
    background: var(--_ieum-quiet);
    border-radius: var(--_ieum-radius);
    padding: 12px 16px;
  }
  .facts {
    display: grid;
    gap: 0 16px;
  }
  dd {
    margin-bottom: 8px;
  }
  .typed {
    white-space: pre-line;
  }
  @container (min-width: 560px) {
    .aside {
      display: block;
    }
    .facts {
      grid-template-columns: minmax(120px, 1fr) 2fr;
    }
  }
  .summary {
    border: 2px solid var(--_ieum-danger);
    border-radius: var(--_ieum-radius);
    padding: 16px;
  }
  .toned {
    --_tone: var(--_ieum-success);
    background: var(--_ieum-success-surface);
    border-radius: var(--_ieum-radius);
    border-top: 6px solid var(--_tone);
    padding: 16px;
  }
  .unsure {
    --_tone: var(--_ieum-warning);
    background: var(--_ieum-warning-surface);
  }
  .danger {
    --_tone: var(--_ieum-danger);
    background: var(--_ieum-danger-surface);
  }
  section > .title {
    color: var(--_tone);
  }
  .path {
    border-inline-start: 2px solid var(--_ieum-success);
    display: grid;
    gap: 12px;
    list-style: none;
    margin: 0;
    padding: 0 0 0 16px;
  }
  .path strong,
  .choice span {
    display: block;
  }
  .number {
    font-size: var(--_ieum-size-heading);
    font-weight: 700;
  }
`;
