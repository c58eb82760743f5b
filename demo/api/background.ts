import type { FastifyInstance } from 'fastify';
import { traceOf } from './http/logging.ts';

declare module 'fastify' {
  interface FastifyInstance {
    background: Background;
  }
}

/** Something that is due from time to time, whoever asks. Does nothing where nothing is due. */
export interface Job {
  name: string;
  /** `closing` is aborted when the server is told to stop, and then waits for this. */
  run: (closing: AbortSignal) => Promise<void>;
}

export interface Background {
  /** Runs every job once, one after the other, and waits for a round that is under way. */
  runOnce: () => Promise<void>;
  /** Has a job run soon, after a round that is under way; asked for again before it begins, it runs once. */
  runSoon: (name: string) => void;
}

/** Milliseconds between two rounds. */
const INTERVAL = 5000;

/**
 * Runs the jobs again and again while the server listens. A job that fails is
 * logged and tried in the next round; the others go on.
 */
export function runInBackground(app: FastifyInstance, jobs: readonly Job[]): void {
  const closing = new AbortController();
  let last: Promise<void> = Promise.resolve();

  async function attempt({ name, run }: Job): Promise<void> {
    try {
      await run(closing.signal);
    } catch (error) {
      app.log.error({ job: name, trace: traceOf(error) }, 'A job in the background failed');
    }
  }
  async function round(): Promise<void> {
    for (const job of jobs) await attempt(job);
  }
  const runOnce = (): Promise<void> => (last = last.then(round));

  const asked = new Set<string>();
  function runSoon(name: string): void {
    const job = jobs.find((one) => one.name === name);
    if (!job || closing.signal.aborted || asked.has(name)) return;
    asked.add(name);
    last = last.then(() => {
      asked.delete(name);
      return attempt(job);
    });
  }

  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    if (!closing.signal.aborted) timer = setTimeout(() => void runOnce().then(next), INTERVAL).unref();
  };
  app.decorate('background', { runOnce, runSoon });
  app.addHook('onListen', async () => next());
  app.addHook('preClose', async () => {
    closing.abort();
    clearTimeout(timer);
    await last;
  });
}
