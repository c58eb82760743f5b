import { css } from 'lit';

export const styles = css`
  .door {
    padding: 12vh 16px 32px;
  }

  /* Where there is room the head stays, and each part scrolls for itself. */
  @media screen and (width >= 1024px) and (height >= 480px) {
    :host {
      display: flex;
      flex-direction: column;
      height: 100dvh;
    }
    main {
      flex: 1;
      min-height: 0;
      overflow-y: auto;
    }
  }
`;
