import { html, type TemplateResult } from 'lit';

// Own icons on a 24-px grid, drawn by the base styles; always beside words, never instead of them.

export const personIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 21c0-4 3-7 8-7s8 3 8 7"></path>
  </svg>`;

export const peopleIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path
      d="M5 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M2 20c0-4 3-6 7-6s7 2 7 6M16 4.500a3.5 3.5 0 0 1 0 7M18 14c2 1 4 3 4 6"
    ></path>
  </svg>`;

export const phoneIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5 3h4l2 5-2 2a12 12 0 0 0 5 5l2-2 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"></path>
  </svg>`;

export const alertIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v6M12 16.500v.1"></path>
  </svg>`;

export const checkIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8 12l3 3 5-6"></path>
  </svg>`;
