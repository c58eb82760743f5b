import type { Issue } from '../domain/check-answers.ts';
import type { Step } from '../domain/flow.ts';
import { DraftController } from './draft.ts';
import { SubmissionController, type Submission } from './submission.ts';

/** The element that shows a request being written. */
export interface WritingHost {
  requestUpdate(): void;
  onSubmission(now: Submission, before: Submission): void;
}

/**
 * One request, from the first tick to the receipt: the answers, the step and
 * what became of it. Outlives the element that shows it, so that a page which
 * moves or rewrites its markup takes nothing away (see `kept-writings`).
 */
export class Writing {
  host: WritingHost | undefined;
  /** The step on screen; the first one where it is none of those that the answers lead through. */
  step: Step | undefined;
  /** The step was come to from the review, and leads back there. */
  mending = false;
  issues: readonly Issue[] = [];
  /** Whether somebody will get in touch: a way was named and not forbidden. */
  reachable = false;
  readonly draft: DraftController;
  readonly submission: SubmissionController;

  constructor() {
    const host = { requestUpdate: () => this.host?.requestUpdate() };
    this.draft = new DraftController(host);
    this.submission = new SubmissionController(host, (now, before) => {
      // What was received need not stay in memory; what is newer than the receipt does.
      if (now.name === 'accepted' && !now.earlier) this.draft.clear();
      this.host?.onSubmission(now, before);
    });
  }

  /** Whether there is anything to lose or to hide. */
  get isBegun(): boolean {
    return this.draft.touched || this.submission.state.name !== 'idle';
  }

  /** Forgets everything, receipt included; see `SubmissionController.reset`. */
  reset(anew = false): void {
    this.#forget();
    this.submission.reset(anew);
  }

  /** As the page is left: forgets everything but the key of a request that nobody has confirmed. */
  leave(): void {
    this.#forget();
    this.submission.leave();
  }

  #forget(): void {
    this.draft.clear();
    this.step = undefined;
    this.mending = false;
    this.issues = [];
  }
}
