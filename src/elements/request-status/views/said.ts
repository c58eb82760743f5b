import { html, nothing, type TemplateResult } from 'lit';
import { koreanUnless, type StatusContext } from './context.ts';

/** A reason in the office's own sentence, or in the card's where the API gives it as a code. */
export function saidView(
  reason: string | null | undefined,
  { strings, language }: StatusContext,
): TemplateResult | typeof nothing {
  if (!reason) return nothing;
  const coded = strings.codes[reason];
  const lang = coded ? undefined : koreanUnless(language);
  return html`<blockquote class="said typed" lang=${lang ?? nothing}>${coded ?? reason}</blockquote>`;
}
