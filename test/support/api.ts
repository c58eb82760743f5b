import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An origin that `startApi` lets post, unless ALLOWED_ORIGINS says otherwise. */
export const ALLOWED_ORIGIN = 'https://news.example';

/** Opens the inbox of a started API. */
export const ADMIN_TOKEN = 'token-of-the-tests';

const SERVER = fileURLToPath(new URL('../../demo/api/server.ts', import.meta.url));

/** Rates that no test reaches unless it means to. */
const UNLIMITED = { RATE_LIMIT_READ: '1000000', RATE_LIMIT_WRITE: '1000000', RATE_LIMIT_RECEIPT: '1000000' };

export interface ApiOptions {
  /** Variables of demo/api/config.ts. */
  env?: Record<string, string>;
  /** The data folder of an earlier start, which is then kept; by default a fresh one that is removed at the end. */
  dataDir?: string;
}

/** An API that runs as a process of its own. */
export interface RunningApi {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** `{origin}/api`. */
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** All that it wrote to standard output and standard error. */
  output: () => string;
  /** Resolves when the process has ended, with its exit code or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  /** Ends it with a signal and removes its data folder if that was its own. */
  stop: (signal?: NodeJS.Signals) => Promise<number | NodeJS.Signals>;
}

/** Starts demo/api/server.ts on a free port. Rejects with what it wrote where it does not come up. */
export async function startApi(options: ApiOptions = {}): Promise<RunningApi> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'ieum-api-')));
  const child = spawn(process.execPath, [SERVER], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      ALLOWED_ORIGINS: ALLOWED_ORIGIN,
      ADMIN_TOKEN,
      ...UNLIMITED,
      ...options.env,
    },
  });
  let output = '';
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? 0);
  const listening = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const address = /^ieum api listening on (\S+)$/m.exec(output)?.[1];
        if (address) resolve(address);
      });
    }
  });
  const removeData = () => (options.dataDir ? undefined : rm(dataDir, { recursive: true, force: true }));

  const origin = await Promise.race([listening, ended.then(() => undefined)]);
  if (origin === undefined) {
    await removeData();
    throw new Error(`The API did not start:\n${output}`);
  }
  return {
    origin,
    url: `${origin}/api`,
    dataDir,
    process: child,
    output: () => output,
    ended,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const code = await ended;
      await removeData();
      return code;
    },
  };
}
