import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from './statistics.ts';

/** One request: the status that came back, and whether it was the wanted one decides what counts. */
export type Send = () => Promise<number>;

export interface LoadResult {
  /** Answers 201 a second. */
  rate: number;
  p50: number;
  p99: number;
  /** Answers other than 201, by status. */
  others: Record<string, number>;
}

/** POSTs JSON over kept-alive connections; by node:http, since fetch costs the generator more than the server. */
export function poster(
  origin: string,
  connections: number,
): (path: string, headers: Record<string, string>, body: string) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (path, headers, body) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        origin + path,
        { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
        (answer) => {
          answer.resume();
          answer.on('end', () => resolve(answer.statusCode ?? 0));
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
}

/** Closed loop: each of `connections` sends again as soon as it is answered. */
export async function closedLoop(send: Send, connections: number, milliseconds: number): Promise<LoadResult> {
  const record = new Recorder();
  const end = performance.now() + milliseconds;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) await record.time(send);
    }),
  );
  return record.result();
}

/** Constant rate: sends on a schedule whether or not earlier ones are answered; a late start counts as waiting. */
export async function constantRate(send: Send, perSecond: number, milliseconds: number): Promise<LoadResult> {
  const record = new Recorder();
  const total = Math.floor((perSecond * milliseconds) / 1000);
  const sent: Promise<void>[] = [];
  const start = performance.now();
  while (sent.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) * perSecond) / 1000) + 1);
    while (sent.length < due) sent.push(record.time(send, start + (sent.length * 1000) / perSecond));
    await wait(1);
  }
  await Promise.all(sent);
  return record.result();
}

class Recorder {
  readonly #started = performance.now();
  readonly #latencies: number[] = [];
  readonly #others: Record<string, number> = {};

  async time(send: Send, from = performance.now()): Promise<void> {
    const status = await send();
    if (status === 201) this.#latencies.push(performance.now() - from);
    else this.#others[status] = (this.#others[status] ?? 0) + 1;
  }

  result(): LoadResult {
    const seconds = (performance.now() - this.#started) / 1000;
    return {
      rate: this.#latencies.length / seconds,
      p50: percentile(this.#latencies, 0.5),
      p99: percentile(this.#latencies, 0.99),
      others: this.#others,
    };
  }
}
