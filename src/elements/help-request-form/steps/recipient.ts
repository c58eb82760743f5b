import { html, nothing, type TemplateResult } from 'lit';
import { dial } from '../../../domain/phone.ts';
import type { LocalizedText } from '../../../schemas/text.ts';
import { words, type StepContext } from './context.ts';

/** Who receives what is typed, and when it is read: said before anyone types (개인정보 보호법 §15②). */
export function recipientTemplate(context: StepContext): TemplateResult {
  const { controller, response } = context.definition;
  const { privacy_officer, policy_url } = controller;
  const { recipient } = context.strings;
  const say = (text: LocalizedText | undefined) => (text ? words(text, context).label : nothing);
  return html`<section class="quiet stack tight" part="recipient" aria-label=${recipient.title}>
    <p class="label">${recipient.title}</p>
    <p>${recipient.text(words(controller.team, context).label, words(controller.name, context).label)}</p>
    <p>${say(response.text)} ${say(response.out_of_hours)}</p>
    <p class="hint">
      ${recipient.officer}: ${say(privacy_officer.name)}
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
