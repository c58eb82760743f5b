import { css } from 'lit';

export const styles = css`
  h2 {
    margin: 0 0 8px;
    font-size: 19px;
  }
  .badges + dl {
    margin-top: 12px;
  }
  .typed {
    unicode-bidi: isolate;
    white-space: pre-wrap;
  }
  .use {
    margin-top: 16px;
    color: var(--text-subtle);
    font-size: 15px;
  }
`;
