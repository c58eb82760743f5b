import type { ReactiveControllerHost } from 'lit';
import type { FocusController } from '../../controllers/focus.ts';
import type { Intake, IntakeController } from '../../controllers/intake.ts';
import type { Writing } from '../../controllers/writing.ts';
import { checkAnswers, type Issue } from '../../domain/check-answers.ts';
import { fieldsOf, type Group } from '../../domain/fields.ts';
import { stepAfter, stepBefore, stepsOf, stepToMend, type Step } from '../../domain/flow.ts';
import { chosenPath } from '../../domain/path.ts';
import { issuesOfProblem } from '../../domain/pointers.ts';
import type { Path } from '../../schemas/form-definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import { IeumRefusedEvent, IeumStepEvent } from './help-request-form.events.ts';

export type OpenIntake = Extract<Intake, { name: 'open' }>;

/** Which step is on screen, and the ways from it; where they lead is a pure function of definition and answers. */
export class Navigation {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #intake: IntakeController;
  readonly #focus: FocusController;
  readonly #current: () => Writing;
  /** Somebody waits for the questions: they have not come yet, or have changed. */
  #awaited = false;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    intake: IntakeController,
    focus: FocusController,
    writing: () => Writing,
  ) {
    this.#host = host;
    this.#intake = intake;
    this.#focus = focus;
    this.#current = writing;
  }

  /** The step on screen. */
  step({ definition }: OpenIntake): Step {
    const { step, draft } = this.#current();
    const [first = 'review', ...rest] = stepsOf(definition, draft.answers);
    return step && rest.includes(step) ? step : first;
  }

  /** The questions have come: leads whoever waits for them to the first that is to be answered. */
  arrive({ definition }: OpenIntake): void {
    const { answers } = this.#current().draft;
    if (this.#awaited && chosenPath(answers)) this.show(stepToMend(definition, answers) ?? 'review');
    this.#awaited = false;
  }

  readonly choose = (path: Path): void => {
    this.#current().draft.set('path', path);
    const intake = this.#open;
    if (intake) this.show(this.step(intake));
    else this.#awaited = true;
  };

  readonly next = (event: Event): void => {
    event.preventDefault();
    const intake = this.#open;
    if (!intake) return;
    const { answers } = this.#current().draft;
    const step = this.step(intake);
    const here = new Set(
      fieldsOf(intake.definition, answers).flatMap(({ name, group }) => (group === step ? [name] : [])),
    );
    const issues = checkAnswers(intake.definition, answers).filter(({ field }) => here.has(field));
    this.mend(issues);
    if (issues.length) this.#focus.move('summary');
    else this.onward();
  };

  readonly onward = (): void => {
    const intake = this.#open;
    if (!intake) return;
    const { definition } = intake;
    const { draft, mending } = this.#current();
    const next = stepAfter(this.step(intake), definition, draft.answers, mending);
    // A later answer may have taken away what an earlier step had said.
    this.show(next === 'review' ? (stepToMend(definition, draft.answers) ?? next) : next);
  };

  readonly back = (): void => {
    const intake = this.#open;
    const writing = this.#current();
    // What is under way is not changed behind its back.
    if (!intake || writing.submission.state.name === 'sending') return;
    const before = stepBefore(this.step(intake), intake.definition, writing.draft.answers);
    this.mend([]);
    if (before) return this.show(before);
    writing.draft.set('path', '');
    this.#focus.move('view-title');
    this.#host.dispatchEvent(new IeumStepEvent('choose'));
  };

  /** From the review back to a group, to change what was said there. */
  readonly edit = (group: Group, focus?: string): void => {
    const writing = this.#current();
    void writing.submission.edit();
    writing.mending = true;
    this.show(group, focus);
  };

  /** Leads to the first field that the API refused; where it names none, the review says that all was refused. */
  refused(problem: Problem): void {
    const writing = this.#current();
    this.#host.dispatchEvent(new IeumRefusedEvent(problem.type));
    const intake = this.#open;
    if (!intake) return;
    if (problem.fields?.some(({ code }) => code === 'outdated' || code === 'unknown')) return this.#askAnew();
    const fields = fieldsOf(intake.definition, writing.draft.answers);
    const wrong = issuesOfProblem(problem, fields);
    const group = fields.find(({ name }) => name === wrong[0]?.field)?.group;
    if (!group) return this.#focus.move('view-title');
    this.edit(group, 'summary');
    this.mend(wrong);
  }

  mend(issues: readonly Issue[]): void {
    this.#current().issues = issues;
    this.#host.requestUpdate();
  }

  show(step: Step, focus = 'view-title'): void {
    const writing = this.#current();
    writing.step = step;
    if (step === 'review') writing.mending = false;
    this.#focus.move(focus);
    this.#host.dispatchEvent(new IeumStepEvent(step));
  }

  /** The city has changed its form in the meantime: fetches it, keeps the answers, asks for the consents anew. */
  #askAnew(): void {
    const writing = this.#current();
    void writing.submission.edit();
    writing.draft.takeBackConsents();
    this.#awaited = true;
    void this.#intake.load();
  }

  get #open(): OpenIntake | undefined {
    const { state } = this.#intake;
    return state.name === 'open' ? state : undefined;
  }
}
