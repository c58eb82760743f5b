import { spawnSync } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, lstat, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { extract } from 'tar-fs';

/** A Chromium that tests can start. */
export interface FoundBrowser {
  /** What to call it in a report, e.g. `Chromium 156.0.7000.1 (/usr/bin/chromium)`. */
  name: string;
  executablePath: string;
  /** Flags it needs on this machine; site isolation stays on, since tests rely on it. */
  args: string[];
  /** Environment to start it in. */
  env: Record<string, string>;
}

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

let found: Promise<FoundBrowser> | undefined;

/**
 * The Chromium that tests use: `CHROME_PATH`, else one on the PATH, else the
 * one packed into `@sparticuz/chromium` (Linux on x64). `IEUM_BROWSER=packaged`
 * takes the packed one in any case, to try what a machine without a browser
 * would do. Throws, naming the remedy, where there is none.
 */
export function findBrowser(): Promise<FoundBrowser> {
  return (found ??= find());
}

/** Starts the Chromium of {@link findBrowser}; the caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, env, ...options, args: [...args, ...(options.args ?? [])] });
}

async function find(): Promise<FoundBrowser> {
  const packaged = process.env['IEUM_BROWSER'] === 'packaged';
  const installed = packaged ? undefined : (process.env['CHROME_PATH'] ?? onPath(COMMANDS));
  const { executablePath, env } = installed ? { executablePath: installed, env: ownEnvironment() } : await unpack();
  return { name: `${versionOf(executablePath, env)} (${executablePath})`, executablePath, args: flags(), env };
}

function flags(): string[] {
  const always = ['--disable-background-networking'];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...always] : always;
}

/** The first of these commands that the PATH has, with its folder. */
export function onPath(commands: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function versionOf(executablePath: string, env: Record<string, string>): string {
  const { stdout, stderr, error } = spawnSync(executablePath, ['--version'], { env, encoding: 'utf8' });
  const version = /^\S.* \d+\.[\d.]+/m.exec(stdout ?? '');
  if (!version) throw new Error(`${executablePath} does not start: ${error?.message ?? stderr}`);
  return version[0];
}

/**
 * Unpacks the packed Chromium once per version and user. The package unpacks
 * the libraries it needs (libnss3, libnspr4) only on AWS, so this does it all.
 */
async function unpack(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome or Chromium found, and none is packed for this platform: install one, or name it in CHROME_PATH.',
    );
  }
  const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `ieum-chromium-${version}-${process.getuid?.()}`);
  if (!existsSync(home)) await unpackInto(home, join(packageFolder, 'bin'));
  if ((await lstat(home)).uid !== process.getuid?.()) throw new Error(`${home} is another user's: remove it.`);
  const env = ownEnvironment();
  env['LD_LIBRARY_PATH'] = [join(home, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] ??= join(home, 'fonts');
  return { executablePath: join(home, 'chromium'), env };
}

/** Builds the folder beside its final place and moves it there whole, so that parallel runs never see half of it. */
async function unpackInto(home: string, archives: string): Promise<void> {
  const half = await mkdtemp(`${home}-`);
  const inflate = (name: string, target: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(archives, name)), createBrotliDecompress(), target);
  try {
    await Promise.all([
      inflate('chromium.br', createWriteStream(join(half, 'chromium'))),
      inflate('al2023.tar.br', extract(join(half, 'al2023'))),
      inflate('fonts.tar.br', extract(join(half, 'fonts'))),
      inflate('swiftshader.tar.br', extract(half)),
    ]);
    await chmod(join(half, 'chromium'), 0o700);
    await rename(half, home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}
