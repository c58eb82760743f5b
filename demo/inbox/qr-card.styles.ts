import { css } from 'lit';

/** Of a postcard's width, black on white wherever it is shown: it looks as it will on paper. */
export const styles = css`
  :host {
    max-width: 100mm;
    padding: 6mm;
    border: 1px solid #1e2124;
    border-radius: 4mm;
    background: #fff;
    color: #1e2124;
    font-size: 15px;
    break-inside: avoid;
  }
  h4 {
    font-size: 19px;
    line-height: 1.3;
  }
  .whose {
    margin: 2px 0 8px;
    font-weight: 700;
  }
  .danger {
    font-weight: 700;
  }
  .qr {
    display: block;
    width: 52mm;
    max-width: 100%;
    margin: 8px auto;
    forced-color-adjust: none;
  }
  .small {
    font-size: 13px;
  }
  .address {
    margin: 2px 0 8px;
    font-family: monospace;
    font-size: 13px;
    overflow-wrap: anywhere;
    word-break: break-all;
  }
`;
