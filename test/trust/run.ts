/** `npm run trust [-- --json]`: forty rows, one for each check. Exits with 1 where a check fails. */
import { spawnSync } from 'node:child_process';
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

/** A check passes when something was tested, all of it passed and nothing was left out. */
function passes(file: string): boolean {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', file], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
  const passed = status === 0 && count('pass') > 0 && count('skipped') === 0 && count('todo') === 0;
  if (!passed) console.error(stdout, stderr);
  return passed;
}

const strays = globSync('*.test.ts', { cwd: import.meta.dirname }).filter((file) => !files.includes(basename(file)));
if (strays.length) throw new Error(`Not among the forty checks: ${strays.join(', ')}`);

const rows = files.map((file, index): Row => {
  const path = join(import.meta.dirname, file);
  const result = !existsSync(path) ? 'absent' : passes(path) ? 'pass' : 'fail';
  const row: Row = { check: index + 1, name: CHECKS[index] ?? '', result };
  if (!json) console.log(`${String(row.check).padStart(2)}  ${row.name.padEnd(30)}${row.result}`);
  return row;
});

const failed = rows.filter(({ result }) => result === 'fail');
if (json) console.log(JSON.stringify(rows));
else {
  const count = (wanted: Row['result']) => rows.filter(({ result }) => result === wanted).length;
  console.log(`${count('pass')} pass, ${count('fail')} fail, ${count('absent')} absent`);
}
if (failed.length) process.exitCode = 1;
