import { css } from 'lit';

export const styles = css`
  ul {
    display: grid;
    gap: 12px;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 12px;
    padding: 16px;
    border: 1px solid var(--border);
    border-inline-start-width: 4px;
    border-radius: 8px;
    background: var(--surface);
  }
  .row[data-urgency='emergency'],
  .row[data-urgency='urgent'] {
    border-inline-start-color: var(--danger);
  }
  .row[data-urgency='soon'] {
    border-inline-start-color: var(--warning);
  }
  .row:hover {
    background: var(--surface-raised);
  }
  .row[data-open] {
    background: var(--primary-tint);
  }
  h3 {
    grid-column: 1 / -1;
    font-size: 19px;
    line-height: 1.4;
  }
  h3 a {
    color: inherit;
    text-decoration: none;
  }
  h3 a::after {
    position: absolute;
    inset: 0;
    border-radius: 8px;
    content: '';
  }
  h3 a:focus-visible {
    outline: none;
  }
  h3 a:focus-visible::after {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .row:hover h3 a {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .badges {
    grid-row: 1;
    grid-column: 1;
  }
  .time {
    grid-row: 1;
    grid-column: 2;
    color: var(--text-subtle);
    font-size: 15px;
    text-align: end;
    white-space: nowrap;
  }
  .time time::after {
    content: ' \\b7 ';
  }
  dl,
  .more {
    grid-column: 1 / -1;
  }
  dl {
    display: grid;
    gap: 2px;
    font-size: 15px;
  }
  dl div {
    display: grid;
    grid-template-columns: 64px 1fr;
    gap: 8px;
  }
  dt,
  .more {
    color: var(--text-subtle);
    font-size: 15px;
  }
  dd {
    unicode-bidi: isolate;
  }
  dd.overdue {
    color: var(--danger);
    font-weight: 700;
  }
  .row[data-closed] {
    border-inline-start-color: var(--border);
    border-style: dashed;
    border-inline-start-style: solid;
  }
  .empty {
    padding: 48px 16px;
    border: 1px dashed var(--border);
    border-radius: 8px;
    text-align: center;
  }
  .empty p + p {
    color: var(--text-subtle);
  }

  @media (width < 480px) {
    .time {
      grid-row: auto;
      grid-column: 1 / -1;
      text-align: start;
    }
    .badges {
      grid-column: 1 / -1;
    }
  }

  @media print {
    .row {
      break-inside: avoid;
    }
  }
`;
