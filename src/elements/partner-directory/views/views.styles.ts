import { css } from 'lit';

/** Looks of one partner, of its hours and dates, and of the two special views: adopted with the first of them. */
export const viewStyles = css`
  .partner-name > div {
    font-size: var(--_ieum-size-title);
  }
  .leaf {
    border: 1px solid var(--_ieum-input);
    border-radius: var(--_ieum-radius);
    border-top: 6px solid var(--_ieum-primary);
    display: grid;
    flex: none;
    font-size: var(--_ieum-size-hint);
    justify-items: center;
    line-height: 1.2;
    min-width: 56px;
    padding: 4px 8px;
  }
  .leaf b {
    font-size: var(--_ieum-size-title);
  }
  .date {
    display: flex;
    gap: 12px;
  }
  table {
    border-collapse: collapse;
    font-size: inherit;
    text-align: start;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--_ieum-border);
    padding: 8px 12px 8px 0;
    text-align: start;
    vertical-align: baseline;
  }
  .visiting td {
    vertical-align: middle;
  }
  .hours th {
    white-space: nowrap;
    width: 7em;
  }
  .fold {
    border-top: 1px solid var(--_ieum-border);
    font-size: inherit;
  }
  .fold > div {
    padding-bottom: 16px;
  }
  .figures {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
  }
  .figures dd {
    margin: 0;
  }
  .bar {
    display: block;
    fill: var(--_ieum-primary);
    height: 12px;
    stroke: none;
    width: 100%;
  }
  .asked {
    fill: var(--_ieum-subtle);
  }
  .months,
  .visiting {
    table-layout: fixed;
  }
  .visiting td > b {
    display: none;
  }
  .months th:first-child {
    width: 7em;
  }
  @container (max-width: 559px) {
    .months th:first-child {
      width: 30%;
    }
    .visiting,
    .visiting tbody,
    .visiting tr,
    .visiting td {
      display: block;
    }
    .visiting thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
    }
    .visiting thead th {
      border: 0;
      padding: 0;
    }
    .visiting tbody tr {
      border-top: 1px solid var(--_ieum-border);
      padding: 12px 0;
    }
    .visiting td {
      align-items: center;
      border: 0;
      display: grid;
      gap: 8px;
      grid-template-columns: 4em minmax(0, 1fr);
      padding: 4px 0;
    }
    .visiting td > b {
      color: var(--_ieum-subtle);
      display: block;
      font-size: var(--_ieum-size-hint);
      font-weight: 400;
    }
  }
  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
