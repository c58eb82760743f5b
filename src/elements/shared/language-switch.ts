import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../strings/ko.ts';
import { LANGUAGES } from '../../strings/load.ts';

/** Buttons, not a list: nothing changes before it is meant (KWCAG 3.2.1). Folded, since most readers need none. */
export function languageSwitch(current: string, strings: Strings, choose: (language: string) => void): TemplateResult {
  return html`<details class="languages" part="language">
    <summary>${strings.language}</summary>
    <div class="row" role="group" aria-label=${strings.language}>
      ${LANGUAGES.map(
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
    </div>
  </details>`;
}
