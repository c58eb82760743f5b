import { html, nothing, type TemplateResult } from 'lit';
import { dial } from '../../../domain/phone.ts';
import { words, type StepContext } from './context.ts';

/** Who receives what is typed: said before anyone types (개인정보 보호법 §15②). */
export function recipientTemplate(context: Pick<StepContext, 'definition' | 'language' | 'strings'>): TemplateResult {
  const { definition, strings } = context;
  const { name, team, privacy_officer, policy_url } = definition.controller;
  const { recipient } = strings;
  return html`<section class="quiet stack tight" part="recipient" aria-label=${recipient.title}>
    <p class="label">${recipient.title}</p>
    <p>${recipient.text(words(team, context).label, words(name, context).label)}</p>
    <p class="hint">
      ${recipient.officer}: ${words(privacy_officer.name, context).label}
      ${privacy_officer.phone ? html`<a href=${dial(privacy_officer.phone)}>${privacy_officer.phone}</a>` : nothing}
    </p>
    <p class="hint">${recipient.thisPage}</p>
    ${
      policy_url
        ? html`<p class="hint">
            <a href=${policy_url} target="_blank" rel="noopener noreferrer">${recipient.policy}</a>
          </p>`
        : nothing
    }
  </section>`;
}
