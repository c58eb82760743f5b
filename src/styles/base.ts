import { css } from 'lit';

/**
 * What every element's card starts from. The card resets what crosses into a
 * shadow root from careless pages: font, colour, alignment, pointer events.
 */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    min-width: 0;
    text-align: start;
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
    background: var(--_ieum-surface);
    border: 1px solid var(--_ieum-border);
    border-radius: var(--_ieum-radius);
    color: var(--_ieum-text);
    font: 400 var(--_ieum-size) / 1.5 var(--_ieum-font);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    overflow-wrap: anywhere;
    padding: 20px 16px;
    pointer-events: auto;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    visibility: visible;
    white-space: normal;
    word-break: keep-all;
    word-spacing: normal;
    writing-mode: horizontal-tb;
  }
  @container (min-width: 480px) {
    .card {
      padding: 32px;
    }
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ol,
  ul,
  fieldset {
    border: 0;
    font: inherit;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  [role='heading'],
  .title {
    font-weight: 700;
    line-height: 1.4;
  }
  .title {
    font-size: var(--_ieum-size-title);
  }
  .heading {
    font-size: var(--_ieum-size-heading);
    font-weight: 700;
  }
  .hint {
    color: var(--_ieum-subtle);
    font-size: var(--_ieum-size-hint);
  }
  .stack {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
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
  a {
    color: var(--_ieum-primary);
    text-underline-offset: 3px;
  }
  button {
    appearance: none;
    background: var(--_ieum-surface);
    border: 1px solid var(--_ieum-input-border);
    border-radius: var(--_ieum-radius);
    color: inherit;
    cursor: pointer;
    font: inherit;
    font-weight: 600;
    min-height: 48px;
    padding: 8px 20px;
  }
  button.primary {
    background: var(--_ieum-primary);
    border-color: var(--_ieum-primary);
    color: var(--_ieum-on-primary);
    font-weight: 700;
    min-height: 56px;
  }
  button.small {
    font-size: var(--_ieum-size-hint);
    min-height: 44px;
    padding: 4px 12px;
  }
  button.link {
    background: none;
    border: 0;
    color: var(--_ieum-primary);
    min-height: 44px;
    padding: 4px;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }
  @container (max-width: 479px) {
    button.primary {
      width: 100%;
    }
  }
  :focus-visible {
    outline: 2px solid var(--_ieum-focus);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  .sr {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  svg {
    flex: none;
    height: 24px;
    width: 24px;
  }
  @media (forced-colors: active) {
    button.primary {
      border-width: 2px;
    }
  }
`;
