import { html, nothing, type TemplateResult } from 'lit';
import { actionWords as words } from '../strings-actions.ts';
import type { Errors } from './action.ts';

interface Field {
  name: string;
  label: string;
  hint?: string | undefined;
  errors: Errors;
}

interface TextField extends Field {
  /** Who will read it. */
  audience?: 'sender' | 'colleagues' | undefined;
  optional?: boolean;
}

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

const describedBy = ({ name }: Field): string => `${name}-hint ${name}-error`;

const invalid = ({ name, errors }: Field) => (errors[name] ? 'true' : nothing);

const around = (field: Field, input: TemplateResult): TemplateResult =>
  html`${field.hint ? html`<p id="${field.name}-hint" class="hint">${field.hint}</p>` : nothing} ${input}
    <p id="${field.name}-error" class="error">${field.errors[field.name]}</p>`;

const audienceOf = ({ audience }: TextField) =>
  audience ? html`<span class="audience" data-audience=${audience}>${words.audience[audience]}</span>` : nothing;

const optionalMark = ({ optional }: TextField) =>
  optional ? html`<span class="optional">${words.optional}</span>` : nothing;

/** Several lines of text. */
export const textArea = (field: TextField): TemplateResult => html`
  <div class="field">
    <label for=${field.name}>${field.label} ${optionalMark(field)}</label>${audienceOf(field)}
    ${around(
      field,
      html`<textarea
        id=${field.name}
        name=${field.name}
        rows="3"
        maxlength="1000"
        aria-describedby=${describedBy(field)}
        aria-invalid=${invalid(field)}
      ></textarea>`,
    )}
  </div>
`;

/** One line; `inputmode` and `list` as in HTML. */
export const textInput = (field: TextField & { inputmode?: 'numeric'; list?: string }): TemplateResult => html`
  <div class="field">
    <label for=${field.name}>${field.label} ${optionalMark(field)}</label>
    ${around(
      field,
      html`<input
        id=${field.name}
        name=${field.name}
        inputmode=${field.inputmode ?? nothing}
        list=${field.list ?? nothing}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${describedBy(field)}
        aria-invalid=${invalid(field)}
      />`,
    )}
  </div>
`;

/** One of a few, all in sight. `chosen` is what stands there at first. */
export const radios = (
  field: Field & { choices: readonly Choice[]; chosen?: string | undefined },
): TemplateResult => html`
  <fieldset aria-describedby=${describedBy(field)}>
    <legend>${field.label}</legend>
    ${around(
      field,
      html`${field.choices.map(
        ({ value, label, hint }, index) => html`
          <label class="choice">
            <input
              type="radio"
              id=${index === 0 ? field.name : `${field.name}-${value}`}
              name=${field.name}
              value=${value}
              ?checked=${value === field.chosen}
            />
            <span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span>
          </label>
        `,
      )}`,
    )}
  </fieldset>
`;

/** One of many. */
export const select = (
  field: Field & { choices: readonly Choice[]; chosen?: string | undefined; none: string },
): TemplateResult => html`
  <div class="field">
    <label for=${field.name}>${field.label}</label>
    ${around(
      field,
      html`<select
        id=${field.name}
        name=${field.name}
        aria-describedby=${describedBy(field)}
        aria-invalid=${invalid(field)}
      >
        <option value="">${field.none}</option>
        ${field.choices.map(
          ({ value, label }) => html`<option value=${value} ?selected=${value === field.chosen}>${label}</option>`,
        )}
      </select>`,
    )}
  </div>
`;

/** A thing to declare. */
export const tick = (field: Field): TemplateResult => html`
  <div class="field">
    ${around(
      field,
      html`<label class="choice">
        <input
          type="checkbox"
          id=${field.name}
          name=${field.name}
          value="yes"
          aria-describedby=${describedBy(field)}
          aria-invalid=${invalid(field)}
        />
        <span>${field.label}</span>
      </label>`,
    )}
  </div>
`;
