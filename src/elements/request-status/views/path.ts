import { html, nothing, type TemplateResult } from 'lit';
import { onDay, inSeoul } from '../../../domain/in-seoul.ts';
import type { HistoryEntry } from '../../../schemas/status.ts';
import type { Strings } from '../../../strings/status/ko.ts';
import { koreanUnless, type StatusContext } from './context.ts';
import { saidView } from './said.ts';

/** As many of the latest entries as are seen at a glance; what came before them is folded. */
const SHOWN = 5;

const isPartnerKind = (kind: string | undefined): kind is keyof Strings['partner'] =>
  kind === 'recommended' || kind === 'accepted' || kind === 'declined' || kind === 'recalled';

/** What an entry tells, as a sentence; `first` where the history begins with it. */
function sentenceOf({ kind, state, actor }: HistoryEntry, first: boolean, context: StatusContext): string {
  const { strings, told } = context;
  const { moved, happened, partner, reporter } = strings;
  if (told.reporter) {
    if (state === 'received' && first) return reporter.received;
    return state === 'contacted' ? reporter.contacted : moved[state];
  }
  if (isPartnerKind(kind)) return partner[kind](actor ?? '');
  if (kind && kind in happened) return happened[kind as keyof typeof happened];
  return state === 'received' && first ? happened.received : moved[state];
}

function entryTemplate(entry: HistoryEntry, first: boolean, here: boolean, context: StatusContext): TemplateResult {
  const { strings, language, told } = context;
  const { actor, at, kind, reason } = entry;
  const lang = koreanUnless(language);
  return html`<li aria-current=${here ? 'step' : nothing}>
    <strong class="hint">${inSeoul(at, language, { dateStyle: 'long' })}</strong>
    ${sentenceOf(entry, first, context)} ${here ? html`<b>${strings.path.here}</b>` : nothing}
    ${actor && !isPartnerKind(kind) ? html`<p class="hint" lang=${lang ?? nothing}>${actor}</p>` : nothing}
    ${entry === told.end ? nothing : saidView(reason, context)}
  </li>`;
}

function nextTemplate({ strings, language, told }: StatusContext): TemplateResult | typeof nothing {
  if (!told.next) return nothing;
  const { step, by, who } = told.next;
  const { path, steps } = strings;
  return html`<li class="next">
    <strong class="hint">${path.next}, ${by ? path.by(onDay(by, language)) : path.undated}</strong>
    ${steps[step] ?? step} ${who ? html`<p class="hint">${path.who(who)}</p>` : nothing}
  </li>`;
}

/** What happened, where it is now, what comes next: a short dated path, oldest first. */
export function pathView(context: StatusContext): TemplateResult {
  const { strings, headingLevel, told } = context;
  const { history } = told;
  const entries = history.map((entry, index) =>
    entryTemplate(entry, index === 0, index === history.length - 1 && told.state !== 'closed', context),
  );
  const earlier = entries.slice(0, -SHOWN);
  return html`<section class="stack" part="path" aria-labelledby="path-title">
    <div id="path-title" class="heading" role="heading" aria-level=${headingLevel + 2}>${strings.path.title}</div>
    ${
      earlier.length
        ? html`<details>
            <summary>${strings.path.earlier(earlier.length)}</summary>
            <ol class="path">
              ${earlier}
            </ol>
          </details>`
        : nothing
    }
    <ol class="path">
      ${entries.slice(-SHOWN)} ${nextTemplate(context)}
    </ol>
  </section>`;
}
