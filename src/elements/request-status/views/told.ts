import { html, nothing, type TemplateResult } from 'lit';
import { inSeoul, onDay } from '../../../domain/in-seoul.ts';
import { dial } from '../../../domain/phone.ts';
import type { Status } from '../../../schemas/status.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import { viewTitle } from '../../shared/view-title.ts';
import { answeredView, confirmView, type ConfirmActions } from './confirm.ts';
import { koreanUnless, type StatusContext } from './context.ts';
import { failedView } from './failed.ts';
import { pathView } from './path.ts';
import { saidView } from './said.ts';

export interface ToldActions extends ConfirmActions {
  readonly refresh: () => void;
  readonly withdraw: () => void;
  readonly other: () => void;
}

/** Where a case stands, in a heading and what it means; and how the card is toned. */
function standing({ strings, told, inquiry }: StatusContext): { title: string; text: string; tone: string } {
  const { outcome } = inquiry.status;
  const { state, reporter } = told;
  const ended = state === 'closed' ? outcome : undefined;
  if (ended && (!reporter || ended === 'withdrawn')) {
    const tone = ended === 'helped' || ended === 'referred-on' ? '' : 'over';
    return { ...strings.outcomes[ended], tone };
  }
  const tone = state === 'closed' ? 'over' : 'moving';
  if (!reporter) return { title: strings.now[state], text: strings.means[state], tone };
  const title = strings.reporter[state as 'received' | 'assigned' | 'contacted' | 'closed'];
  return { title, text: strings.reporter.why, tone };
}

/** The answer: where it stands, what to do if it is late, whether help came, the path so far. */
export function toldView(context: StatusContext, actions: ToldActions): TemplateResult {
  const { strings, headingLevel, reference, told, inquiry, canWithdraw } = context;
  const { status, doing } = inquiry;
  const { title, text, tone } = standing(context);
  // A code says no more than the heading does.
  const reason = told.end?.reason && !strings.codes[told.end.reason] ? told.end.reason : undefined;
  return html`<section class="toned ${tone} stack" part="status" aria-labelledby="view-title">
      ${viewTitle(headingLevel + 1, title, tone ? ICONS.papers : ICONS.check)} ${saidView(reason, context)}
      <p>${text}</p>
      <p>
        <span class="hint">${strings.ask.reference}</span> <span class="number" part="reference">${reference}</span>
      </p>
    </section>
    ${failedView(context)} ${overdueView(context)} ${withdrawnView(context)} ${answeredView(context)}
    ${status.can_confirm ? confirmView(context, actions) : nothing} ${pathView(context)}
    ${told.reporter ? html`<p class="quiet">${strings.reporter.worse}</p>` : nothing} ${factsView(context)}
    <div class="row">
      <button type="button" aria-disabled=${doing ? 'true' : 'false'} @click=${actions.refresh}>
        ${doing === 'refresh' ? strings.ask.asking : strings.refresh}
      </button>
      <button type="button" @click=${actions.other}>${strings.other}</button>
    </div>
    ${
      canWithdraw
        ? html`<div class="apart">
            <button type="button" class="link" @click=${actions.withdraw}>${strings.withdraw.start}</button>
          </div>`
        : nothing
    }`;
}

/** The national call centre, for where the API names nobody to call. */
const CALL_CENTRE = '129';

/** A number that no sign in the words around it can turn, unseen: a left-to-right isolate (UAX #9). */
const unturned = (phone: string): string => `\u2066${phone}\u2069`;

/** Late: said plainly, with whom to call. */
function overdueView({ strings, headingLevel, inquiry }: StatusContext): TemplateResult | typeof nothing {
  const { overdue, contact } = inquiry.status;
  if (!overdue) return nothing;
  const { overdue: words } = strings;
  const [name, phone] = contact?.phone ? [contact.name, contact.phone] : [words.callcenter, CALL_CENTRE];
  return html`<section class="toned unsure stack" part="overdue" aria-labelledby="overdue-title">
    <div id="overdue-title" class="title row" role="heading" aria-level=${headingLevel + 2}>
      ${icon(ICONS.alert)}<span>${words.title}</span>
    </div>
    <p>${words.text}</p>
    <a class="tile lifeline" href=${dial(phone)}
      >${icon(ICONS.phone)}<span>${words.call(name, unturned(phone))}</span></a
    >
  </section>`;
}

/** Taken back by this reader, while the case goes on for another's sake. */
function withdrawnView({ strings, language, inquiry, told }: StatusContext): TemplateResult | typeof nothing {
  const { withdrawn_at } = inquiry.status;
  if (!withdrawn_at || told.state === 'closed') return nothing;
  const { withdraw: words } = strings;
  const date = inSeoul(withdrawn_at, language, { dateStyle: 'long' });
  const [, goesOn] = words.followsReporter;
  return html`<p class="quiet">${words.done(date)} ${told.reporter ? goesOn : words.others}</p>`;
}

/** When the request came: as the API says, else when its history begins. */
const receivedAt = ({ received_at, history }: Status): string | undefined => received_at ?? history[0]?.at;

function factsView({ strings, language, headingLevel, inquiry }: StatusContext): TemplateResult | typeof nothing {
  const { status } = inquiry;
  const { contact, erase_on } = status;
  const words = strings.facts;
  const received = receivedAt(status);
  if (!received && !contact && !erase_on) return nothing;
  return html`<section class="stack tight" aria-labelledby="facts-title">
    <div id="facts-title" class="heading" role="heading" aria-level=${headingLevel + 2}>${words.title}</div>
    <dl class="facts">
      ${
        received
          ? html`<dt class="hint">${words.received}</dt>
              <dd>${inSeoul(received, language, { dateStyle: 'long', timeStyle: 'short' })}</dd>`
          : nothing
      }
      ${
        contact
          ? html`<dt class="hint">${words.contact}</dt>
              <dd part="contact">
                <span lang=${koreanUnless(language) ?? nothing}>${contact.name}</span>
                ${contact.phone ? html`<a href=${dial(contact.phone)}>${contact.phone}</a>` : nothing}
              </dd>`
          : nothing
      }
      ${
        erase_on
          ? html`<dt class="hint">${words.erase}</dt>
              <dd>${words.eraseOn(onDay(erase_on, language))}</dd>`
          : nothing
      }
    </dl>
  </section>`;
}
