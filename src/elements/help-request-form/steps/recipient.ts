import { html, nothing, type TemplateResult } from 'lit';
import { one } from '../../../domain/answers.ts';
import { dial } from '../../../domain/phone.ts';
import type { LocalizedText } from '../../../schemas/text.ts';
import { words, type StepContext } from './context.ts';

/** Who receives what is typed, and when it is read: said before anyone types (개인정보 보호법 §15②). */
export function recipientTemplate(context: StepContext): TemplateResult {
  const { definition, answers, strings } = context;
  const { controller, response, partners } = definition;
  const { privacy_officer, policy_url } = controller;
  const { recipient } = strings;
  const say = (text: LocalizedText | undefined) => (text ? words(text, context).label : nothing);
  const partner = partners?.find(({ id }) => id === one(answers, 'partner'));
  return html`<section class="quiet stack tight" part="recipient" aria-label=${recipient.title}>
    <p>
      <strong>${recipient.text(words(controller.team, context).label, words(controller.name, context).label)}</strong>
    </p>
    ${partner ? html`<p>${recipient.partner(words(partner.name, context).label)}</p>` : nothing}
    <p class="hint">${recipient.thisPage}</p>
    <details>
      <summary>${recipient.more}</summary>
      <p>${say(response.text)} ${say(response.out_of_hours)}</p>
      <p>
        ${recipient.officer}: ${say(privacy_officer.name)}
        ${privacy_officer.phone ? html`<a href=${dial(privacy_officer.phone)}>${privacy_officer.phone}</a>` : nothing}
      </p>
      ${
        policy_url
          ? html`<p><a href=${policy_url} target="_blank" rel="noopener noreferrer">${recipient.policy}</a></p>`
          : nothing
      }
    </details>
  </section>`;
}
