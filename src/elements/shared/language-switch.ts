import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../strings/ko.ts';
import { LANGUAGES } from '../../strings/load.ts';

/** Buttons, not a list: nothing changes before it is meant (KWCAG 3.2.1). */
export function languageSwitch(current: string, strings: Strings, choose: (language: string) => void): TemplateResult {
  return html`<div class="row languages" role="group" aria-label=${strings.language} part="language">
    ${Object.entries(LANGUAGES).map(
      ([language, name]) =>
        html`<button
          type="button"
          lang=${language}
          aria-pressed=${language === current ? 'true' : 'false'}
          @click=${() => choose(language)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}
