import { html, nothing, type TemplateResult } from 'lit';
import type { Answers, QuestionId } from '../../../domain/eligibility/answers.ts';
import type { Criterion } from '../../../domain/eligibility/conditions.ts';
import { judge } from '../../../domain/eligibility/judge.ts';
import type { Finding, Judgement, Verdict } from '../../../domain/eligibility/judgement.ts';
import { incomeLimit } from '../../../domain/eligibility/median-income.ts';
import type { Program, Region } from '../../../domain/programs/program.ts';
import type { Strings } from '../../../strings/finder/ko.ts';
import { button } from '../../shared/button.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import { inKorean, type FinderActions, type FinderContext } from './context.ts';

const DRAWN: Readonly<Record<Finding['state'], string>> = {
  met: ICONS.check,
  unmet: ICONS.alert,
  unknown: ICONS.papers,
  office: ICONS.person,
};

/** A place by its names. */
export const regionName = ({ province, city }: Region, strings: Strings): string =>
  [province, city].filter((name) => name).join(' ') || strings.program.nationwide;

/** Whether it is for people all over the country. */
export const isNationwide = ({ regions }: Program): boolean => regions.some(({ province, city }) => !province && !city);

/** What a criterion asks, in words. */
function demandOf(criterion: Criterion, { size }: Answers, day: string, { demands, traits }: Strings): string {
  const { demand } = criterion;
  switch (demand.kind) {
    case 'age':
      return demands.age(demand.from, demand.to);
    case 'income-limit':
      return (
        demands.limit(demand.percent) + (size ? ` (${demands.won(size, incomeLimit(demand.percent, size, day))})` : '')
      );
    case 'income-band':
      return demands.bands(demand.bands.map(({ over, to }) => demands.band(over, to)).join(demands.or));
    case 'any':
      return demand.codes.map((code) => traits[code] ?? code).join(demands.or);
    case 'other':
      return demand.text;
  }
}

function findingTemplate(
  { criterion, state, asks, close }: Finding,
  program: Program,
  context: FinderContext,
  answer: (question: QuestionId) => void,
): TemplateResult {
  const { strings, wish, day } = context;
  const { verdict } = strings;
  const lang = inKorean(context) ?? nothing;
  const isRegion = criterion === 'region';
  const [question] = asks;
  return html`<li class="finding ${state}">
    ${icon(DRAWN[state])}
    <div class="stack tight">
      <p>
        ${
          isRegion
            ? html`${strings.filters.provinces}:
                <span lang=${lang}>${program.regions.map((region) => regionName(region, strings)).join(', ')}</span>`
            : html`<span lang=${criterion.demand.kind === 'other' ? lang : nothing}
                >${demandOf(criterion, wish.answers, day, strings)}</span
              >`
        }
        <b>${verdict.states[state]}</b>
      </p>
      ${close ? html`<p class="hint">${verdict.close}</p>` : nothing}
      ${isRegion || !criterion.source ? nothing : html`<p class="hint" lang=${lang}>${criterion.source}</p>`}
      ${
        question
          ? html`<p>
              ${button(`${verdict.answer}: ${strings.questions[question].label}`, () => answer(question), 'link')}
            </p>`
          : nothing
      }
    </div>
  </li>`;
}

const isIncome = ({ criterion }: Finding): boolean =>
  criterion !== 'region' && criterion.demand.kind.startsWith('income');

/** What a verdict means, and each criterion with whether it is met. */
export function findingsTemplate(
  judgement: Judgement,
  program: Program,
  context: FinderContext,
  actions: FinderActions,
): TemplateResult {
  const { verdict, demands } = context.strings;
  // Everybody lives in the country; saying so helps nobody.
  const findings = judgement.findings.filter(({ criterion }) => criterion !== 'region' || !isNationwide(program));
  const words = judgement.verdict === 'more' ? undefined : verdict[judgement.verdict];
  // Where a criterion is close it says so itself.
  const said = findings.some(({ close }) => close) && judgement.verdict === 'check' ? undefined : words;
  return html`${said ? html`<p>${said}</p>` : nothing}
    <ul class="findings">
      ${findings.map((finding) => findingTemplate(finding, program, context, (id) => actions.screen(id)))}
    </ul>
    ${findings.some(isIncome) ? html`<p class="hint">${demands.median}</p>` : nothing}`;
}

/** The verdict in a word, and on tap why. */
export function verdictBadge(
  verdict: Verdict,
  program: Program,
  context: FinderContext,
  actions: FinderActions,
): TemplateResult {
  const { strings, explained } = context;
  const judgement = judge(program, context.answers, context.day);
  const label = verdict === 'more' && judgement.asks.length === 1 ? strings.verdict.one : strings.verdicts[verdict];
  // What nobody has opened is not drawn: twenty of them would be felt with every letter that is typed.
  return html`<details
    class="verdict ${verdict}"
    part="verdict"
    .open=${explained.has(program.id)}
    @toggle=${(event: Event) => actions.explain(program, (event.target as HTMLDetailsElement).open)}
  >
    <summary><b>${label}</b> <span>${strings.verdict.why}</span></summary>
    ${
      explained.has(program.id)
        ? html`<div class="stack tight">${findingsTemplate(judgement, program, context, actions)}</div>`
        : nothing
    }
  </details>`;
}
