import { html, type TemplateResult } from 'lit';
import { dial } from '../../domain/phone.ts';
import type { EmergencyNumber } from '../../schemas/discovery.ts';
import type { Strings } from '../../strings/ko.ts';
import { phoneIcon } from './icons.ts';

/** National numbers for when neither the API nor the city names any. */
const NATIONAL: readonly EmergencyNumber[] = [
  { label: '119', number: '119' },
  { label: '112', number: '112' },
  { label: '109', number: '109' },
  { label: '129', number: '129' },
];

/** The emergency strip: who to call, before anything else and in the same place in every view. */
export function emergencyTemplate(numbers: readonly EmergencyNumber[] | undefined, strings: Strings): TemplateResult {
  const { title, labels } = strings.emergency;
  const listed = numbers?.length ? numbers : NATIONAL;
  return html`<section class="emergency" part="emergency" aria-label=${title}>
    <p class="error">${phoneIcon()}<span>${title}</span></p>
    <ul class="row">
      ${listed.map(({ label, number }) => {
        const name = labels[number] ?? label;
        return html`<li>
          <a href=${dial(number)}><strong>${number}</strong> ${name}</a>
        </li>`;
      })}
    </ul>
  </section>`;
}
