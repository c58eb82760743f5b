import { html, type TemplateResult } from 'lit';

/** A plain button, by its words and what it does. */
export const button = (label: unknown, press: () => void, look = ''): TemplateResult =>
  html`<button type="button" class=${look} @click=${press}>${label}</button>`;
