import { html, nothing, type TemplateResult } from 'lit';
import { one } from '../../../domain/answers.ts';
import { consentField, isAnonymous } from '../../../domain/fields.ts';
import { consentsFor } from '../../../domain/referral-rules.ts';
import type { Consent, Path } from '../../../schemas/form-definition.ts';
import { controlId, errorTemplate } from '../../shared/field.ts';
import { errorFor, words, type StepContext } from './context.ts';

/**
 * The consents, each on its own with what the law has it say (개인정보 보호법
 * §15②, §17②, §22): items, period and the effect of refusing in bold.
 */
export function consentsTemplate(context: StepContext): TemplateResult {
  const path = one(context.answers, 'path') as Path;
  const consents = consentsFor(context.definition, path, isAnonymous(context.answers));
  return consents.length
    ? html`${consents.map((consent) => consentTemplate(consent, context))}`
    : html`<p>${context.strings.consent.none}</p>`;
}

function consentTemplate(consent: Consent, context: StepContext): TemplateResult {
  const { strings, answers, language } = context;
  const name = consentField(consent.id);
  const error = errorFor(name, context);
  const { label, lang } = words(consent.label, context);
  const row = (term: string, text: Consent['label'] | undefined, strong = false) => {
    if (!text) return nothing;
    const said = words(text, context);
    return html`<dt class="hint">${term}</dt>
      <dd class=${strong ? 'label' : ''} lang=${said.lang ?? language}>${said.label}</dd>`;
  };
  const { purpose, items, retention, recipient, refusal } = strings.consent;
  return html`<div class="quiet stack" part="consent">
    <dl class="facts">
      ${row(purpose, consent.purpose)} ${row(items, consent.items, true)} ${row(recipient, consent.recipient, true)}
      ${row(retention, consent.retention, true)} ${row(refusal, consent.refusal)}
    </dl>
    ${lang ? html`<p class="hint">${strings.untranslated}</p>` : nothing}
    <label class="tile">
      <input
        id=${controlId(name)}
        type="checkbox"
        name=${name}
        value="yes"
        aria-required=${consent.required ? 'true' : 'false'}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `error-${name}` : nothing}
        .checked=${one(answers, name) !== ''}
      />
      <span class="label" lang=${lang ?? language}
        >${strings.consent.agree(label)}${consent.required ? nothing : html` <span class="hint">(${strings.optional})</span>`}</span
      >
    </label>
    ${errorTemplate(name, error)}
  </div>`;
}
