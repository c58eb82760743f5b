import { css } from 'lit';

/** Type, spacing and focus that every part of the inbox shares. */
export const base = css`
  :host {
    display: block;
    color: var(--text);
    overflow-wrap: anywhere;
    word-break: keep-all;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--link);
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  time,
  .reference {
    font-variant-numeric: tabular-nums;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Buttons: `primary` for the one action of a view, `secondary`, `plain`. */
export const controls = css`
  button {
    min-height: 44px;
    padding: 8px 16px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 17px;
    cursor: pointer;
  }
  button:hover {
    background: var(--primary-tint);
  }
  button.primary {
    min-height: 56px;
    border-color: var(--primary);
    background: var(--primary);
    color: var(--on-primary);
    font-weight: 700;
  }
  button.primary:hover {
    background: var(--primary-strong);
    border-color: var(--primary-strong);
  }
  button.plain {
    border-color: transparent;
    background: none;
    color: var(--text-subtle);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
`;

/** Fields under their labels, with a hint above and an error below. */
export const fields = css`
  label {
    font-weight: 700;
  }
  .hint {
    margin-bottom: 8px;
    color: var(--text-subtle);
    font-size: 15px;
  }
  input {
    width: 100%;
    height: 56px;
    padding: 0 16px;
    border: 1px solid var(--border-input);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--danger);
  }
  .error {
    padding: 8px 0;
    color: var(--danger);
    font-size: 15px;
  }
  .error:empty {
    padding: 0;
  }
`;

/** What the server's silence looks like. */
export const messages = css`
  .message {
    padding: 12px 0;
    color: var(--text-subtle);
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-bottom: 12px;
    padding: 12px 16px;
    border: 1px solid var(--warning);
    border-radius: 6px;
    background: var(--warning-tint);
  }
  .failure p {
    flex: 1 1 200px;
  }

  @media print {
    .failure {
      display: none;
    }
  }
`;

/** Short words in frames; urgency shows in fill and border, never in colour alone. */
export const badges = css`
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  .badge {
    display: inline-block;
    padding: 1px 8px;
    border: 1px solid var(--border-input);
    border-radius: 4px;
    font-size: 15px;
    font-weight: 700;
  }
  .badge[data-urgency='emergency'] {
    border-color: var(--danger);
    background: var(--danger);
    color: var(--on-danger);
  }
  .badge[data-urgency='urgent'] {
    border-color: var(--danger);
    background: var(--danger-tint);
    color: var(--danger);
  }
  .badge[data-urgency='soon'] {
    border-color: var(--warning);
    background: var(--warning-tint);
    color: var(--warning);
  }
  .badge[data-urgency='routine'] {
    color: var(--text-subtle);
  }
  .badge.overdue {
    border: 2px solid var(--text);
    background: var(--text);
    color: var(--surface);
  }
  .badge.fresh {
    border-color: var(--link);
    background: var(--primary-tint);
    color: var(--primary-strong);
  }
  .badge.danger {
    border: 2px solid var(--danger);
    color: var(--danger);
  }
  .badge.warning {
    border-color: var(--warning);
    color: var(--warning);
  }
  .badge.mark {
    border-style: dashed;
    color: var(--text-subtle);
    font-weight: 400;
  }

  /* Printers leave out backgrounds, and white words with them. */
  @media print {
    .badge[data-urgency],
    .badge.overdue,
    .badge.fresh {
      border-color: currentColor;
      background: none;
      color: var(--text);
    }
  }
`;
