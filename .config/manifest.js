/** Writes custom-elements.json; with `--check` compares instead and exits with 1 where it is not current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const FILE = 'custom-elements.json';
const argv = ['analyze', '--config', '.config/custom-elements-manifest.config.js'];
const current = `${JSON.stringify(await cli({ argv, noWrite: true }), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, current);
} else if (readFileSync(FILE, 'utf8') !== current) {
  console.error(`${FILE} is not current: run \`npm run manifest\` and commit it.`);
  process.exitCode = 1;
}
