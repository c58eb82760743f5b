import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../strings/ko.ts';
import { LANGUAGES } from '../../strings/languages.ts';

/** Folds the languages again; focus stays where they were. */
function fold(button: Element): void {
  const details = button.closest('details');
  details?.removeAttribute('open');
  details?.querySelector('summary')?.focus();
}

/** Buttons, not a list: nothing changes before it is meant (KWCAG 3.2.1). Folded, since most readers need none. */
export function languageSwitch(
  current: string,
  strings: Pick<Strings, 'language'>,
  choose: (language: string) => void,
): TemplateResult {
  return html`<details class="languages" part="language">
    <summary>${strings.language}</summary>
    <div class="row" role="group" aria-label=${strings.language}>
      ${Object.entries(LANGUAGES).map(
        ([language, name]) =>
          html`<button
            type="button"
            lang=${language}
            aria-pressed=${language === current}
            @click=${(event: Event) => {
              fold(event.target as Element);
              choose(language);
            }}
          >
            ${name}
          </button>`,
      )}
    </div>
  </details>`;
}
