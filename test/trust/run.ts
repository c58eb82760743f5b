/** `npm run trust [-- --json]`: forty rows, one for each check. Exits with 1 where a check fails. */
import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CHECKS } from './checks.ts';

interface Row {
  check: number;
  name: string;
  result: 'pass' | 'fail' | 'absent';
}

const json = process.argv.includes('--json');
const files = CHECKS.map((name, index) => `${String(index + 1).padStart(2, '0')}-${name}.test.ts`);

/** These measure how long something takes: nothing else runs meanwhile. */
const ALONE: readonly string[] = ['ack-means-stored', 'receipt-unguessable', 'slow-or-huge-api', 'overload-and-NAT'];

/** How many of the others run at a time; most of their time they wait for a browser. */
const AT_A_TIME = 2;

/** A check passes when something was tested, all of it passed and nothing was left out. */
const passes = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    const options = { maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ['--test', '--test-reporter=tap', file], options, (error, stdout, stderr) => {
      const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
      const passed = !error && count('pass') > 0 && count('skipped') === 0 && count('todo') === 0;
      if (!passed) console.error(stdout, stderr);
      resolve(passed);
    });
  });

const strays = globSync('*.test.ts', { cwd: import.meta.dirname }).filter((file) => !files.includes(basename(file)));
if (strays.length) throw new Error(`Not among the forty checks: ${strays.join(', ')}`);

const rows: Row[] = [];
let printed = 0;

async function check(index: number): Promise<void> {
  const path = join(import.meta.dirname, files[index] ?? '');
  const result = !existsSync(path) ? 'absent' : (await passes(path)) ? 'pass' : 'fail';
  rows[index] = { check: index + 1, name: CHECKS[index] ?? '', result };
  // In their order, whichever ends first.
  for (let row = rows[printed]; row && !json; row = rows[++printed])
    console.log(`${String(row.check).padStart(2)}  ${row.name.padEnd(30)}${row.result}`);
}

/** Takes checks off the list until it is empty. */
async function work(indexes: number[]): Promise<void> {
  for (let index = indexes.shift(); index !== undefined; index = indexes.shift()) await check(index);
}

const isAlone = (index: number): boolean => ALONE.includes(CHECKS[index] ?? '');
await work([...CHECKS.keys()].filter(isAlone));
const others = [...CHECKS.keys()].filter((index) => !isAlone(index));
await Promise.all(Array.from({ length: AT_A_TIME }, () => work(others)));

const failed = rows.filter(({ result }) => result === 'fail');
if (json) console.log(JSON.stringify(rows));
else {
  const count = (wanted: Row['result']) => rows.filter(({ result }) => result === wanted).length;
  console.log(`${count('pass')} pass, ${count('fail')} fail, ${count('absent')} absent`);
}
if (failed.length) process.exitCode = 1;
