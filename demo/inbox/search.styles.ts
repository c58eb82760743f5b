import { css } from 'lit';

export const styles = css`
  .hint {
    margin-bottom: 4px;
  }
  .line {
    display: flex;
    gap: 8px;
  }
  input {
    flex: 1 1 0;
    min-width: 0;
    height: 48px;
    padding: 0 12px;
  }
  .line button {
    flex: none;
    max-width: 50%;
  }
  .error:not(:empty) {
    padding: 4px 0 0;
  }
  .clear {
    margin-top: 8px;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
