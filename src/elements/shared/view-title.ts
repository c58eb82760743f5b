import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

/** The title of a view, which takes the focus when the view comes up; larger, beside its drawing, where one is named. */
export const viewTitle = (level: number, title: string, drawing?: string): TemplateResult =>
  html`<div id="view-title" class=${drawing ? 'title row' : 'heading'} role="heading" aria-level=${level} tabindex="-1">
    ${icon(drawing)}<span>${title}</span>
  </div>`;
