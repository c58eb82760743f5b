import { css } from 'lit';

export const styles = css`
  .closed {
    padding: 32px 24px;
  }

  /* Where there is room the head stays, and each part scrolls for itself. */
  @media screen and (width >= 1024px) and (height >= 480px) {
    :host(:not([hidden])) {
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
