import { html, nothing, type TemplateResult } from 'lit';
import { judge } from '../../../domain/eligibility/judge.ts';
import { onDay } from '../../../domain/in-seoul.ts';
import { dial } from '../../../domain/phone.ts';
import { isOver } from '../../../domain/programs/freshness.ts';
import type { Program, ProgramContact, ProgramLink } from '../../../domain/programs/program.ts';
import { button } from '../../shared/button.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import { viewTitle } from '../../shared/view-title.ts';
import { inKorean, type FinderActions, type FinderContext } from './context.ts';
import { freshness, saveButton } from './result.ts';
import { findingsTemplate, isNationwide, regionName } from './verdict.ts';

/** What is under way with the programme on screen. */
export interface Opened {
  readonly program: Program;
  /** Its details are being fetched, or could not be. */
  readonly details: 'there' | 'pending' | 'failed';
  /** Help was asked for where nothing takes a request. */
  readonly noForm: boolean;
}

export interface ProgramActions {
  readonly request: (program: Program) => void;
  readonly share: (text: string) => void;
}

/** A text of the source; what nobody wrote down is said to be so. */
type Said = string | TemplateResult | readonly TemplateResult[];

const joined = (texts: readonly (string | undefined)[], between: string): string =>
  texts.filter((text) => text).join(between);

/** A link to another site, in a new window that the reader is told of. */
const outside = ({ label, href }: ProgramLink, newWindow: string): TemplateResult =>
  href
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${label} (${newWindow})</a>`
    : html`<span>${label}</span>`;

const listed = (items: readonly TemplateResult[]): TemplateResult | '' =>
  items.length
    ? html`<ul class="plain">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : '';

const contactTemplate = ({ name, number }: ProgramContact): TemplateResult =>
  number
    ? html`${name} <a class="call" href=${dial(number)}>${icon(ICONS.phone)} ${number}</a>`
    : html`<span>${name}</span>`;

function deadlineOf({ deadline }: Program, { strings, language, day }: FinderContext): string {
  if (!deadline.day) return deadline.words ?? '';
  const date = onDay(deadline.day, language);
  return isOver({ deadline }, day) ? strings.program.over(date) : strings.program.until(date);
}

/** A programme as text, for whoever it is passed on to. */
export function programText(program: Program, { strings }: Pick<FinderContext, 'strings'>): string {
  const { name, agency, summary, contacts, page } = program;
  return joined(
    [
      name,
      agency && `${strings.program.agency}: ${agency}`,
      summary,
      ...contacts.map((contact) => `${strings.program.contact}: ${contact.name} ${contact.number ?? ''}`.trim()),
      page,
    ],
    '\n',
  );
}

/** Why it may or may not be for the reader. */
function judgementTemplate(program: Program, context: FinderContext, actions: FinderActions): TemplateResult {
  const { strings, judged, answers, day } = context;
  const judgement = judge(program, answers, day);
  const { verdict } = judgement;
  return html`<section class="quiet stack tight verdict ${verdict}" part="verdict">
    ${judged ? html`<p class="badge"><b>${strings.verdicts[verdict]}</b></p>` : nothing}
    ${findingsTemplate(judgement, program, context, actions)}
    ${
      judged || !judgement.findings.length
        ? nothing
        : html`<p>${button(strings.list.screen, () => actions.screen())}</p>`
    }
  </section>`;
}

/** Everything about one programme. */
export function programView(
  { program, details, noForm }: Opened,
  context: FinderContext,
  actions: FinderActions & ProgramActions,
): TemplateResult {
  const { strings, headingLevel } = context;
  const words = strings.program;
  const lang = inKorean(context) ?? nothing;
  const fact = (title: string, text: Said, isOurs = false) =>
    html`<dt>${title}</dt>
      <dd class="typed" lang=${isOurs || !text ? nothing : lang}>
        ${text || html`<span class="hint">${words.unknown}</span>`}
      </dd>`;
  const ways = program.apply.map((way) => strings.apply[way]).join(', ');
  return html`<article class="stack" part="program">
    ${button(`← ${words.back}`, () => actions.list(), 'link back')}
    <div class="program-name" lang=${lang}>${viewTitle(headingLevel + 1, program.name)}</div>
    <p class="hint">
      ${program.agency ? html`<span lang=${lang}>${program.agency}</span> ·` : nothing} ${freshness(program, context)}
    </p>
    ${program.alert ? html`<p class="quiet" lang=${lang}>${program.alert}</p>` : nothing}
    ${judgementTemplate(program, context, actions)}
    ${details === 'pending' ? html`<p class="hint" role="status">${words.loading}</p>` : nothing}
    ${details === 'failed' ? html`<p class="hint" role="status">${words.failed}</p>` : nothing}
    <dl class="facts wide">
      ${fact(words.gives, joined([program.summary, program.support.join(', ')], '\n'))}
      ${fact(words.who, program.eligibility)}
      ${fact(words.how, joined([ways, program.application], '\n'), !program.application)}
      ${fact(words.documents, listed(program.documents.map((link) => outside(link, words.newWindow))))}
      ${fact(words.deadline, deadlineOf(program, context), Boolean(program.deadline.day))}
      ${program.fees ? fact(words.fees, program.fees) : nothing}
      ${
        program.regions.length
          ? fact(
              words.region,
              program.regions.map((region) => regionName(region, strings)).join(', '),
              isNationwide(program),
            )
          : nothing
      }
      ${fact(words.contact, listed(program.contacts.map(contactTemplate)))}
      ${fact(words.agency, joined([program.agency, program.department], ' '))}
      ${fact(
        words.pages,
        listed(
          [...(program.page ? [{ label: program.name, href: program.page }] : []), ...program.links].map((link) =>
            outside(link, words.newWindow),
          ),
        ),
      )}
    </dl>
    <div class="heading" role="heading" aria-level=${headingLevel + 2}>${words.next}</div>
    <button type="button" class="primary" part="request" @click=${() => actions.request(program)}>
      ${words.request}
    </button>
    ${noForm ? html`<p class="quiet" id="no-form" tabindex="-1">${words.noForm}</p>` : nothing}
    <div class="row">
      ${saveButton(program, context, actions)}
      ${button(words.share, () => actions.share(programText(program, context)))}
    </div>
  </article>`;
}
