import { css } from 'lit';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { emergencyStyles } from '../shared/emergency.styles.ts';
import { fieldStyles } from '../shared/field.styles.ts';

const own = css`
  .between {
    justify-content: space-between;
  }
  .languages {
    gap: 4px;
  }
  .languages button {
    border-color: transparent;
  }
  .languages [aria-pressed='true'] {
    border-color: var(--_ieum-input-border);
  }
  .choices {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 560px) {
    .choices {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .choice {
    align-items: center;
    display: flex;
    gap: 16px;
    min-height: 80px;
    padding: 12px 16px;
    text-align: start;
  }
  .choice .hint {
    display: block;
    font-weight: 400;
  }
  .choice svg {
    color: var(--_ieum-primary);
    height: 32px;
    width: 32px;
  }
  .recipient,
  .note,
  .consent {
    background: var(--_ieum-surface-quiet);
    border-radius: var(--_ieum-radius);
    padding: 12px 16px;
  }
  .consent {
    gap: 12px;
  }
  .consent .tile {
    background: var(--_ieum-surface);
  }
  .facts {
    display: grid;
    gap: 4px 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .facts dt {
    color: var(--_ieum-subtle);
    font-size: var(--_ieum-size-hint);
  }
  .facts dd {
    margin-bottom: 8px;
  }
  .facts .strong {
    font-weight: 700;
  }
  .typed {
    white-space: pre-line;
  }
  @container (min-width: 560px) {
    .facts {
      grid-template-columns: minmax(120px, 1fr) 2fr;
    }
    .facts dd {
      margin-bottom: 4px;
    }
  }
  .summary {
    border: 2px solid var(--_ieum-danger);
    border-radius: var(--_ieum-radius);
    padding: 16px;
  }
  .summary ul {
    padding-inline-start: 20px;
  }
  .summary li {
    padding: 6px 0;
  }
  .review-group {
    border-top: 1px solid var(--_ieum-border);
    padding-top: 12px;
  }
  .receipt,
  .unconfirmed {
    border-radius: var(--_ieum-radius);
    border-top: 6px solid;
    padding: 16px;
  }
  .receipt {
    background: var(--_ieum-success-surface);
    border-color: var(--_ieum-success);
  }
  .unconfirmed {
    background: var(--_ieum-warning-surface);
    border-color: var(--_ieum-warning);
  }
  .good {
    color: var(--_ieum-success);
  }
  .warning {
    color: var(--_ieum-warning);
  }
  .number {
    font-size: var(--_ieum-size-title);
    font-weight: 700;
    letter-spacing: 0.04em;
  }
  .receipt button.link {
    color: inherit;
  }
  slot {
    display: block;
  }
`;

export const styles = [tokens, base, fieldStyles, emergencyStyles, own];
