import { css } from 'lit';

/** Small facts in a line, warnings, rows of a history: where a case is read and where it is worked on. */
export const caseText = css`
  h3 {
    font-size: 19px;
  }
  h4 {
    font-size: 17px;
  }
  h3:focus-visible {
    outline-offset: 4px;
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
  .history,
  .asked {
    margin-top: 8px;
  }
  .history > li,
  .asked > li {
    padding: 8px 0 8px 16px;
    border-inline-start: 2px solid var(--border);
  }
  .history time,
  .deliveries time {
    margin-inline: 8px;
    color: var(--text-subtle);
    font-size: 15px;
  }
  .who {
    font-size: 15px;
  }
  .said {
    margin-top: 4px;
  }
  .said p,
  .note {
    unicode-bidi: isolate;
    white-space: pre-wrap;
  }
  .audience {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid currentColor;
    border-radius: 4px;
    font-size: 15px;
  }
  .audience[data-audience='sender'] {
    color: var(--link);
  }
  .audience[data-audience='colleagues'] {
    border-style: dashed;
    color: var(--warning);
  }

  @media print {
    .history > li,
    .asked > li {
      break-inside: avoid;
    }
  }
`;
