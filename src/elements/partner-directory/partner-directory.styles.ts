import { css } from 'lit';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { cardStyles } from '../shared/card.styles.ts';
import { emergencyStyles } from '../shared/emergency.styles.ts';
import { fieldStyles } from '../shared/field.styles.ts';
import { listStyles } from '../shared/list.styles.ts';

const own = css`
  .state::before {
    background: var(--_tone, var(--_ieum-subtle));
    border: 1px solid transparent;
    border-radius: 50%;
    content: '';
    display: inline-block;
    height: 10px;
    margin-inline-end: 8px;
    width: 10px;
  }
  .state.open {
    --_tone: var(--_ieum-success);
  }
  .open b {
    color: var(--_tone);
  }
  .state:not(.open)::before {
    background: none;
    border-color: currentColor;
  }
  .kind {
    flex-wrap: nowrap;
    gap: 8px;
  }
  .map {
    min-height: min(420px, 70vh);
  }
  .mapped {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 840px) {
    .whole.panes {
      grid-template-columns: minmax(0, 1fr);
    }
    .whole .unfold {
      display: block;
    }
    .whole:not(.filtering) .side > .stack {
      display: none;
    }
    .mapped {
      gap: 32px;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .mapped > [part='map'] {
      align-self: start;
      order: 1;
      position: sticky;
      top: 16px;
    }
  }
  @media (forced-colors: active) {
    .state.open::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;

export const styles = [tokens, base, fieldStyles, emergencyStyles, cardStyles, listStyles, own];
