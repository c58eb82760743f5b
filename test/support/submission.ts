import type { ReactiveControllerHost } from 'lit';
import { SubmissionController, type Submission } from '../../src/controllers/submission.ts';
import { discovery, referral } from './builders.ts';
import { FakeClient, type FakeAnswers } from './fake-client.ts';
import { until } from './until.ts';

/** A host that has nothing to draw. */
const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** A submission with its destination named, as the form names it once the API has answered. */
export class Sending {
  readonly client: FakeClient;
  readonly states: Submission[] = [];
  readonly controller = new SubmissionController(host, (state) => this.states.push(state));

  constructor(answers: FakeAnswers & { idempotency?: boolean; key_lifetime_s?: number } = {}) {
    const { idempotency = true, key_lifetime_s = 604_800, ...rest } = answers;
    this.client = new FakeClient({ discovery: discovery({ idempotency, key_lifetime_s }), ...rest });
  }

  get state(): Submission {
    return this.controller.state;
  }

  /** Names the destination. */
  async direct(): Promise<this> {
    await this.controller.direct({ client: this.client, discovery: await this.client.discover() });
    return this;
  }

  /** Sends a referral; its words tell it from another. */
  send(narrative = '전기가 끊겼어요'): Promise<void> {
    return this.controller.send((supersedes) => referral({ narrative, supersedes }));
  }

  /** Waits for a state, `automatic` or not. */
  comesTo(name: Submission['name'], automatic?: boolean): Promise<void> {
    return until(
      () =>
        this.state.name === name &&
        (automatic === undefined || ('automatic' in this.state && this.state.automatic === automatic)),
      `the submission never comes to be ${name}`,
    );
  }
}
