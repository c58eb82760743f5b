import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-top: 16px;
  }
  p {
    color: var(--text-subtle);
    font-size: 15px;
  }
  #hint {
    flex: 1 1 180px;
  }
  .said {
    flex-basis: 100%;
  }
  .said.failed {
    color: var(--danger);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
