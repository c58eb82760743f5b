import type { Client, Discovery, FormDefinition, Outcome, Receipt, ResendPolicy } from '../../src/index.ts';
import type { StoredRequest } from '../../src/api/client.ts';
import { definition, discovery, problem, receipt } from './builders.ts';

type Answer<T, Question> = T | Promise<T> | ((question: Question) => T | Promise<T>);

export interface FakeAnswers {
  discovery?: Answer<Discovery, undefined>;
  definition?: Answer<FormDefinition, undefined>;
  /** One for each post; the last one is given from then on. */
  outcomes?: Answer<Outcome, StoredRequest>[];
  /** One for each lookup; the last one is given from then on. */
  lookups?: Answer<Receipt | null, string>[];
  resend?: ResendPolicy;
}

/** A client that answers as it is told and remembers what it was asked. */
export class FakeClient implements Client {
  readonly base = 'https://welfare.example/api/';
  readonly resend: ResendPolicy;
  readonly sent: StoredRequest[] = [];
  readonly lookedUp: string[] = [];
  /** Whether the form definition has been handed out. */
  opened = false;
  /** May be changed at any time. */
  answers: FakeAnswers;

  constructor(answers: FakeAnswers = {}) {
    this.answers = answers;
    this.resend = answers.resend ?? { attempts: 0, window_ms: 0, base_ms: 0 };
  }

  async discover(): Promise<Discovery> {
    return give(this.answers.discovery ?? discovery(), undefined);
  }

  async form(): Promise<FormDefinition> {
    try {
      return await give(this.answers.definition ?? definition(), undefined);
    } finally {
      this.opened = true;
    }
  }

  async send(request: StoredRequest): Promise<Outcome> {
    this.sent.push(request);
    return give(at(this.answers.outcomes ?? [accepted()], this.sent.length), request);
  }

  async lookup(key: string): Promise<Receipt | null> {
    this.lookedUp.push(key);
    return give(at(this.answers.lookups ?? [null], this.lookedUp.length), key);
  }

  /** The referrals that were posted, as the API reads them. */
  get referrals(): Record<string, unknown>[] {
    return this.sent.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  }
}

/** Eight resends without a pause. */
export const AT_ONCE: ResendPolicy = { attempts: 8, window_ms: 600_000, base_ms: 0 };

export const accepted =
  (changes: Partial<Receipt> = {}) =>
  ({ key }: StoredRequest): Outcome => ({ kind: 'accepted', receipt: receipt({ idempotency_key: key, ...changes }) });

export const unknown = (changes: Partial<Extract<Outcome, { kind: 'unknown' }>> = {}): Outcome => ({
  kind: 'unknown',
  reason: 'network',
  resend: true,
  ...changes,
});

export const refused = (changes: Parameters<typeof problem>[1] = {}): Outcome => ({
  kind: 'refused',
  problem: problem(422, changes),
});

/** The receipt that a lookup finds. */
export const found = (key: string): Receipt => receipt({ idempotency_key: key });

/** An answer that comes when `settle` is called. */
export function later<T>(): { promise: Promise<T>; settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}

const at = <T>(answers: readonly T[], count: number): T => answers[Math.min(count, answers.length) - 1] as T;

async function give<T, Question>(answer: Answer<T, Question>, question: Question): Promise<T> {
  return typeof answer === 'function' ? (answer as (question: Question) => T | Promise<T>)(question) : answer;
}
