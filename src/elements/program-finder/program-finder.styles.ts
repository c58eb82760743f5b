import { css } from 'lit';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { cardStyles } from '../shared/card.styles.ts';
import { emergencyStyles } from '../shared/emergency.styles.ts';
import { fieldStyles } from '../shared/field.styles.ts';
import { listStyles } from '../shared/list.styles.ts';

const own = css`
  .head {
    align-items: start;
    flex-wrap: nowrap;
  }
  .save {
    flex: none;
    font-size: var(--_ieum-size-hint);
    min-height: 44px;
    padding: 4px 12px;
  }
  mark {
    background: var(--_ieum-chosen);
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
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
    list-style: none;
    margin: 0;
    padding: 0;
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
  .toned ul {
    padding-inline-start: 1.2em;
  }
  .program-name > div {
    font-size: var(--_ieum-size-title);
  }
`;

export const styles = [tokens, base, fieldStyles, emergencyStyles, cardStyles, listStyles, own];
