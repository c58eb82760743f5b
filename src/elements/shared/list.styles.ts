import { css } from 'lit';

/** Looks of a card with a list: what narrows it, its results, and what stands in one of them. */
export const listStyles = css`
  .top {
    align-items: start;
  }
  .top > .title {
    flex: 1 5em;
  }
  .results,
  .plain {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .result {
    contain-intrinsic-size: auto 200px;
    content-visibility: auto;
    border-top: 1px solid var(--_ieum-border);
    padding: 16px 0;
  }
  button.name {
    font-size: var(--_ieum-size-heading);
    font-weight: 700;
    line-height: 1.4;
    min-height: 0;
    padding: 4px 0;
  }
  .gist {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .quiet > .row,
  .summary > .row,
  .toned > button {
    margin-top: 8px;
  }
  .tag {
    background: var(--_ieum-quiet);
    border-radius: 4px;
    display: inline-block;
    font-size: var(--_ieum-size-hint);
    margin: 2px 4px 2px 0;
    padding: 2px 8px;
  }
  .chips {
    gap: 8px;
  }
  .chip {
    border-radius: 22px;
    font-weight: 400;
    min-height: 44px;
    padding: 4px 14px;
  }
  .chosen,
  [aria-pressed='true'] {
    background: var(--_ieum-chosen);
    border: 2px solid var(--_ieum-primary);
    font-weight: 700;
  }
  .side > .stack {
    display: none;
    gap: 0;
  }
  .unfold {
    width: 100%;
  }
  .panes {
    align-items: start;
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .filtering .side > .stack {
    display: grid;
  }
  .facet {
    border-bottom: 1px solid var(--_ieum-border);
    padding-bottom: 4px;
  }
  .facet .chips {
    padding: 4px 0 12px;
  }
  summary {
    padding: 11px 0;
  }
  dt {
    font-weight: 700;
  }
  .call,
  .plain a {
    display: inline-block;
    min-width: 44px;
    padding: 10px 0;
  }
  .call svg,
  button svg {
    vertical-align: -0.3em;
  }
  .back {
    justify-self: start;
  }
  progress {
    accent-color: var(--_ieum-primary);
    width: 100%;
  }
  @container (min-width: 840px) {
    .panes {
      gap: 32px;
      grid-template-columns: 260px minmax(0, 1fr);
    }
    .unfold {
      display: none;
    }
    .side > .stack {
      display: grid;
    }
  }
`;
