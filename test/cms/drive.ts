import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layOut } from './files.ts';
import type { System } from './systems.ts';

const FILTERS = fileURLToPath(new URL('filters/', import.meta.url));
/** Where Debian's packages put Java libraries. */
const JARS = ['jsoup', 'commons-lang3', 'servlet-api'].map((name) => `/usr/share/java/${name}.jar`).join(':');

/** Of Debian packages the version installed, by name; undefined where one is not. */
export function installed(name: string): string | undefined {
  try {
    const answer = execFileSync('dpkg-query', ['--show', '--showformat', '${db:Status-Abbrev} ${Version}', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.startsWith('ii') ? answer.split(/\s+/)[1] : undefined;
  } catch {
    return undefined;
  }
}

/** The JDK as it names itself, `javac 17.0.15`; undefined where there is none. */
export function jdk(): string | undefined {
  try {
    return execFileSync('javac', ['-version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

const commandOf = ({ driver, sources }: System, root: string): [command: string, ...rest: string[]] => {
  if ('php' in driver) return ['php', '-d', 'display_errors=stderr', join(FILTERS, driver.php), root];
  const classes = join(root, 'classes');
  mkdirSync(classes);
  const files = [join(FILTERS, `${driver.java}.java`), ...sources.map(({ path }) => join(root, path))];
  execFileSync('javac', ['-nowarn', '-encoding', 'UTF-8', '-cp', JARS, '-d', classes, ...files], { stdio: 'pipe' });
  return ['java', '-cp', `${classes}:${JARS}`, driver.java, driver.mode];
};

/** What a CMS's own code makes of each HTML. Throws what the code throws. */
export function clean(system: System, snippets: readonly string[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'ieum-cms-'));
  try {
    layOut(system.sources, root);
    const [command, ...rest] = commandOf(system, root);
    const input = snippets.map((html) => `${Buffer.from(html).toString('base64')}\n`).join('');
    const lines = execFileSync(command, rest, { input, encoding: 'utf8' }).trimEnd().split('\n');
    if (lines.length !== snippets.length) throw new Error(`${system.id} answered ${lines.join(' ').slice(0, 500)}`);
    return lines.map((line) => Buffer.from(line, 'base64').toString());
  } finally {
    rmSync(root, { recursive: true });
  }
}
