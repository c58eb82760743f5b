import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { measure } from '../size/measure.ts';

/** A form of the floor's fields, made with another library and bundled for production. */
export interface Peer {
  name: string;
  /** What its page holds. */
  html: string;
  /** What its page loads, by path. */
  files: Record<string, string | Uint8Array>;
  /** Bytes of its script and style sheet, by gzip. */
  gzip: number;
}

/** One module each in `peers/`. */
const NAMES = ['surveyjs', 'formio', 'shoelace'];
const FOLDER = fileURLToPath(new URL('peers/', import.meta.url));

/** Installs the peers, a private package of their own, unless they are there; says why where that fails. */
export function installPeers(): string | undefined {
  if (areInstalled()) return undefined;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'];
  const { error, status } = spawnSync('npm', ['ci', '--prefix', FOLDER, ...options], {
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}` },
    // The figures alone go to standard output.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0 ? undefined : `npm ci in test/bench/peers failed: ${error?.message ?? `status ${status}`}`;
}

/** Whether those that package.json names are there, as npm noted when it had installed the last of them. */
function areInstalled(): boolean {
  const read = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'));
  try {
    const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
    const { packages } = read('node_modules/.package-lock.json') as { packages: Record<string, { version: string }> };
    return Object.entries(dependencies).every(
      ([name, version]) => packages[`node_modules/${name}`]?.version === version,
    );
  } catch {
    return false;
  }
}

/** Bundles each of the installed peers. */
export function buildPeers(): Promise<Peer[]> {
  return Promise.all(NAMES.map(bundle));
}

async function bundle(name: string): Promise<Peer> {
  const base = `/peers/${name}/`;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: FOLDER,
    base,
    publicDir: false,
    // Form.io's dragula knows only Node's name of it.
    define: { global: 'globalThis' },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: `${FOLDER}${name}.js`, output: { codeSplitting: false } },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error(`The build of ${name} gave no output.`);
  const files = Object.fromEntries(
    output.output.map((file) => [`${base}${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
  const styles = Object.keys(files).filter((path) => path.endsWith('.css'));
  const scripts = Object.keys(files).filter((path) => path.endsWith('.js'));
  const links = styles.map((path) => `<link rel="stylesheet" href="${path}">`);
  const modules = scripts.map((path) => `<script type="module" src="${path}"></script>`);
  return {
    name,
    html: `${links.join('')}<main></main>${modules.join('')}`,
    files,
    gzip: measure([...styles, ...scripts].map((path) => files[path] ?? '')).gzip,
  };
}
