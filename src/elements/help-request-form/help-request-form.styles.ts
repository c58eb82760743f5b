import { css } from 'lit';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { cardStyles } from '../shared/card.styles.ts';
import { emergencyStyles } from '../shared/emergency.styles.ts';
import { fieldStyles } from '../shared/field.styles.ts';

const own = css`
  progress {
    accent-color: var(--_ieum-primary);
    block-size: 8px;
    width: 100%;
  }
  .wide + .row {
    margin-top: 16px;
  }
  .choice {
    min-height: 80px;
  }
  .choice svg {
    color: var(--_ieum-primary);
    height: 2em;
    width: 2em;
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
`;

export const styles = [tokens, base, fieldStyles, emergencyStyles, cardStyles, own];
