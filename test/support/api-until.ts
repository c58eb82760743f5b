import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until `condition` holds; rejects when that takes longer than `deadline` milliseconds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  deadline = 10_000,
): Promise<void> {
  const end = performance.now() + deadline;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${deadline} ms in vain until ${what}`);
    await pause(10);
  }
}
