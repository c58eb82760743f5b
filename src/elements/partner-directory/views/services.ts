import { html, nothing, type TemplateResult } from 'lit';
import type { Partner, PartnerService } from '../../../domain/partners/partner.ts';
import type { DirectoryContext } from './context.ts';
import { languageNames } from './languages.ts';
import { phoneTemplate } from './phone.ts';
import { fact, quoted } from './pieces.ts';
import { hoursTable } from './week.ts';

/** As many services or places are seen without unfolding them. */
export const FEW = 3;

/** Every service once, with what is told of it at each of its places. */
function byId(services: readonly PartnerService[]): Map<string, PartnerService[]> {
  const all = new Map<string, PartnerService[]>();
  for (const service of services) all.set(service.id, [...(all.get(service.id) ?? []), service]);
  return all;
}

/** Where one of a service's places differs from the others: its name, how it is had there, its own hours and numbers. */
function placeOf(service: PartnerService, { places, hours, phones }: Partner, context: DirectoryContext) {
  const place = places.find(({ id }) => id === service.place);
  // What is as it is at the whole agency was told above.
  const isOwn = (own: unknown, ...others: unknown[]) =>
    others.every((one) => JSON.stringify(one) !== JSON.stringify(own));
  const parts = place?.isWithheld ? [] : [service.where.includes(place?.name ?? '') ? '' : place?.name, service.where];
  const where = parts.filter((words) => words).join(' · ');
  return html`${where ? html`<p>${quoted(where, context)}</p>` : nothing}
  ${service.hours.length && isOwn(service.hours, hours, place?.hours) ? hoursTable(service.hours, context) : nothing}
  ${isOwn(service.phones, phones, place?.phones) ? service.phones.map((phone) => html`<p>${phoneTemplate(phone, context)}</p>`) : nothing}`;
}

function serviceTemplate(
  [service, ...others]: readonly PartnerService[],
  partner: Partner,
  isOpen: boolean,
  context: DirectoryContext,
): TemplateResult | typeof nothing {
  if (!service) return nothing;
  const words = context.strings.partner;
  const line = (title: string, text: string) => (text ? fact(title, quoted(text, context)) : nothing);
  const needed = (title: string, text: string) => fact(title, quoted(text, context, words.unknown));
  return html`<details class="fold" ?open=${isOpen}>
    <summary>
      <b>${quoted(service.name, context)}</b>
      ${service.visiting ? html`<span class="tag">${words.visits(service.visiting)}</span>` : nothing}
    </summary>
    <div class="stack tight">
      ${service.summary ? html`<p>${quoted(service.summary, context)}</p>` : nothing}
      <dl class="facts">
        ${needed(words.who, service.who)} ${needed(words.how, service.how)} ${needed(words.fees, service.fees)}
        ${line(words.capacity, service.capacity)} ${line(words.areas, service.areas.join(', '))}
        ${service.languages.length ? fact(words.languages, languageNames(service.languages, context.language)) : nothing}
      </dl>
      ${[service, ...others].map((one) => placeOf(one, partner, context))}
    </div>
  </details>`;
}

/** What a partner does, each service folded where there are many. */
export function servicesTemplate(partner: Partner, context: DirectoryContext): TemplateResult {
  const services = byId(partner.services);
  return html`<div part="services">
    ${[...services.values()].map((told) => serviceTemplate(told, partner, services.size <= FEW, context))}
  </div>`;
}
