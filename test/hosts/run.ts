/**
 * `npm run test:hosts [-- --family=css] [--door=tag]`: takes every door on every
 * kind of page to an end, prints the matrix, and writes it to
 * demo/install/hosts.md where it was tried whole. Exits with 1 where a cell
 * neither works nor keeps its fallback.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { tryCell } from './cell.ts';
import { FAMILIES } from './families.ts';
import { DOORS, type DoorName, type Row } from './row.ts';
import { RESOLVER_FLAG, startHosts } from './servers.ts';
import { write, type Mark } from './table.ts';

/** How many pages are open at a time. */
const AT_A_TIME = 3;

const TABLE = new URL('../../demo/install/hosts.md', import.meta.url);
const PRETTIER = new URL('../../.config/prettier.json', import.meta.url);

const { values } = parseArgs({ options: { family: { type: 'string' }, door: { type: 'string' } } });
const families = FAMILIES.filter(({ id }) => !values.family || id === values.family);
const doors = DOORS.filter((door) => !values.door || door === values.door);
if (!families.length)
  throw new Error(`There is no family ${values.family}: ${FAMILIES.map(({ id }) => id).join(', ')}.`);
if (!doors.length) throw new Error(`There is no door ${values.door}: ${DOORS.join(', ')}.`);

const rows = families.flatMap((family) => family.rows);
const matrix = new Map<Row, Record<DoorName, Mark>>(
  rows.map((row) => [row, { tag: '', link: '', text: '', box: '', iframe: '', isolated: '' }]),
);
const cells = rows.flatMap((row) =>
  doors.filter((door) => !row.doors || row.doors.includes(door)).map((door) => ({ row, door })),
);

const browser = await launchBrowser({ args: [RESOLVER_FLAG] });
const hosts = await startHosts();
const failures: string[] = [];

/** Takes cells off the list until it is empty. */
async function work(left: typeof cells): Promise<void> {
  for (let cell = left.shift(); cell; cell = left.shift()) {
    const marks = matrix.get(cell.row);
    if (!marks) continue;
    try {
      marks[cell.door] = await tryCell(browser, hosts, cell.row, cell.door);
    } catch (error) {
      marks[cell.door] = 'fails';
      failures.push(String(error));
    }
    print(cell.row);
  }
}

/** Prints a row once all of its doors have been tried. */
function print(row: Row): void {
  const marks = matrix.get(row);
  const tried = doors.filter((door) => !row.doors || row.doors.includes(door));
  if (!marks || tried.some((door) => !marks[door])) return;
  console.log(row.name.en.padEnd(64), doors.map((door) => (marks[door] || '–').padEnd(10)).join(''));
}

console.log(''.padEnd(64), doors.map((door) => door.padEnd(10)).join(''));
const left = [...cells];
await Promise.all(Array.from({ length: AT_A_TIME }, () => work(left)));
await browser.close();
await hosts.stop();

const marks = [...matrix.values()].flatMap((row) => Object.values(row));
const count = (wanted: Mark) => marks.filter((mark) => mark === wanted).length;
console.log(`${count('works')} work, ${count('fallback')} keep their fallback, ${count('fails')} fail`);
for (const failure of failures) console.error(`\n${failure}`);
if (failures.length) process.exitCode = 1;
else if (cells.length === FAMILIES.flatMap((family) => family.rows).flatMap((row) => row.doors ?? DOORS).length) {
  const { name } = await findBrowser();
  const text = write(families, matrix, name.replace(/ \(.*/, ''));
  await writeFile(TABLE, await format(text, { ...(await resolveConfig(PRETTIER)), parser: 'markdown' }));
}
