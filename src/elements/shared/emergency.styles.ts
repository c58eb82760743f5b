import { css } from 'lit';

/** Looks of the emergency strip. */
export const emergencyStyles = css`
  .emergency {
    background: var(--_ieum-danger-surface);
    border-radius: var(--_ieum-radius);
    display: grid;
    gap: 4px;
    padding: 12px 16px;
  }
  .emergency-title {
    align-items: center;
    color: var(--_ieum-danger);
    display: flex;
    font-weight: 700;
    gap: 8px;
  }
  .emergency ul {
    gap: 0 16px;
    list-style: none;
  }
  .emergency a {
    align-items: baseline;
    color: var(--_ieum-text);
    display: inline-flex;
    gap: 6px;
    min-height: 44px;
    padding: 10px 0;
    text-decoration: none;
  }
  .emergency a strong {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (forced-colors: active) {
    .emergency {
      border: 1px solid;
    }
  }
`;
