import { html, nothing, type TemplateResult } from 'lit';
import { inKorean, type DirectoryContext } from './context.ts';

export const hint = (text: string): TemplateResult => html`<p class="hint">${text}</p>`;

/** A source's own words as it wrote them; where it has none, what is said of that. */
export const quoted = (
  text: string,
  context: Pick<DirectoryContext, 'language'>,
  none = '',
): TemplateResult | typeof nothing =>
  text
    ? html`<span class="typed" lang=${inKorean(context) ?? nothing}>${text}</span>`
    : none
      ? html`<span class="hint">${none}</span>`
      : nothing;

/** A line of a list of facts. */
export const fact = (title: string, said: unknown): TemplateResult =>
  html`<dt>${title}</dt>
    <dd>${said}</dd>`;

/** A link to another site, in a new window that the reader is told of. */
export const outside = (href: string, label: string, { strings }: Pick<DirectoryContext, 'strings'>): TemplateResult =>
  html`<a class="call" href=${href} target="_blank" rel="noopener noreferrer"
    >${label} (${strings.partner.newWindow})</a
  >`;
