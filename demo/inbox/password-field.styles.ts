import { css } from 'lit';

export const styles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  input {
    flex: 1 1 200px;
    min-width: 0;
    height: 48px;
    font-variant-numeric: tabular-nums;
  }
`;
