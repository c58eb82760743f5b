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
  run: () => Promise<void>;
}

export interface Background {
  /** Runs every job once, one after the other, and waits for a round that is under way. */
  runOnce: () => Promise<void>;
}

/** Milliseconds between two rounds. */
const INTERVAL = 5000;

/**
 * Runs the jobs again and again while the server listens. A job that fails is
 * logged and tried in the next round; the others go on.
 */
export function runInBackground(app: FastifyInstance, jobs: readonly Job[]): void {
  let last: Promise<void> = Promise.resolve();

  async function round(): Promise<void> {
    for (const { name, run } of jobs) {
      try {
        await run();
      } catch (error) {
        app.log.error({ job: name, trace: traceOf(error) }, 'A job in the background failed');
      }
    }
  }
  const runOnce = (): Promise<void> => (last = last.then(round));

  let closing = false;
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    if (!closing) timer = setTimeout(() => void runOnce().then(next), INTERVAL).unref();
  };
  app.decorate('background', { runOnce });
  app.addHook('onListen', async () => next());
  app.addHook('preClose', async () => {
    closing = true;
    clearTimeout(timer);
    await last;
  });
}
