import { html, nothing, type TemplateResult } from 'lit';

/** Own drawings on a 24-px grid, as paths, drawn by the base styles; always beside words, never instead of them. */
export const ICONS = {
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 21c0-9 16-9 16 0',
  phone: 'M5 3h4l2 5-2 2a12 12 0 0 0 5 5l2-2 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  alert: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v6M12 16v.1',
  check: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8 12l3 3 5-6',
  papers: 'M6 3h12v18H6zM9 9h6M9 13h6',
};

/** A drawing by its path; nothing where there is none. */
export const icon = (path: string | undefined): TemplateResult | typeof nothing =>
  path ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>` : nothing;
