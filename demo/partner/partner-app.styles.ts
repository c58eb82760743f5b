import { css } from 'lit';

export const styles = css`
  main {
    max-width: 720px;
    min-height: 100vh;
    margin: 0 auto;
    padding: 32px 24px;
    background: var(--surface);
  }
  h1 {
    margin-bottom: 8px;
    font-size: 24px;
    line-height: 1.3;
  }
  h1:focus-visible {
    outline-offset: 4px;
  }
  p + p {
    margin-top: 8px;
  }
  .hidden-yet {
    margin-top: 16px;
    color: var(--text-subtle);
  }
  .call {
    margin-top: 24px;
  }
  .call a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    font-variant-numeric: tabular-nums;
  }
  .again {
    margin-top: 16px;
    color: var(--text-subtle);
    font-size: 15px;
  }

  @media (width < 480px) {
    main {
      padding: 20px 16px;
    }
  }

  @media print {
    main {
      max-width: none;
      min-height: 0;
      padding: 0;
    }
    .again {
      display: none;
    }
  }
`;
