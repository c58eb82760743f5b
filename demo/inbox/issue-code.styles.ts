import { css } from 'lit';

export const styles = css`
  h2 {
    margin-bottom: 8px;
    font-size: 19px;
  }
  form {
    display: grid;
    justify-items: start;
  }
  form .primary {
    margin-top: 8px;
  }
  .hide {
    margin-top: 12px;
  }

  @media (width < 480px) {
    button {
      width: 100%;
    }
  }
`;
