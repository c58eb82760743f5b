import { NO_ANSWERS, type QuestionId } from '../domain/eligibility/answers.ts';
import { nextQuestion } from '../domain/eligibility/next-question.ts';
import { given, QUESTIONS, withAnswer, type AnswerValue, type Question } from '../domain/eligibility/questions.ts';
import type { Program } from '../domain/programs/program.ts';
import type { FindingController } from './finding.ts';

/** After so many questions it is asked whether somebody was refused before: it decides nothing, but opens other ways. */
const REFUSED_AFTER = 2;

/** Leads through the questions of the screening, the one that decides most next. Answers are in memory alone. */
export class ScreeningController {
  /** The question on screen; undefined once there is none left. */
  question: Question | undefined;
  /** The province chosen before its question is answered. */
  province = '';
  /** What was filled in is no answer. */
  invalid = false;
  readonly #host: { requestUpdate(): void };
  readonly #finding: FindingController;
  readonly #programs: () => readonly Program[];
  readonly #day: () => string;
  readonly #skipped = new Set<QuestionId>();

  constructor(
    host: { requestUpdate(): void },
    finding: FindingController,
    programs: () => readonly Program[],
    day: () => string,
  ) {
    this.#host = host;
    this.#finding = finding;
    this.#programs = programs;
    this.#day = day;
  }

  /** How many questions have been answered. */
  get answered(): number {
    const { answers } = this.#finding.wish;
    return QUESTIONS.filter(({ id }) => given(answers, id)).length;
  }

  /** Goes to a question, or to the one that decides most. */
  ask(id = this.#next()): void {
    this.question = QUESTIONS.find((question) => question.id === id);
    this.province = '';
    this.#set(false);
  }

  answer({ id }: Question, value: AnswerValue): void {
    this.#skipped.delete(id);
    this.#finding.set({ answers: withAnswer(this.#finding.wish.answers, id, value) });
    this.ask();
  }

  skip({ id }: Question): void {
    this.#skipped.add(id);
    this.ask();
  }

  refuse(): void {
    this.#set(true);
  }

  choose(province: string): void {
    this.province = province;
    this.#set(false);
  }

  /** Forgets every answer, and begins anew. */
  erase(): void {
    this.#skipped.clear();
    this.#finding.set({ answers: NO_ANSWERS, verdict: undefined, remaining: false });
    this.ask();
  }

  #next(): QuestionId | undefined {
    const { answers } = this.#finding;
    const open = answers.refused === undefined && !this.#skipped.has('refused');
    if (open && this.answered + this.#skipped.size >= REFUSED_AFTER) return 'refused';
    return nextQuestion(this.#programs(), answers, this.#skipped, this.#day()) ?? (open ? 'refused' : undefined);
  }

  #set(invalid: boolean): void {
    this.invalid = invalid;
    this.#host.requestUpdate();
  }
}
