import type { Answer } from './types.ts';

/** A person has confirmed an answer. Goes to the page around it and no further. */
export class AnswerEvent extends Event {
  readonly detail: Answer;

  constructor(detail: Answer) {
    super('partner-answer');
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-answer': AnswerEvent;
  }
}
