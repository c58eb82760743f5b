import { css } from 'lit';

/**
 * What every element's card starts from. `all: initial` on the card stops what
 * crosses into a shadow root from careless pages: font, alignment, visibility.
 */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    min-width: 280px;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .card {
    all: initial;
    align-content: start;
    background: var(--_ieum-surface);
    border: 1px solid var(--_ieum-border);
    border-radius: var(--_ieum-radius);
    box-sizing: border-box;
    color: var(--_ieum-text);
    color-scheme: inherit;
    font: 400 var(--_ieum-size) / 1.5 var(--_ieum-font);
    font-variant-numeric: tabular-nums;
    min-height: inherit;
    overflow-wrap: anywhere;
    padding: clamp(16px, 5cqi, 32px);
    word-break: keep-all;
  }
  .card ~ slot {
    display: none;
  }
  p,
  dl,
  dd,
  ul,
  fieldset {
    border: 0;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  .title,
  .heading {
    font-size: var(--_ieum-size-heading);
    font-weight: 700;
  }
  .title {
    font-size: var(--_ieum-size-title);
    line-height: 1.4;
  }
  .hint {
    color: var(--_ieum-subtle);
    font-size: var(--_ieum-size-hint);
    font-weight: 400;
  }
  .stack,
  .columns {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .columns {
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }
  .wide {
    gap: 32px;
  }
  .tight {
    gap: 4px;
  }
  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .between {
    justify-content: space-between;
  }
  .title.row {
    flex-wrap: nowrap;
  }
  a,
  button.link {
    color: var(--_ieum-primary);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button {
    background: var(--_ieum-surface);
    border: 1px solid var(--_ieum-input);
    border-radius: var(--_ieum-radius);
    color: inherit;
    cursor: pointer;
    font: inherit;
    font-weight: 600;
    min-height: 48px;
    padding: 8px 16px;
    text-align: start;
  }
  button.primary {
    background: var(--_ieum-primary);
    border-color: var(--_ieum-primary);
    color: var(--_ieum-on-primary);
    min-height: 56px;
    text-align: center;
    width: min(100%, 420px);
  }
  button.link {
    background: none;
    border: 0;
    padding: 4px;
  }
  details {
    font-size: var(--_ieum-size-hint);
  }
  summary {
    cursor: pointer;
    padding: 10px 0;
  }
  :focus-visible {
    outline: 2px solid var(--_ieum-focus);
    outline-offset: 2px;
  }
  [tabindex='-1'] {
    outline: none;
  }
  .sr {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    width: 1px;
  }
  svg {
    fill: none;
    flex: none;
    height: 1.4em;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75;
    width: 1.4em;
  }
`;
