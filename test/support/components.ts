import { execFile } from 'node:child_process';
import { freePort } from './webkit.ts';

export interface Outcome {
  passed: boolean;
  /** All that the run wrote. */
  log: string;
}

/** Runs the component tests as the configuration reads them from the environment. */
export async function runComponents(environment: NodeJS.ProcessEnv): Promise<Outcome> {
  // Two servers that look for a port at the same time may find the same one.
  const script = ['run', '--silent', 'test:elements', '--', '--port', String(await freePort())];
  const options = { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile('npm', script, options, (error, stdout, stderr) => resolve({ passed: !error, log: stdout + stderr }));
  });
}
