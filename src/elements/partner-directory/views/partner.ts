import { html, nothing, type TemplateResult } from 'lit';
import { onDay } from '../../../domain/in-seoul.ts';
import type { Partner } from '../../../domain/partners/partner.ts';
import { isStale, koreanDay } from '../../../domain/programs/freshness.ts';
import { button } from '../../shared/button.ts';
import { viewTitle } from '../../shared/view-title.ts';
import { inKorean, type DirectoryContext, type OpenedPartner, type PartnerActions } from './context.ts';
import { correctionForm } from './correction.ts';
import { nextDates } from './dates.ts';
import { openState } from './hours.ts';
import { languageNames } from './languages.ts';
import { phoneTemplate } from './phone.ts';
import { fact, hint, outside, quoted } from './pieces.ts';
import { placeTemplate } from './place.ts';
import { FEW, servicesTemplate } from './services.ts';
import { hoursHints, hoursTable } from './week.ts';

/** How old what is told of a partner is. */
function freshness({ asOf }: Partner, { strings, now, language }: DirectoryContext): string {
  const words = strings.partner;
  if (!asOf) return words.undated;
  return words[isStale({ asOf }, koreanDay(now)) ? 'stale' : 'asOf'](onDay(asOf, language));
}

/** A partner as text, for whoever it is passed on to. */
export const partnerText = ({ name, phones, places, page }: Partner, { strings }: DirectoryContext): string =>
  [
    name,
    ...phones.map(({ number, extension, words }) =>
      [words, number, extension && strings.partner.extension(extension)].filter((text) => text).join(' '),
    ),
    ...places.map((place) => [place.name, place.address].filter((text) => text).join(', ')),
    page,
  ]
    .filter((line) => line)
    .join('\n');

/** Those above and beside it, each opened by its name. */
function relatives(partner: Partner, context: DirectoryContext, actions: PartnerActions) {
  const words = context.strings.partner;
  const list = (title: string, ids: readonly string[]) => {
    const known = ids.flatMap((id) => context.partnerOf(id) ?? []);
    return known.length
      ? fact(
          title,
          html`<span lang=${inKorean(context) ?? nothing}>
            ${known.map((one) => button(one.name, () => actions.open(one), 'link'))}
          </span>`,
        )
      : nothing;
  };
  return html`${list(words.parent, [partner.parent])} ${list(words.partners, partner.partners)}`;
}

/** Everything about one partner; what nobody wrote down is said to be so. */
export function partnerView(opened: OpenedPartner, context: DirectoryContext, actions: PartnerActions): TemplateResult {
  const { partner, details, noForm } = opened;
  const isFolded = opened.correction === 'folded';
  const { strings, headingLevel, language } = context;
  const words = strings.partner;
  const { places, hours } = partner;
  const lang = inKorean(context) ?? nothing;
  const heading = (title: string) =>
    html`<div class="heading" role="heading" aria-level=${headingLevel + 2}>${title}</div>`;
  const said = context.said ? html`<p class="quiet">${context.said}</p>` : nothing;
  // Beside what was pressed: of a calendar file it is told where it failed, of passing on what became of it.
  const isUnsaved = context.said === strings.parts.failed;
  // Told once where all places have the same, else beside each.
  const isTogether =
    new Set(places.flatMap((place) => (place.hours.length ? JSON.stringify(place.hours) : []))).size < 2;
  return html`<article class="stack wide" part="partner">
    <div class="stack">
      ${button(`← ${words.back}`, () => actions.back(), 'link back')}
      <div class="partner-name" lang=${lang}>${viewTitle(headingLevel + 1, partner.name)}</div>
      <p class="hint">
        ${[partner.otherName, partner.kind].map((text) => (text ? html`${quoted(text, context)} ·&nbsp;` : nothing))}${freshness(partner, context)}
      </p>
      ${partner.alert ? html`<p class="quiet">${quoted(partner.alert, context)}</p>` : nothing}
      ${partner.isPlaced ? openState(hours, context) : context.catalogue.name === 'loading' ? hint(strings.list.hoursPending) : nothing}
      ${partner.description ? html`<p>${quoted(partner.description, context)}</p>` : nothing}
      ${details === 'there' ? nothing : html`<p class="hint" role="status">${words[details === 'pending' ? 'loading' : 'failed']}</p>`}
    </div>
    <section class="stack tight" part="phones">
      ${heading(words.phones)}
      ${
        partner.phones.length
          ? html`<ul class="plain">
              ${partner.phones.map((phone) => html`<li>${phoneTemplate(phone, context)}</li>`)}
            </ul>`
          : hint(words.noPhone)
      }
      ${partner.email ? html`<p>${words.email}: <a href="mailto:${partner.email}">${partner.email}</a></p>` : nothing}
    </section>
    ${
      partner.isPlaced
        ? html`<section class="stack" part="hours">
            ${heading(strings.hours.title)} ${isTogether ? hoursTable(hours, context) : nothing}
            ${hoursHints(hours, context)} ${nextDates(partner, context, actions)} ${isUnsaved ? said : nothing}
          </section>`
        : nothing
    }
    <section class="stack tight" part="places">
      ${heading(words.places)}
      ${
        places.length
          ? places.map((place) => placeTemplate(place, !isTogether, places.length > FEW, context))
          : partner.isPlaced
            ? hint(words.noPlace)
            : nothing
      }
    </section>
    ${
      partner.services.length
        ? html`<section class="stack tight">${heading(words.services)} ${servicesTemplate(partner, context)}</section>`
        : nothing
    }
    <section class="stack tight">
      ${heading(words.about)}
      <dl class="facts">
        ${fact(words.areas, quoted(partner.areas.join(', '), context, words.everywhere))}
        ${fact(words.languages, languageNames(partner.languages, language) || hint(words.noLanguages))}
        ${relatives(partner, context, actions)}
        ${partner.page ? fact(words.page, outside(partner.page, partner.page, context)) : nothing}
      </dl>
    </section>
    <div class="stack">
      <button type="button" class="primary" part="request" @click=${() => actions.request(partner)}>
        ${words.request}
      </button>
      ${noForm ? html`<p class="quiet" id="no-form" tabindex="-1">${words.noForm}</p>` : nothing}
      <div class="row">${button(words.share, () => actions.share(partner))}</div>
      ${isUnsaved ? nothing : said}
      <section class="stack" part="correction">
        <p>
          <button
            type="button"
            class="link"
            id="correct"
            aria-expanded=${!isFolded}
            @click=${() => actions.correct(isFolded)}
          >
            ${strings.correction.open}
          </button>
        </p>
        ${isFolded ? nothing : correctionForm(opened, context, actions)}
      </section>
    </div>
  </article>`;
}

export { sendCorrection } from '../../../api/corrections.ts';
export { passOn } from '../../shared/pass-on.ts';
export { requestHelp } from '../../shared/request-help.ts';
export { viewStyles as styles } from './views.styles.ts';
