import type { Question, State } from 'ieum';
import { formatDay } from './format.ts';
import type { LocalizedText } from './types.ts';
import type { CityForm } from './types-case.ts';

/** The Korean words for the ids of a form definition and a directory; an id that they do not know stands for itself. */
export class Labels {
  readonly #definition?: CityForm;
  readonly #programs: ReadonlyMap<string, string>;

  /** `programs`: names of programmes by id. */
  constructor(definition?: CityForm, programs: ReadonlyMap<string, string> = new Map()) {
    this.#definition = definition;
    this.#programs = programs;
  }

  need = (id: string): string => word(this.#definition?.needs, id);

  sign = (id: string): string => word(this.#definition?.signs, id);

  consent = (id: string): string => word(this.#definition?.consents, id);

  role = (id: string): string => word(this.#definition?.reporter_roles, id);

  question = (id: string): string => word(this.#definition?.questions, id);

  program = (id: string): string => this.#programs.get(id) ?? id;

  partner = (id: string): string => this.#definition?.partners?.find((partner) => partner.id === id)?.name.ko ?? id;

  district = (code: string): string =>
    this.#definition?.districts.find((district) => district.code === code)?.name.ko ?? code;

  /** The answer to a question of the city's own, choices in words. */
  answer(question: string, answer: string | number | string[]): string {
    const asked = this.#question(question);
    if (asked?.type === 'date' && typeof answer === 'string') return formatDay(answer);
    return [answer]
      .flat()
      .map((value) => word(asked?.options, String(value)))
      .join(', ');
  }

  /** Whether a question counts towards the level of the need-and-crisis survey. */
  isSurvey = (question: string): boolean =>
    this.#question(question)?.options?.some(({ points }) => Boolean(points)) ?? false;

  /** The agencies that can be asked to help. */
  get partners(): NonNullable<CityForm['partners']> {
    return this.#definition?.partners ?? [];
  }

  /** Whether a consent allows to tell an agency. */
  isThirdPartyConsent = (id: string): boolean =>
    this.#definition?.consents.some((consent) => consent.id === id && consent.kind === 'third-party') ?? false;

  /** How many working days a case may stay in a state, where the city says so. */
  deadline = (state: State): number | undefined => this.#definition?.case_handling?.deadlines?.[state];

  /** How many working days an agency has to answer, where the city says so. */
  get recommendationDays(): number | undefined {
    return this.#definition?.case_handling?.recommendation_days;
  }

  #question(id: string): Question | undefined {
    return this.#definition?.questions?.find((question) => question.id === id);
  }
}

function word(list: readonly { id: string; label: LocalizedText }[] | undefined, id: string): string {
  return list?.find((entry) => entry.id === id)?.label.ko ?? id;
}
