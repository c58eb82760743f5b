import { css } from 'lit';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { emergencyStyles } from '../shared/emergency.styles.ts';
import { fieldStyles } from '../shared/field.styles.ts';

const own = css`
  .languages {
    gap: 4px;
  }
  .languages button {
    border-color: transparent;
    font-size: var(--_ieum-size-hint);
    min-height: 44px;
    padding: 4px 12px;
  }
  .languages [aria-pressed='true'] {
    border-color: var(--_ieum-input);
    text-decoration: underline;
  }
  .choice {
    align-items: center;
    display: flex;
    gap: 16px;
    min-height: 80px;
  }
  .choice span {
    display: block;
  }
  .choice svg {
    color: var(--_ieum-primary);
    height: 32px;
    width: 32px;
  }
  .quiet {
    background: var(--_ieum-quiet);
    border-radius: var(--_ieum-radius);
    padding: 12px 16px;
  }
  .quiet .tile {
    background: var(--_ieum-surface);
  }
  .quiet .tile:has(:checked) {
    background: var(--_ieum-chosen);
  }
  .facts {
    display: grid;
    gap: 0 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  dd {
    margin-bottom: 8px;
  }
  @container (min-width: 560px) {
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
    padding-inline-start: 20px;
  }
  .summary a,
  .quiet a {
    display: inline-block;
    padding: 11px 0;
  }
  .review-group {
    border-top: 1px solid var(--_ieum-border);
    padding-top: 12px;
  }
  .receipt,
  .unconfirmed {
    background: var(--_ieum-success-surface);
    border-radius: var(--_ieum-radius);
    border-top: 6px solid var(--_ieum-success);
    padding: 16px;
  }
  .receipt .title {
    color: var(--_ieum-success);
  }
  .unconfirmed {
    background: var(--_ieum-warning-surface);
    border-color: var(--_ieum-warning);
  }
  .unconfirmed .title {
    color: var(--_ieum-warning);
  }
  .number {
    font-size: clamp(19px, 6cqi, 24px);
    font-weight: 700;
    letter-spacing: 0.04em;
  }
`;

export const styles = [tokens, base, fieldStyles, emergencyStyles, own];
