import { html, nothing, type TemplateResult } from 'lit';
import { words, type StepContext } from './context.ts';

/** Who receives what is typed: said before anyone types (개인정보 보호법 §15②). */
export function recipientTemplate(context: Pick<StepContext, 'definition' | 'language' | 'strings'>): TemplateResult {
  const { definition, strings } = context;
  const { name, team, privacy_officer, policy_url } = definition.controller;
  const { recipient } = strings;
  const policy = policy_url && /^https?:/i.test(policy_url) ? policy_url : undefined;
  return html`<section class="recipient stack tight" part="recipient" aria-label=${recipient.title}>
    <p class="label">${recipient.title}</p>
    <p>${recipient.text(words(team, context).label, words(name, context).label)}</p>
    <p class="hint">
      ${recipient.officer}: ${words(privacy_officer.name, context).label}
      ${privacy_officer.phone
        ? html`<a href=${`tel:${privacy_officer.phone.replace(/[^0-9+]/g, '')}`}>${privacy_officer.phone}</a>`
        : nothing}
    </p>
    <p class="hint">${recipient.thisPage}</p>
    ${policy
      ? html`<p class="hint"><a href=${policy} target="_blank" rel="noopener noreferrer">${recipient.policy}</a></p>`
      : nothing}
  </section>`;
}
