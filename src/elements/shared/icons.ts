import { html, nothing, type TemplateResult } from 'lit';

// Own icons on a 24-px grid, drawn by the base styles; always beside words, never instead of them.
const PATHS: Readonly<Record<string, string>> = {
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 21c0-9 16-9 16 0',
  people: 'M5 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M2 20c0-8 14-8 14 0M16 4a4 4 0 0 1 0 8M18 14c2 1 4 3 4 6',
  phone: 'M5 3h4l2 5-2 2a12 12 0 0 0 5 5l2-2 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  alert: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v6M12 16v.1',
  check: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8 12l3 3 5-6',
  power: 'M13 2 5 14h6l-1 8 8-12h-6z',
  flame: 'M12 3c1 4 6 6 6 11a6 6 0 0 1-12 0c0-3 2-4 2-7 2 1 3 2 4 4z',
  water: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z',
  food: 'M3 11h18a9 9 0 0 1-18 0M8 7V4M13 7V4',
  home: 'M3 11l9-8 9 8M5 10v11h14V10',
  health: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  mind: 'M12 20 4 12a5 5 0 0 1 8-6a5 5 0 0 1 8 6z',
  money: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M7 9l2 7 3-6 3 6 2-7',
  work: 'M3 8h18v12H3zM9 8V4h6v4',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  papers: 'M6 3h12v18H6zM9 9h6M9 13h6',
};

/** A drawing by name; nothing where there is none of that name. */
export function icon(name: string | undefined): TemplateResult | typeof nothing {
  const path = PATHS[name ?? ''];
  return path ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>` : nothing;
}
