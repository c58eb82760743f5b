/** `npm test`: everything that must hold, cheapest first; stops at the first failure. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { findBrowser } from './browser.ts';

interface Step {
  title: string;
  /** An npm script, with its arguments. */
  script: string[];
  /** Test files that it runs; a step that finds none has failed. */
  files?: string;
}

const steps: Step[] = [
  { title: 'Types', script: ['typecheck'] },
  { title: 'Lint', script: ['lint'] },
  { title: 'Build', script: ['build'] },
  { title: 'Manifest is current', script: ['manifest', '--check'] },
  { title: 'Size budgets', script: ['size'] },
  { title: 'Components, in Chromium', script: ['test:chromium'], files: 'test/browser/**/*.test.ts' },
  { title: 'API, schemas, rules and data, in Node', script: ['test:node'], files: 'test/api/**/*.test.ts' },
  { title: 'Journeys', script: ['e2e'], files: 'test/e2e/**/*.test.ts' },
  { title: 'Trust', script: ['trust'], files: 'test/trust/*.test.ts' },
];

function sqliteVersion(): string {
  const database = new DatabaseSync(':memory:');
  const row = database.prepare('select sqlite_version() as version').get();
  database.close();
  return String(row?.['version']);
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const browser = await findBrowser();
const engines = [
  `SQLite ${sqliteVersion()}`,
  process.env['TEST_DATABASE_URL'] ? 'PostgreSQL at TEST_DATABASE_URL' : 'no PostgreSQL (TEST_DATABASE_URL is not set)',
];
const ranIn = `Node ${process.versions.node} · ${browser.name} · ${engines.join(' · ')}`;
const started = performance.now();
console.log(ranIn);

for (const [index, { title, script, files }] of steps.entries()) {
  const heading = `${index + 1}/${steps.length} ${title}`;
  console.log(`\n── ${heading}`);
  const stepStarted = performance.now();
  const [name = '', ...rest] = script;
  const failed = files && !globSync(files).length ? `no file matches ${files}` : run(name, rest);
  if (failed) {
    console.error(`\n✖ ${heading} failed after ${seconds(stepStarted)}: ${failed}`);
    process.exit(1);
  }
  console.log(`✔ ${heading} in ${seconds(stepStarted)}`);
}
console.log(`\nAll ${steps.length} steps passed in ${seconds(started)}: ${ranIn}`);

function run(name: string, rest: string[]): string | undefined {
  const { status, signal } = spawnSync('npm', ['run', '--silent', name, '--', ...rest], { stdio: 'inherit' });
  return status === 0 ? undefined : `\`npm run ${name}\` ended with ${signal ?? status}`;
}
