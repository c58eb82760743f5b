import { html, nothing, type TemplateResult } from 'lit';
import type { FieldKind } from '../../domain/fields.ts';
import { icon, ICONS } from './icons.ts';

/** One choice of a list; `lang` where its words are not in the language of the card. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly hint?: string | undefined;
  /** Path of a drawing. */
  readonly icon?: string | undefined;
}

/** A field ready to be drawn: all its words in the language of the card. */
export interface FieldView {
  readonly name: string;
  readonly kind: Exclude<FieldKind, 'consent' | 'search'>;
  readonly label: string;
  /** Language of the label where it differs from the card's. */
  readonly lang?: string | undefined;
  readonly hint?: string | undefined;
  /** Shown after the label of what may be left out; empty where it is required. */
  readonly optional: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  /** First line of a list. */
  readonly choose: string;
  readonly autocomplete: string;
}

/** The id of the control, or of the first of a group: where an error summary leads. */
export const controlId = (name: string): string => `field-${name}`;
const hintId = (name: string): string => `hint-${name}`;
const errorId = (name: string): string => `error-${name}`;

const describedBy = ({ name, hint, error }: Pick<FieldView, 'name' | 'hint' | 'error'>) =>
  [hint && hintId(name), error && errorId(name)].filter(Boolean).join(' ') || nothing;

/** The message under a field; says how to mend it. */
const errorTemplate = (name: string, error: string | undefined): TemplateResult | typeof nothing =>
  error ? html`<p class="error" id=${errorId(name)}>${icon(ICONS.alert)}<span>${error}</span></p>` : nothing;

// A constant, since white space at a template's edge is taken out of the built kit.
const SPACE = ' ';

/** A label, with a word after it where it may be left out. */
const labelTemplate = ({ label, lang, optional }: Pick<FieldView, 'label' | 'lang' | 'optional'>) =>
  html`<span class="label" lang=${lang ?? nothing}>${label}</span>${
      optional ? html`${SPACE}<span class="hint">(${optional})</span>` : nothing
    }`;

const hintTemplate = ({ name, hint }: Pick<FieldView, 'name' | 'hint'>) =>
  hint ? html`<p class="hint" id=${hintId(name)}>${hint}</p>` : nothing;

/**
 * A labelled control with its hint and error. The form listens to `input` and
 * `change` above it. Recorders look at a control a moment after it was
 * written to, when it may have left the card, so a field says `rr-block` itself.
 */
export const fieldTemplate = (view: FieldView): TemplateResult =>
  view.kind === 'tick' ? tickTemplate(view) : choiceTemplate(view);

/** The same of every kind but a single box to tick. */
export const choiceTemplate = (view: FieldView): TemplateResult =>
  view.kind === 'one' || view.kind === 'many'
    ? groupTemplate(view)
    : html`<div class="stack tight rr-block" part="field">
        <label for=${controlId(view.name)}>${labelTemplate(view)}</label>
        ${hintTemplate(view)} ${controlTemplate(view)} ${errorTemplate(view.name, view.error)}
      </div>`;

const INPUT_TYPES = { text: 'text', tel: 'tel', number: 'text', date: 'date' } as const;

function controlTemplate(view: FieldView): TemplateResult {
  const { name, kind, value, error } = view;
  const invalid = Boolean(error);
  const required = !view.optional;
  if (kind === 'long') {
    return html`<textarea
      id=${controlId(name)}
      name=${name}
      rows="5"
      autocomplete="off"
      aria-invalid=${invalid}
      aria-describedby=${describedBy(view)}
      aria-required=${required}
      .value=${value}
    ></textarea>`;
  }
  if (kind === 'list') {
    return html`<select
      id=${controlId(name)}
      name=${name}
      aria-invalid=${invalid}
      aria-describedby=${describedBy(view)}
      aria-required=${required}
    >
      <option value="" ?selected=${!value}>${view.choose}</option>
      ${view.choices.map(
        ({ id, label, lang }) =>
          html`<option value=${id} lang=${lang ?? nothing} ?selected=${id === value}>${label}</option>`,
      )}
    </select>`;
  }
  return html`<input
    id=${controlId(name)}
    name=${name}
    type=${INPUT_TYPES[kind as keyof typeof INPUT_TYPES]}
    inputmode=${kind === 'number' ? 'decimal' : nothing}
    autocomplete=${view.autocomplete}
    aria-invalid=${invalid}
    aria-describedby=${describedBy(view)}
    aria-required=${required}
    .value=${value}
  />`;
}

/** Choices as tiles under one question; `tools` stand between the two, such as a search. */
export function groupTemplate(view: FieldView, tools: TemplateResult | typeof nothing = nothing): TemplateResult {
  const { name, kind, error, value, values, choices } = view;
  const idOf = (part: string, id: string) => `${part}-${name}-${id}`;
  return html`<fieldset class="stack tight rr-block" part="field" aria-describedby=${describedBy(view)}>
    <legend>${labelTemplate(view)}</legend>
    ${hintTemplate(view)} ${tools}
    <div class="columns ${choices.every(({ label }) => label.length < 7) ? 'short' : ''}">
      ${choices.map(
        (choice, index) =>
          html`<label class="tile">
            <input
              id=${index === 0 ? controlId(name) : nothing}
              type=${kind === 'one' ? 'radio' : 'checkbox'}
              name=${name}
              value=${choice.id}
              aria-invalid=${error ? 'true' : nothing}
              aria-labelledby=${idOf('label', choice.id)}
              aria-describedby=${choice.hint ? idOf('hint', choice.id) : nothing}
              .checked=${kind === 'one' ? value === choice.id : values.includes(choice.id)}
            />
            ${icon(choice.icon)}
            <span lang=${choice.lang ?? nothing}
              ><span id=${idOf('label', choice.id)}>${choice.label}</span>
              ${choice.hint ? html`<span class="hint aside" id=${idOf('hint', choice.id)}>${choice.hint}</span>` : nothing}
            </span>
          </label>`,
      )}
    </div>
    ${errorTemplate(name, error)}
  </fieldset>`;
}

/** A box to tick; `required` where it has to be. */
export function tickTemplate(
  view: Pick<FieldView, 'name' | 'label' | 'lang' | 'hint' | 'optional' | 'error' | 'value'>,
  required = false,
): TemplateResult {
  const { name, value, error } = view;
  return html`<div class="stack tight rr-block" part="field">
    <label class="tile">
      <input
        id=${controlId(name)}
        type="checkbox"
        name=${name}
        value="yes"
        aria-invalid=${Boolean(error)}
        aria-describedby=${describedBy(view)}
        aria-required=${required}
        .checked=${value !== ''}
      />
      <span>${labelTemplate(view)}</span>
    </label>
    ${hintTemplate(view)} ${errorTemplate(name, error)}
  </div>`;
}
