import { html, svg, type TemplateResult } from 'lit';

/** Own icons on a 24-px grid, drawn by the base styles; always beside words, never instead of them. */
const icon = (path: TemplateResult): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;

export const personIcon = () => icon(svg`<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4 3-7 8-7s8 3 8 7"/>`);
export const peopleIcon = () =>
  icon(svg`<circle cx="9" cy="8" r="4"/><path d="M2 20c0-4 3-6 7-6s7 2 7 6M16 4.500a3.5 3.5 0 0 1 0 7M18 14c2 1 4 3 4 6"/>`);
export const phoneIcon = () =>
  icon(svg`<path d="M5 3h4l2 5-2 2a12 12 0 0 0 5 5l2-2 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"/>`);
export const alertIcon = () => icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.500v.1"/>`);
export const checkIcon = () => icon(svg`<circle cx="12" cy="12" r="9"/><path d="m8 12 3 3 5-6"/>`);
