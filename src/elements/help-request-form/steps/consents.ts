import { html, nothing, type TemplateResult } from 'lit';
import { many, one } from '../../../domain/answers.ts';
import { consentField, fieldsOf } from '../../../domain/fields.ts';
import { consenting, consentsFor } from '../../../domain/path.ts';
import { withheldAnswers } from '../../../domain/sent.ts';
import type { Consent } from '../../../schemas/form-definition.ts';
import { tickTemplate } from '../../shared/field.ts';
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
    ${tickTemplate(
      {
        name,
        label: strings.consent.agree(label),
        lang: lang ?? language,
        optional: required ? '' : strings.optional,
        error: errorFor(name, context),
        value: one(answers, name),
      },
      required,
    )}
    ${withheld ? html`<p role="status">${strings.consent.withheld(withheld)}</p>` : nothing}
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
