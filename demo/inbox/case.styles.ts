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
  h3 {
    font-size: 19px;
  }
  h4 {
    margin-top: 20px;
    font-size: 17px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    margin-top: 4px;
    color: var(--text-subtle);
    font-size: 15px;
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
  ol {
    margin-top: 8px;
  }
  ol li {
    padding: 8px 0 8px 16px;
    border-inline-start: 2px solid var(--border);
  }
  ol time {
    margin-inline: 8px;
    color: var(--text-subtle);
    font-size: 15px;
  }
  ol p {
    unicode-bidi: isolate;
  }
  button {
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
    button {
      display: none;
    }
    dl div,
    ol li {
      break-inside: avoid;
    }
    section {
      border-top-width: 1px;
    }
  }
`;
