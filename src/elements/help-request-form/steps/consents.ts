import { html, nothing, type TemplateResult } from 'lit';
import { many, one } from '../../../domain/answers.ts';
import { consentField, fieldsOf } from '../../../domain/fields.ts';
import { consenting, consentsFor } from '../../../domain/path.ts';
import { withheldAnswers } from '../../../domain/sent.ts';
import type { Consent } from '../../../schemas/form-definition.ts';
import { controlId, errorTemplate, optionalTemplate } from '../../shared/field.ts';
import { choicesFor, errorFor, labelFor, words, type StepContext } from './context.ts';

/**
 * The consents, each on its own with what the law has it say (개인정보 보호법
 * §15②, §17②, §22): items, period and the effect of refusing in bold.
 */
export const consentsTemplate = (context: StepContext): TemplateResult[] =>
  consentsFor(context.definition, consenting(context.answers)).map((consent) => consentTemplate(consent, context));

function consentTemplate(consent: Consent, context: StepContext): TemplateResult {
  const { strings, answers, language, definition } = context;
  const name = consentField(consent.id);
  const error = errorFor(name, context);
  const { label, lang } = words(consent.label, context);
  const required = fieldsOf(definition, answers).some((field) => field.name === name && field.required);
  const withheld = withheldWords(consent, context);
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
        aria-required=${required ? 'true' : 'false'}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `error-${name}` : nothing}
        .checked=${one(answers, name) !== ''}
      />
      <span class="label" lang=${lang ?? language}
        >${strings.consent.agree(label)}${optionalTemplate(required ? '' : strings.optional)}</span
      >
    </label>
    ${withheld ? html`<p role="status">${strings.consent.withheld(withheld)}</p>` : nothing}
    ${errorTemplate(name, error)}
  </div>`;
}

/** What is left out while a consent is not given, in words. */
function withheldWords({ kind }: Consent, context: StepContext): string {
  const withheld = withheldAnswers(context.definition, context.answers);
  return Object.keys(withheld)
    .filter((name) => kind === (name.startsWith('reporter_') ? 'collect' : 'sensitive'))
    .flatMap((name) => {
      const ids = many(withheld, name);
      if (!ids.length) return [labelFor(name, context).label];
      return choicesFor(name, context).flatMap(({ id, label }) => (ids.includes(id) ? [label] : []));
    })
    .join(', ');
}
