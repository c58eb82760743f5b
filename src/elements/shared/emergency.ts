import { html, nothing, type TemplateResult } from 'lit';
import { dial } from '../../domain/phone.ts';
import type { EmergencyNumber } from '../../schemas/discovery.ts';
import type { Strings } from '../../strings/ko.ts';
import { icon, ICONS } from './icons.ts';

/** National numbers for when neither the API nor the city names any. */
const national = (numbers: readonly string[]): EmergencyNumber[] =>
  numbers.map((number) => ({ label: number, number }));
const NATIONAL = national(['119', '112', '109', '129']);

/** The words of the strip; `danger` where it can be raised. */
type EmergencyStrings = Pick<Strings, 'emergency'> & Partial<Pick<Strings, 'danger'>>;

/** The name of a number in the card's language, where it is a national one. */
const nameOf = ({ label, number }: EmergencyNumber, { emergency }: EmergencyStrings): string =>
  emergency.labels[number] ?? label;

/**
 * The emergency strip: who to call, before anything else and in the same place
 * in every view. `suffix` tells it apart by name where a page has more cards.
 */
export function emergencyTemplate(
  numbers: readonly EmergencyNumber[] | undefined,
  strings: EmergencyStrings,
  raised: boolean,
  suffix = '',
): TemplateResult {
  const { title } = strings.emergency;
  return html`<section class="emergency ${raised ? 'raised' : ''}" part="emergency" aria-label=${title + suffix}>
    <p class="error">${icon(ICONS.phone)}<span>${title}</span></p>
    ${raised ? html`<p>${strings.danger?.raised}</p>` : nothing}
    <ul class="row">
      ${[...(numbers?.length ? numbers : NATIONAL), ...national(strings.emergency.also)].map(
        (one) =>
          html`<li>
            <a href=${dial(one.number)}><strong>${one.number}</strong> ${nameOf(one, strings)}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** One large button for each number, where calling is the thing to do. */
export const lifelinesTemplate = (numbers: readonly string[], strings: Strings): TemplateResult[] =>
  national(numbers).map(
    (one) =>
      html`<a class="tile lifeline" href=${dial(one.number)}
        >${icon(ICONS.phone)}<span>${strings.danger.call(one.number, nameOf(one, strings))}</span></a
      >`,
  );
