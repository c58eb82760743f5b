/**
 * `npm run test:chromium`: the component tests in Chromium, in two halves at the same time. Each has a browser of
 * its own, since of two pages in one browser the one behind hardly gets a frame to draw.
 */
import { runComponents } from './components.ts';

const HALVES = ['1/2', '2/2'];

async function run(half: string): Promise<boolean> {
  const { passed, log } = await runComponents({ IEUM_BROWSERS: 'chromium', IEUM_SHARD: half });
  console.log(`\n── Components, half ${half}\n${log}`);
  return passed;
}

const passed = await Promise.all(HALVES.map(run));
if (!passed.every(Boolean)) process.exitCode = 1;
