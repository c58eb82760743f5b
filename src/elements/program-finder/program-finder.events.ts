/** What an event tells of a programme: what is public anyway, nothing of its reader. */
export interface ProgramDetail {
  readonly programId: string;
  readonly programName: string;
}

/**
 * The reader wants help with a programme. Unless the page prevents it, the
 * finder opens the page's request form with that programme.
 */
export class IeumRequestProgramEvent extends Event {
  readonly detail: ProgramDetail;

  constructor(detail: ProgramDetail) {
    super('ieum-request-program', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ieum-request-program': IeumRequestProgramEvent;
  }
}
