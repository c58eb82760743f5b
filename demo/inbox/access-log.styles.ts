import { css } from 'lit';

export const styles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--surface);
    font-size: 15px;
  }
  th,
  td {
    padding: 8px 12px;
    border-bottom: 1px solid var(--border);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-bottom: 2px solid var(--text);
    white-space: nowrap;
  }
  td a {
    display: inline-block;
    padding-block: 4px;
    margin-block: -4px;
  }

  /* A row becomes a paragraph: four columns do not fit a phone. */
  @media screen and (width < 600px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      padding: 8px 12px;
      border-bottom: 1px solid var(--border);
    }
    th,
    td {
      padding: 0;
      border: 0;
    }
    td:first-child {
      flex-basis: 100%;
      color: var(--text-subtle);
    }
  }

  @media print {
    button {
      display: none;
    }
  }
`;
