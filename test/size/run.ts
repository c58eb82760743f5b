/** `npm run size [-- --json]`: builds the kit and the floor, and holds each element against its budget. */
import { existsSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import { assertFloor, buildFloor } from './floor.ts';
import { measure, type Size } from './measure.ts';
import { type BuildManifest, filesOf } from './reachable.ts';

/** What is no element, with its budget in bytes, by gzip: its source, or where it has a fixed name its file. */
const SCRIPTS: Record<string, { source?: string; file?: string; gzip: number }> = {
  loader: { file: 'loader.js', gzip: 2048 },
  doors: { source: 'src/doors/doors.ts', gzip: 3072 },
};
/** An element's budget in floors, by gzip. */
const ELEMENTS: Record<string, number> = {
  'help-request-form': 1.6,
  'program-finder': 1.6,
  'partner-directory': 1.6,
  'request-status': 1.6,
};

async function sizes(): Promise<{ floor: Size; entries: Record<string, Size | null> }> {
  const floor = measure([await buildFloor()]);
  await build({ mode: 'site', logLevel: 'error' });
  await build({ mode: 'loader', logLevel: 'error' });
  // Not measured; the folder is left as whole as it was found.
  await build({ mode: 'frame', logLevel: 'error' });
  const manifest = JSON.parse(readFileSync('dist/v1/.vite/manifest.json', 'utf8')) as BuildManifest;
  const read = (file: string) => readFileSync(`dist/v1/${file}`);
  const entries: Record<string, Size | null> = {};
  for (const [name, { source, file }] of Object.entries(SCRIPTS)) {
    entries[name] = measure((source ? filesOf(manifest, source) : [file ?? '']).map(read));
  }
  for (const name of Object.keys(ELEMENTS)) {
    const entry = `src/elements/${name}/define.ts`;
    entries[name] = existsSync(entry) ? measure(filesOf(manifest, entry).map(read)) : null;
  }
  return { floor, entries };
}

function budgetOf(name: string, floor: Size): number {
  const floors = ELEMENTS[name];
  return floors === undefined ? (SCRIPTS[name]?.gzip ?? 0) : Math.floor(floors * floor.gzip);
}

function row(name: string, size: Size | null, floor: Size): string {
  if (!size) return `${name.padEnd(20)}absent`;
  const budget = budgetOf(name, floor);
  const numbers = [size.raw, size.gzip, size.brotli, budget].map((bytes) => String(bytes).padStart(9)).join('');
  const ratio = (size.gzip / floor.gzip).toFixed(2).padStart(9);
  return `${name.padEnd(20)}${numbers}${ratio}   ${size.gzip > budget ? 'OVER' : 'ok'}`;
}

const { floor, entries } = await sizes();
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ floor, entries }));
} else {
  console.log(
    `${'bytes'.padEnd(20)}${['raw', 'gzip', 'brotli', 'budget', '× floor'].map((h) => h.padStart(9)).join('')}`,
  );
  console.log(
    `${'floor'.padEnd(20)}${[floor.raw, floor.gzip, floor.brotli].map((n) => String(n).padStart(9)).join('')}`,
  );
  for (const [name, size] of Object.entries(entries)) console.log(row(name, size, floor));
}
assertFloor(floor.gzip);
const over = Object.entries(entries).filter(([name, size]) => size && size.gzip > budgetOf(name, floor));
if (over.length) {
  console.error(`Over budget: ${over.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
}
