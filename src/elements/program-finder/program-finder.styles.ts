import { css } from 'lit';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { cardStyles } from '../shared/card.styles.ts';
import { emergencyStyles } from '../shared/emergency.styles.ts';
import { fieldStyles } from '../shared/field.styles.ts';

const own = css`
  .top {
    align-items: start;
  }
  .top > .title {
    flex: 1 5em;
  }
  .results,
  .findings,
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
  .head {
    align-items: start;
    flex-wrap: nowrap;
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
  .save {
    flex: none;
    font-size: var(--_ieum-size-hint);
    min-height: 44px;
    padding: 4px 12px;
  }
  .quiet > .row,
  .summary > .row,
  .toned > button {
    margin-top: 8px;
  }
  mark {
    background: var(--_ieum-chosen);
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
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
  .verdict {
    --_tone: var(--_ieum-subtle);
  }
  .likely {
    --_tone: var(--_ieum-success);
  }
  .more {
    --_tone: var(--_ieum-warning);
  }
  summary {
    padding: 11px 0;
  }
  .verdict summary b,
  .badge b {
    border: 1px solid var(--_tone);
    border-radius: 4px;
    color: var(--_tone);
    display: inline-block;
    padding: 2px 8px;
  }
  .verdict summary span {
    text-decoration: underline;
  }
  .findings {
    display: grid;
    gap: 8px;
  }
  .finding {
    display: flex;
    gap: 8px;
  }
  .finding svg {
    color: var(--_ieum-subtle);
  }
  .unmet svg {
    color: var(--_ieum-danger);
  }
  dt {
    font-weight: 700;
  }
  .toned ul {
    padding-inline-start: 1.2em;
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
  .program-name > div {
    font-size: var(--_ieum-size-title);
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

export const styles = [tokens, base, fieldStyles, emergencyStyles, cardStyles, own];
