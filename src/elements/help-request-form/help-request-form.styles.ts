import { css } from 'lit';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { emergencyStyles } from '../shared/emergency.styles.ts';
import { fieldStyles } from '../shared/field.styles.ts';

const own = css`
  .exit,
  .review-group button {
    flex: none;
  }
  .exit {
  }
  .languages [aria-pressed='true'] {
    text-decoration: underline;
  }
  progress {
    accent-color: var(--_ieum-primary);
    block-size: 8px;
    width: 100%;
  }
  .languages:not([open]) {
    margin-block: -12px;
  }
  .wide + .row {
    margin-top: 16px;
  }
  .lifeline {
    border: 2px solid var(--_ieum-danger);
    color: var(--_ieum-danger);
    font-weight: 700;
    text-decoration: none;
  }
  .choice {
    min-height: 80px;
  }
  .choice svg {
    color: var(--_ieum-primary);
    height: 2em;
    width: 2em;
  }
  .quiet {
    background: var(--_ieum-quiet);
    border-radius: var(--_ieum-radius);
    padding: 12px 16px;
  }
  .facts {
    display: grid;
    gap: 0 16px;
  }
  dd {
    margin-bottom: 8px;
  }
  @container (min-width: 560px) {
    .aside {
      display: block;
    }
    .facts {
      grid-template-columns: minmax(120px, 1fr) 2fr;
    }
  }
  .typed {
    white-space: pre-line;
  }
  .summary {
    border: 2px solid var(--_ieum-danger);
    border-radius: var(--_ieum-radius);
    padding: 16px;
  }
  .summary ul {
    list-style: none;
  }
  .summary a,
  .quiet a {
    display: inline-block;
    padding: 11px 0;
  }
  .review-group .between {
    align-items: baseline;
    flex-wrap: nowrap;
  }
  .review-group {
    border-top: 1px solid var(--_ieum-border);
    padding-top: 12px;
  }
  .receipt,
  .unconfirmed,
  .danger {
    --_tone: var(--_ieum-success);
    background: var(--_ieum-success-surface);
    border-radius: var(--_ieum-radius);
    border-top: 6px solid var(--_tone);
    padding: 16px;
  }
  .unconfirmed {
    --_tone: var(--_ieum-warning);
    background: var(--_ieum-warning-surface);
  }
  .danger {
    --_tone: var(--_ieum-danger);
    background: var(--_ieum-danger-surface);
  }
  section > .title {
    color: var(--_tone);
  }
  .path {
    border-inline-start: 2px solid var(--_ieum-success);
    display: grid;
    gap: 12px;
    list-style: none;
    margin: 0;
    padding: 0 0 0 16px;
  }
  .path strong,
  .choice span {
    display: block;
  }
  .number {
    font-size: var(--_ieum-size-heading);
    font-weight: 700;
  }
`;

export const styles = [tokens, base, fieldStyles, emergencyStyles, own];
