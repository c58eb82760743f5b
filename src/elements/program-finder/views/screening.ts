import { html, nothing, type TemplateResult } from 'lit';
import type { Answers, QuestionId } from '../../../domain/eligibility/answers.ts';
import { given, QUESTIONS, traitOf, type AnswerValue, type Question } from '../../../domain/eligibility/questions.ts';
import { narrow } from '../../../domain/digits.ts';
import { PROVINCES, regionNamed } from '../../../domain/programs/regions.ts';
import type { Strings } from '../../../strings/finder/ko.ts';
import { button } from '../../shared/button.ts';
import { choiceTemplate, type Choice, type FieldView } from '../../shared/field.ts';
import { viewTitle } from '../../shared/view-title.ts';
import { inKorean, type FinderContext } from './context.ts';
import { regionName } from './verdict.ts';

/** What the screening shows. */
export interface Screening {
  /** The question on screen; undefined once there is none left. */
  readonly question: Question | undefined;
  /** The province that is being chosen, before the question is answered. */
  readonly province: string;
  /** What was typed is no number. */
  readonly invalid: boolean;
}

export interface ScreeningActions {
  readonly answer: (question: Question, value: AnswerValue) => void;
  readonly skip: (question: Question) => void;
  readonly invalid: () => void;
  readonly province: (name: string) => void;
  readonly ask: (question: QuestionId) => void;
  readonly erase: () => void;
  readonly list: () => void;
}

/** Choices that stand for no code and for all others than one. */
const NONE = 'none';
const YES = 'yes';

/** Names of the fields; the first takes the focus where something is wrong. */
const FIELD = 'answer';
const CITY = 'city';

/** Largest household and highest age that are taken for no slip. */
const MOST: Readonly<Record<'number' | 'money', number>> = { number: 120, money: 1e9 };

/** What a first answer to where one lives may be: every 시·도, and cities that programmes name without one. */
const firstNames = ({ programs }: FinderContext): string[] => [
  ...new Set([
    ...programs.flatMap(({ regions }) => regions.flatMap(({ province, city }) => (!province && city ? [city] : []))),
    ...PROVINCES.map(({ name }) => name),
  ]),
];

/** The cities of a province that programmes speak of. */
const citiesOf = ({ programs }: FinderContext, province: string): string[] =>
  [
    ...new Set(
      programs.flatMap(({ regions }) =>
        regions.flatMap((region) => (region.province === province && region.city ? [region.city] : [])),
      ),
    ),
  ].sort((a, b) => a.localeCompare(b, 'ko'));

/** A whole number as it is written in Korea, `250만 원` and `2,500,000` alike; undefined where it is none, or too large. */
function numberIn(typed: string, most: number): number | undefined {
  const [, tenThousands = '', ones = ''] =
    /^(?:(\d+)만)?(\d*)$/.exec(narrow(typed).replace(/^만|[,\s원세살명]/g, '')) ?? [];
  const number = Number(tenThousands) * 10_000 + Number(ones);
  return (tenThousands || ones) && number <= most ? number : undefined;
}

/** What was filled in; undefined where it is no answer. */
function valueOf({ id, kind, codes }: Question, data: FormData): AnswerValue | undefined {
  const chosen = data.getAll(FIELD).map(String);
  const [first = ''] = chosen;
  switch (kind) {
    case 'number':
    case 'money': {
      const number = numberIn(first, MOST[kind]);
      // Nobody lives in a household of none.
      if (id === 'size' && !number) return undefined;
      // Nobody lives on less than ten thousand won; people leave the 만 out.
      return kind === 'money' && number && number < 10_000 ? number * 10_000 : number;
    }
    case 'yes-no':
      return first ? first === YES : undefined;
    case 'region': {
      const [city] = data.getAll(CITY).map(String);
      return first ? { ...regionNamed(first), ...(city && { city }) } : undefined;
    }
    default:
      return first ? codes.filter((code) => chosen.includes(code)) : undefined;
  }
}

/** What was answered before, as the values of the field. */
function valuesOf({ id, kind, codes }: Question, answers: Answers): string[] {
  if (!given(answers, id)) return [];
  if (kind === 'number' || kind === 'money') return [String(answers[id as 'age'])];
  if (kind === 'yes-no') {
    const [code] = codes;
    return [(code ? traitOf(answers, code) : answers.refused) ? YES : NONE];
  }
  const so = codes.filter((code) => traitOf(answers, code));
  return so.length ? so : [NONE];
}

/** An answer in words. */
function said(question: Question, answers: Answers, strings: Strings): string {
  const { screening } = strings;
  const { id } = question;
  if (id === 'region') return regionName(answers.region ?? {}, strings);
  if (id === 'age' || id === 'size' || id === 'income') return screening[id](answers[id] ?? 0);
  return valuesOf(question, answers)
    .map((value) =>
      question.kind === 'yes-no'
        ? value === YES
          ? screening.yes
          : screening.no
        : value === NONE
          ? screening.none
          : (strings.traits[value] ?? value),
    )
    .join(', ');
}

