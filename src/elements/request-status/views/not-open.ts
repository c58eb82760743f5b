import { html, type TemplateResult } from 'lit';
import type { Desk } from '../../../controllers/desk.ts';
import type { Strings } from '../../../strings/status/ko.ts';

/** What stands in the card's place where nothing can be asked here. The page's own fallback stays with it. */
export const notOpenView = (
  desk: Extract<Desk, { name: 'silent' | 'elsewhere' }>,
  { place }: Strings,
): TemplateResult =>
  desk.name === 'silent'
    ? html`<p class="quiet" part="notice">${place.readOnly}</p>
        <slot></slot>`
    : html`<p class="quiet" part="notice">${place.elsewhere}</p>
        <p><a part="notice" href=${desk.href} target="_blank" rel="noopener">${place.open}</a></p>`;
