import { css } from 'lit';

export const styles = css`
  .door {
    padding: 12vh 16px 32px;
  }
  .door .failure,
  .door .message {
    max-width: 440px;
    margin: 0 auto;
  }
  inbox-desk[hidden] {
    display: none;
  }
`;
