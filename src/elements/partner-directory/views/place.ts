import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../domain/partners/partner.ts';
import { mapLinks } from '../../../domain/partners/map-links.ts';
import type { DirectoryContext } from './context.ts';
import { phoneTemplate } from './phone.ts';
import { hint, outside, quoted } from './pieces.ts';
import { hoursTable } from './week.ts';

/** How to get to a place and in. */
function wayTemplate(place: Place, context: DirectoryContext) {
  const words = context.strings.partner;
  const line = (title: string, text: string) => (text ? html`<p>${title}: ${quoted(text, context)}</p>` : nothing);
  const links = mapLinks(place);
  return html`<p>${quoted(place.address, context, words.noPlace)}</p>
    ${line(words.transport, place.transport)}
    ${place.accessibility.length ? line(words.access, place.accessibility.join(' ')) : hint(words.noAccess)}
    ${
      links
        ? html`<p class="row">
            ${words.directions}: ${outside(links.kakao, words.kakao, context)}
            ${outside(links.naver, words.naver, context)}
          </p>`
        : nothing
    }`;
}

/** A place by its name, folded where there are many; where it is kept secret, that and why. */
export function placeTemplate(
  place: Place,
  withHours: boolean,
  isFolded: boolean,
  context: DirectoryContext,
): TemplateResult {
  const { strings } = context;
  const told = html`${
    place.isWithheld
      ? html`<p class="quiet">${strings.list.withheld}</p>`
      : place.isOnline
        ? html`<p>${strings.partner.online}</p>`
        : wayTemplate(place, context)
  }
  ${place.phones.map((phone) => html`<p>${phoneTemplate(phone, context)}</p>`)}
  ${withHours ? hoursTable(place.hours, context) : nothing}`;
  const name = place.isWithheld ? '' : place.name;
  return isFolded && name
    ? html`<details class="fold" part="place">
        <summary><b>${quoted(name, context)}</b></summary>
        <div class="stack tight">${told}</div>
      </details>`
    : html`<div class="stack tight" part="place">
        ${name ? html`<p><b>${quoted(name, context)}</b></p>` : nothing} ${told}
      </div>`;
}
