import { css } from 'lit';

export const styles = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    padding-bottom: 12px;
  }
  .heading p {
    display: flex;
    flex-wrap: wrap;
    flex-basis: 100%;
    gap: 0 12px;
    color: var(--text-subtle);
    font-size: 15px;
    font-variant-numeric: tabular-nums;
  }
  h2 {
    font-size: 19px;
  }
  .list,
  .case {
    min-width: 0;
    padding: 16px 24px 32px;
  }
  .choose {
    display: none;
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
  .panes[data-open] .list,
  .panes:not([data-open]) .case {
    display: none;
  }

  @media (width < 480px) {
    .list,
    .case {
      padding-inline: 16px;
    }
  }

  @media screen and (width >= 1024px) and (height >= 480px) {
    :host,
    .panes {
      height: 100%;
    }
    .panes {
      display: grid;
      grid-template-columns: minmax(360px, 2fr) 3fr;
    }
    .panes > section,
    .panes[data-open] > .list,
    .panes:not([data-open]) > .case {
      display: block;
      overflow-y: auto;
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
    .heading p {
      display: none;
    }
    .list,
    .case {
      padding: 0 0 8px;
    }
  }
`;
