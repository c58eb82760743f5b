import { css } from 'lit';

export const styles = css`
  :host {
    max-width: 840px;
  }
  h2 {
    margin-top: 8px;
    font-size: 24px;
    line-height: 1.3;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  h4 {
    margin-top: 20px;
  }
  .reference {
    color: var(--text);
  }
  .stop,
  .notice {
    margin-top: 16px;
    padding: 16px;
    border-radius: 8px;
  }
  .stop {
    border: 3px solid var(--danger);
    background: var(--danger-tint);
  }
  .stop strong {
    color: var(--danger);
    font-size: 24px;
    line-height: 1.3;
  }
  .notice {
    border: 1px solid var(--warning);
    background: var(--warning-tint);
  }
  .notice strong {
    color: var(--warning);
  }
  .notice a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
  section {
    margin-top: 24px;
    padding-top: 20px;
    border-top: 2px solid var(--text);
  }
  dl {
    margin-top: 4px;
    border-top: 1px solid var(--border);
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(120px, 1fr) 2.4fr;
    gap: 4px 16px;
    padding: 8px 0;
    border-bottom: 1px solid var(--border);
  }
  dt {
    color: var(--text-subtle);
  }
  dd {
    unicode-bidi: isolate;
    white-space: pre-wrap;
  }
  dd ul {
    display: grid;
    gap: 2px;
  }
  .phone {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    margin-block: -10px;
    font-variant-numeric: tabular-nums;
  }
  .remark {
    margin-top: 4px;
    color: var(--warning);
    font-size: 15px;
    font-weight: 700;
  }
  dd.absent,
  .absent {
    color: var(--text-subtle);
    font-style: normal;
  }
  dd.danger {
    color: var(--danger);
    font-weight: 700;
  }
  .status {
    border-top: 0;
    padding-top: 0;
    margin-top: 16px;
  }
  .due {
    margin-top: 4px;
    font-weight: 700;
  }
  .due.overdue {
    padding: 8px 12px;
    border: 2px solid var(--danger);
    border-radius: 8px;
    background: var(--danger-tint);
    color: var(--danger);
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 12px 0;
  }
  .path li {
    padding: 2px 8px;
    border: 1px solid var(--border);
    border-radius: 4px;
    color: var(--text-subtle);
    font-size: 15px;
  }
  .path [data-done] {
    border-color: var(--border-input);
    background: var(--surface-raised);
    color: var(--text);
  }
  .path [data-done]::before {
    content: '\\2713' / '';
    padding-inline-end: 4px;
  }
  .path [aria-current] {
    border: 2px solid var(--primary);
    background: var(--primary-tint);
    color: var(--text);
    font-weight: 700;
  }
  h3 small {
    color: var(--text-subtle);
    font-size: 15px;
    font-weight: 400;
  }
  .note {
    margin-top: 4px;
  }
  .recall {
    margin-top: 8px;
  }
  .print {
    margin-top: 24px;
  }

  @media (width < 480px) {
    dl div {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dt {
      font-size: 15px;
    }
  }

  @media print {
    :host {
      max-width: none;
    }
    button,
    .deliveries {
      display: none;
    }
    dl div {
      break-inside: avoid;
    }
    section {
      border-top-width: 1px;
    }
  }
`;
