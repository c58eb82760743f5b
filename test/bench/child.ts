import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface Child {
  origin: string;
  /** Resident memory in MiB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts a server that prints `listening on http://…` when it is ready; rejects where it ends before that. */
export async function startChild(file: string, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await Promise.race([readOrigin(child), once(child, 'exit').then(() => undefined)]);
  if (!origin) throw new Error(`${file} ended before it listened.`);
  return {
    origin,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function readOrigin(child: ChildProcess): Promise<string | undefined> {
  if (!child.stdout) return undefined;
  for await (const line of createInterface(child.stdout)) {
    const origin = /listening on (http:\/\/\S+)/.exec(line)?.[1];
    if (origin) return origin;
  }
  return undefined;
}