function questionTemplate(
  question: Question,
  { province, invalid }: Screening,
  context: FinderContext,
  actions: ScreeningActions,
): TemplateResult {
  const { strings, wish } = context;
  const { screening } = strings;
  const { label, hint } = strings.questions[question.id];
  const { kind, codes } = question;
  const values = valuesOf(question, wish.answers);
  const lang = inKorean(context);
  const field = (name: string, view: Partial<FieldView>) =>
    choiceTemplate({
      name,
      kind: 'text',
      label,
      hint,
      optional: '',
      error: invalid && name === FIELD ? screening.invalid : undefined,
      value: values[0] ?? '',
      values,
      choices: [],
      choose: '',
      autocomplete: 'off',
      ...view,
    });
  const names = (all: readonly string[]): Choice[] => all.map((name) => ({ id: name, label: name, lang }));
  const lives = wish.answers.region;
  const chosen = province || lives?.province || lives?.city || '';
  const choices: Choice[] = [
    ...codes.map((code) => ({ id: code, label: strings.traits[code] ?? code })),
    { id: NONE, label: screening.none },
  ];
  switch (kind) {
    case 'number':
    case 'money':
      return field(FIELD, { kind: 'number' });
    case 'yes-no':
      return field(FIELD, {
        kind: 'one',
        choices: [
          { id: YES, label: screening.yes },
          { id: NONE, label: screening.no },
        ],
      });
    case 'region':
      return html`<div
        class="stack"
        @change=${({ target }: Event) => {
          const { name, value } = target as HTMLSelectElement;
          if (name === FIELD) actions.province(value);
        }}
      >
        ${field(FIELD, { kind: 'list', value: chosen, choices: names(firstNames(context)) })}
        ${
          regionNamed(chosen).province
            ? field(CITY, {
                kind: 'list',
                label: strings.filters.cities,
                hint: '',
                value: lives?.city ?? '',
                choices: names(citiesOf(context, chosen)),
              })
            : nothing
        }
      </div>`;
    default:
      return field(FIELD, {
        kind: kind === 'choice' ? 'one' : 'many',
        choices: question.id === 'sex' ? choices.slice(0, -1) : choices,
      });
  }
}

/** What has been answered so far, each with a way to change it. */
function answersTemplate({ strings, wish }: FinderContext, actions: ScreeningActions): TemplateResult | typeof nothing {
  const { screening, questions } = strings;
  const answered = QUESTIONS.filter(({ id }) => given(wish.answers, id));
  return answered.length
    ? html`<details part="answers">
        <summary>${screening.answers} (${answered.length})</summary>
        <dl class="facts">
          ${answered.map(
            (question) =>
              html`<dt>${questions[question.id].label}</dt>
                <dd>
                  ${said(question, wish.answers, strings)}
                  <button
                    type="button"
                    class="link"
                    aria-label=${screening.change(questions[question.id].label)}
                    @click=${() => actions.ask(question.id)}
                  >
                    ${screening.edit}
                  </button>
                </dd>`,
          )}
        </dl>
        ${button(screening.erase, () => actions.erase())}
      </details>`
    : nothing;
}

/** One question at a time, with what is known so far. */
export function screeningView(state: Screening, context: FinderContext, actions: ScreeningActions): TemplateResult {
  const { strings, found, headingLevel, judged } = context;
  const { screening } = strings;
  const { question } = state;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!question) return;
    const value = valueOf(question, new FormData(event.target as HTMLFormElement));
    if (value === undefined) actions.invalid();
    else actions.answer(question, value);
  };
  return html`<section class="stack" part="questions">
    ${viewTitle(headingLevel + 1, screening.title)}
    <p class="hint">${screening.memory}</p>
    ${
      judged
        ? html`<p class="progress" role="status">
            ${screening.progress(found.verdictCounts.likely, found.verdictCounts.more)}
          </p>`
        : nothing
    }
    ${
      question
        ? html`<form class="stack" novalidate autocomplete="off" @submit=${submit}>
            ${QUESTIONS.map((one) => (one === question ? questionTemplate(question, state, context, actions) : nothing))}
            <button type="submit" class="primary">${screening.next}</button>
            <div class="row between">
              ${button(screening.skip, () => actions.skip(question))} ${button(screening.results, () => actions.list())}
            </div>
          </form>`
        : html`<p>${screening.done}</p>
            ${button(screening.results, () => actions.list(), 'primary')}`
    }
    ${answersTemplate(context, actions)}
  </section>`;
}
