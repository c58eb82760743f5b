import type { Failpoint, FailpointName } from './config.ts';

/** Called where a test may want the process to die. */
export type Reach = (name: FailpointName) => void;

/** Kills the process without any cleaning up when the configured point is reached often enough. */
export function failpoint(point: Failpoint | undefined): Reach {
  let left = point?.hit ?? 0;
  return (name) => {
    if (name === point?.name && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
