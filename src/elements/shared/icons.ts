import { svg, html, type TemplateResult } from 'lit';

const icon = (paths: TemplateResult): TemplateResult => html`<svg
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
  focusable="false"
>
  ${paths}
</svg>`;

/** Own icons on a 24-px grid; always beside words, never instead of them. */
export const personIcon = () => icon(svg`<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4.5 3.5-7 8-7s8 2.5 8 7"/>`);
export const peopleIcon = () =>
  icon(svg`<circle cx="9" cy="8" r="3.5"/><path d="M2 20c0-4 3-6 7-6s7 2 7 6M16 4.8a3.5 3.5 0 0 1 0 6.4M18.5 14.500c2.2.8 3.5 2.7 3.5 5.5"/>`);
export const phoneIcon = () =>
  icon(svg`<path d="M5 3h4l2 5-2.5 1.500a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"/>`);
export const alertIcon = () => icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7.500v5.500M12 16.500v.1"/>`);
export const checkIcon = () => icon(svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.7 2.700L16 9.5"/>`);
