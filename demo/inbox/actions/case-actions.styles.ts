import { css } from 'lit';

export const styles = css`
  section {
    display: grid;
    gap: 12px;
    margin-top: 24px;
    padding-top: 20px;
    border-top: 2px solid var(--text);
  }
  h3 {
    font-size: 19px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  button.primary {
    min-height: 44px;
  }
  button.grave {
    color: var(--danger);
  }
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .done {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--primary);
    background: var(--primary-tint);
  }
  .link {
    padding: 16px;
    border: 2px solid var(--primary);
    border-radius: 8px;
    background: var(--surface);
  }

  @media print {
    section {
      display: none;
    }
  }
`;
