import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** WebKitGTK, driven over WebDriver on a display of its own. */
export interface WebKit {
  port: number;
  /** The small browser that comes with the library; WebKitWebDriver starts it. */
  miniBrowser: string;
  stop(): Promise<void>;
}

const DRIVER = '/usr/bin/WebKitWebDriver';
const START_DEADLINE_MS = 20_000;

/** The version of the installed WebKitGTK, e.g. `WebKitGTK 2.50.4`; undefined where it is missing. */
export function webkitVersion(): string | undefined {
  if (!existsSync(DRIVER) || !miniBrowser()) return undefined;
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Version}', 'webkit2gtk-driver'], { encoding: 'utf8' });
  return `WebKitGTK ${/^[\d.]+/.exec(stdout ?? '')?.[0] ?? 'of unknown version'}`;
}

/** Starts Xvfb and WebKitWebDriver; `stop` ends both. Throws, naming the Debian package, where one is missing. */
export async function startWebKit(): Promise<WebKit> {
  const browser = miniBrowser();
  if (!existsSync(DRIVER) || !browser) throw new Error('WebKitGTK is missing: apt-get install webkit2gtk-driver');
  const port = await freePort();
  const display = await startDisplay();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display.name,
      // Its sandbox needs user namespaces, which root in a container has not.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    },
  });
  const stop = async () => {
    await end(driver);
    await end(display.process);
  };
  try {
    await untilReady(driver, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, miniBrowser: browser, stop };
}

function miniBrowser(): string | undefined {
  return globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().at(-1);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Xvfb picks a free display itself and writes its number to the file descriptor that it is given. */
async function startDisplay(): Promise<{ process: ChildProcess; name: string }> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = xvfb.stdio[3];
  if (!numbers) throw new Error('Xvfb has no pipe for its display number.');
  const number = await Promise.race([
    once(numbers, 'data').then(([data]) => String(data).trim()),
    once(xvfb, 'error').then(
      () => undefined,
      () => undefined,
    ),
    once(xvfb, 'exit').then(
      () => undefined,
      () => undefined,
    ),
  ]);
  if (!number) throw new Error('Xvfb does not start: apt-get install xvfb');
  return { process: xvfb, name: `:${number}` };
}

async function untilReady(driver: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS;
  while (Date.now() < deadline && driver.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error(`${DRIVER} did not answer within ${START_DEADLINE_MS / 1000} s.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
