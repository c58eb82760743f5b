import { css } from 'lit';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { cardStyles } from '../shared/card.styles.ts';
import { emergencyStyles } from '../shared/emergency.styles.ts';
import { fieldStyles } from '../shared/field.styles.ts';

const own = css`
  ul {
    padding-inline-start: 1.2em;
  }
  .emergency ul {
    padding: 0;
  }
  .moving {
    --_tone: var(--_ieum-primary);
    background: var(--_ieum-chosen);
  }
  .over {
    --_tone: var(--_ieum-subtle);
    background: var(--_ieum-quiet);
  }
  input[type='text'] {
    text-transform: uppercase;
  }
  .path li {
    position: relative;
  }
  .path li::before {
    background: var(--_ieum-success);
    border: 2px solid var(--_ieum-success);
    border-radius: 50%;
    content: '';
    height: 12px;
    inset-block-start: 7px;
    inset-inline-start: -23px;
    position: absolute;
    width: 12px;
  }
  .path .next::before {
    background: var(--_ieum-surface);
  }
  .path strong {
    font-size: var(--_ieum-size-hint);
    font-weight: 400;
  }
  .path b {
    background: var(--_ieum-success);
    border: 1px solid transparent;
    border-radius: var(--_ieum-radius);
    color: var(--_ieum-surface);
    font-size: var(--_ieum-size-hint);
    padding: 0 8px;
  }
  .said {
    border-inline-start: 4px solid var(--_ieum-border);
    margin: 0;
    padding-inline-start: 12px;
  }
  .apart {
    border-top: 1px solid var(--_ieum-border);
    padding-top: 16px;
  }
  .undo {
    border-color: var(--_ieum-danger);
    color: var(--_ieum-danger);
  }
  .number,
  dd a {
    display: inline-block;
  }
  dd a {
    padding: 10px 0;
  }
`;

export const styles = [tokens, base, fieldStyles, emergencyStyles, cardStyles, own];
