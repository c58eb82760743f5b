import { css } from 'lit';

export const styles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 24px;
    border-bottom: 1px solid var(--border);
    background: var(--surface);
  }
  h1 {
    font-size: 24px;
    line-height: 1.3;
  }
  .as-of {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin-inline-end: auto;
    color: var(--text-subtle);
    font-size: 15px;
  }
  .as-of span {
    font-variant-numeric: tabular-nums;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding-bottom: 12px;
  }
  .heading p {
    color: var(--text-subtle);
    font-size: 15px;
  }
  h2 {
    font-size: 19px;
  }
  .list,
  .case {
    min-width: 0;
    padding: 20px 24px;
  }
  .message {
    padding: 12px 0;
    color: var(--text-subtle);
  }
  .choose {
    display: none;
  }
  .door {
    padding: 12vh 16px 32px;
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-bottom: 12px;
    padding: 12px 16px;
    border: 1px solid var(--warning);
    border-radius: 6px;
    background: var(--warning-tint);
  }
  .failure p {
    flex: 1 1 200px;
  }
  .back {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    margin-bottom: 8px;
  }
  .back::before {
    content: '\\2190';
    padding-inline-end: 8px;
  }
  main[data-open] .list {
    display: none;
  }
  main:not([data-open]) .case {
    display: none;
  }

  @media (width < 480px) {
    header,
    .list,
    .case {
      padding-inline: 16px;
    }
    .as-of {
      flex: 1 1 0;
      order: 1;
    }
    .plain {
      order: 2;
      padding-inline-end: 0;
    }
    h1 {
      flex: 1 1 60%;
    }
  }

  @media screen and (width >= 1024px) and (height >= 480px) {
    :host {
      display: flex;
      flex-direction: column;
      height: 100dvh;
    }
    main:not(.door) {
      display: grid;
      flex: 1;
      grid-template-columns: minmax(360px, 2fr) 3fr;
      min-height: 0;
    }
    main:not(.door) > section {
      display: block;
      overflow-y: auto;
    }
    main[data-open] .list {
      display: block;
    }
    .case {
      border-inline-start: 1px solid var(--border);
      background: var(--surface);
    }
    .case:focus-visible {
      outline-offset: -2px;
    }
    .choose {
      display: block;
      padding-top: 64px;
      text-align: center;
    }
    .back {
      display: none;
    }
  }

  @media print {
    button,
    .back,
    .as-of,
    .failure {
      display: none;
    }
    header,
    .list,
    .case {
      padding: 0 0 8px;
    }
  }
`;
