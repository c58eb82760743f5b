import { css } from 'lit';

/** Looks of the emergency strip. */
export const emergencyStyles = css`
  .emergency {
    background: var(--_ieum-danger-surface);
    border: 2px solid transparent;
    border-radius: var(--_ieum-radius);
    padding: 12px 16px;
  }
  .raised {
    border-color: var(--_ieum-danger);
  }
  .emergency ul {
    gap: 0 16px;
    list-style: none;
  }
  .emergency li a {
    color: var(--_ieum-text);
    display: inline-block;
    padding: 10px 0;
    text-decoration: none;
  }
  .emergency strong {
    display: inline-block;
    text-decoration: underline;
  }
`;
