import type {
  Discovery,
  Helped,
  HistoryEntry,
  ReceiptClient,
  ReceiptProof,
  Status,
  StatusOutcome,
  StatusRefusal,
} from '../../src/index.ts';
import { discovery } from './builders.ts';

type Answer = StatusOutcome | Promise<StatusOutcome>;

export interface ReceiptAnswers {
  discovery?: Discovery | Promise<Discovery>;
  /** One for each question; the last one is given from then on. */
  status?: Answer[];
  withdraw?: Answer[];
  confirm?: Answer[];
}

/** What the fake was asked, in order. */
export type Asked =
  | { readonly what: 'status' | 'withdraw'; readonly proof: ReceiptProof }
  | { readonly what: 'confirm'; readonly proof: ReceiptProof; readonly helped: Helped };

/** A client for holders of a receipt that answers as it is told and remembers what it was asked. */
export class FakeReceiptClient implements ReceiptClient {
  readonly asked: Asked[] = [];
  discoveries = 0;
  /** May be changed at any time. */
  answers: ReceiptAnswers;
  readonly #counts = { status: 0, withdraw: 0, confirm: 0 };

  constructor(answers: ReceiptAnswers = {}) {
    this.answers = answers;
  }

  async discover(): Promise<Discovery> {
    this.discoveries += 1;
    return this.answers.discovery ?? discovery({ status: true, withdraw: true });
  }

  status(proof: ReceiptProof): Promise<StatusOutcome> {
    return this.#answer('status', { what: 'status', proof });
  }

  withdraw(proof: ReceiptProof): Promise<StatusOutcome> {
    return this.#answer('withdraw', { what: 'withdraw', proof });
  }

  confirm(proof: ReceiptProof, helped: Helped): Promise<StatusOutcome> {
    return this.#answer('confirm', { what: 'confirm', proof, helped });
  }

  async #answer(what: 'status' | 'withdraw' | 'confirm', asked: Asked): Promise<StatusOutcome> {
    this.asked.push(asked);
    this.#counts[what] += 1;
    const answers = this.answers[what] ?? [told()];
    return answers[Math.min(this.#counts[what], answers.length) - 1] ?? told();
  }
}

/** A request of one's own, two days old, whose case worker is about to call. */
export const status = (changes: Partial<Status> = {}): Status => ({
  state: 'assigned',
  since: '2026-11-23T09:30:00+09:00',
  audience: 'self',
  received_at: '2026-11-22T10:00:03+09:00',
  history: [
    entry({ kind: 'received', state: 'received', at: '2026-11-22T10:00:03+09:00', next: 'assign', by: '2026-11-25' }),
    entry({ kind: 'assigned', state: 'assigned', at: '2026-11-23T09:30:00+09:00', actor: '희망복지지원팀' }),
  ],
  overdue: false,
  outcome: null,
  next: { step: 'contact', by: '2026-11-26', who: '희망복지지원팀' },
  contact: { name: '가온시 희망복지지원팀', phone: '02-0000-0011' },
  withdrawn_at: null,
  can_withdraw: true,
  can_confirm: false,
  helped: null,
  erase_on: null,
  ...changes,
});

export const entry = (changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
  kind: 'moved',
  state: 'assigned',
  at: '2026-11-23T09:30:00+09:00',
  actor: null,
  reason: null,
  next: null,
  by: null,
  ...changes,
});

export const told = (changes: Partial<Status> = {}): StatusOutcome => ({ kind: 'told', status: status(changes) });

export const withheld = (reason: StatusRefusal, retry_after_ms?: number): StatusOutcome => ({
  kind: 'refused',
  reason,
  retry_after_ms,
});
