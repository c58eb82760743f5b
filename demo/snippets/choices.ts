import { LANGUAGES, type Door, type DoorElement } from 'ieum';
import { html, nothing, type TemplateResult } from 'lit';
import { canCarry, type Choice, type FormChoices, type NamedSite } from './sites.ts';
import type { PageLanguage, Strings } from './strings.ts';

/** What is chosen, some of it as it was typed. */
export interface Wishes {
  readonly element: DoorElement;
  /** Id of a site; '' while there is none. */
  readonly site: string;
  /** BCP 47 tag; '' is that of the page around the element. */
  readonly language: string;
  readonly codes: Door['codes'];
  readonly isolated: boolean;
  /** CSS selector of the article's body. */
  readonly within: string;
}

/** All that the choices are drawn from. */
export interface ChoicesContext {
  readonly words: Strings;
  readonly language: PageLanguage;
  readonly wishes: Wishes;
  readonly sites: readonly NamedSite[];
  readonly form: FormChoices;
  readonly change: (changed: Partial<Wishes>) => void;
}

/** Whether the browser can read it as a CSS selector. */
export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** The fields in which everything about the code is chosen. */
export function choicesOf(context: ChoicesContext): TemplateResult {
  const { words, wishes, sites, change } = context;
  const { choose } = words;
  return html`
    ${elementsOf(context)}
    <div class="fields">
      ${select('site', choose.site, wishes.site, sites.map(named), context, (site) => change({ site }))}
      ${wishes.element === 'help-request-form' ? formFields(context) : nothing}
      ${wishes.element === 'partner-directory' ? code('shown', choose.shown, shownChoices(words), context) : nothing}
      ${select('language', choose.language, wishes.language, languages(choose.languageOfPage), context, (language) =>
        change({ language }),
      )}
      ${textField('within', choose.within, choose.withinHint, wishes.within, isSelector, choose.withinError, (within) =>
        change({ within }),
      )}
    </div>
    <label class="check">
      <input
        type="checkbox"
        aria-describedby="isolated-hint"
        .checked=${wishes.isolated}
        @change=${(event: Event) => change({ isolated: (event.target as HTMLInputElement).checked })}
      />
      ${choose.isolated}
    </label>
    <p class="hint" id="isolated-hint">${choose.isolatedHint}</p>
  `;
}

function elementsOf({ words, wishes, change }: ChoicesContext): TemplateResult {
  const elements = Object.entries(words.choose.elements) as [DoorElement, [string, string]][];
  return html`
    <fieldset class="tiles">
      <legend>${words.choose.element}</legend>
      ${elements.map(
        ([element, [name, what]]) => html`
          <label>
            <input
              type="radio"
              name="element"
              value=${element}
              .checked=${wishes.element === element}
              @change=${() => change({ element })}
            />
            <span><b>${name}</b> ${what}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

function formFields(context: ChoicesContext): TemplateResult {
  const { words, wishes, form } = context;
  const { choose } = words;
  const { districts, roles, partners } = form;
  return html`
    ${code('district', choose.district, districts, context)} ${code('reporter-role', choose.role, roles, context)}
    ${code('partner-id', choose.partner, partners, context)}
    ${textField(
      'program-id',
      choose.program,
      choose.programHint,
      wishes.codes['program-id'] ?? '',
      (text) => !text || canCarry('help-request-form', 'program-id', text),
      choose.programError,
      (text) => setCode(context, 'program-id', text),
    )}
    <p class="hint officers">${choose.officers}</p>
  `;
}

const named = ({ id, name }: NamedSite): Choice => ({ code: id, name });

const languages = (ofPage: string): Choice[] => [
  { code: '', name: { ko: ofPage } },
  ...Object.entries(LANGUAGES).map(([tag, name]) => ({ code: tag, name: { ko: name } })),
];

const shownChoices = ({ choose }: Strings): Choice[] =>
  Object.entries(choose.views).map(([view, name]) => ({ code: view, name: { ko: name } }));

/** A choice of one code, or of none; nothing where there is none to choose. */
function code(
  attribute: string,
  label: string,
  given: readonly Choice[],
  context: ChoicesContext,
): TemplateResult | typeof nothing {
  if (!given.length) return nothing;
  const open: Choice = { code: '', name: { ko: context.words.choose.open } };
  return select(attribute, label, context.wishes.codes[attribute] ?? '', [open, ...given], context, (value) =>
    setCode(context, attribute, value),
  );
}

function setCode({ wishes, change }: ChoicesContext, attribute: string, value: string): void {
  const { [attribute]: _before, ...others } = wishes.codes;
  change({ codes: value ? { ...others, [attribute]: value } : others });
}

function select(
  id: string,
  label: string,
  chosen: string,
  given: readonly Choice[],
  { language }: ChoicesContext,
  change: (code: string) => void,
): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
        ${given.map(
          (one) =>
            html`<option value=${one.code} .selected=${one.code === chosen}>
              ${one.name[language] ?? one.name.ko}
            </option>`,
        )}
      </select>
    </div>
  `;
}

function textField(
  id: string,
  label: string,
  hint: string,
  value: string,
  isGood: (text: string) => boolean,
  error: string,
  change: (text: string) => void,
): TemplateResult {
  const good = isGood(value);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="${id}-hint ${id}-error"
        aria-invalid=${good ? 'false' : 'true'}
        .value=${value}
        @input=${(event: Event) => change((event.target as HTMLInputElement).value.trim())}
      />
      <span class="hint" id="${id}-hint">${hint}</span>
      <span class="error" id="${id}-error" role="status">${good ? nothing : error}</span>
    </div>
  `;
}
