/** `npm run test:browsers`: the component tests in Firefox and in WebKitGTK at the same time. Fails where one of them is missing. */
import { execFile, spawnSync } from 'node:child_process';
import { onPath } from './browser.ts';
import { freePort, startWebKit, webkitVersion } from './webkit.ts';

interface Outcome {
  passed: boolean;
  /** All that the run wrote. */
  log: string;
}

interface Engine {
  name: string;
  /** Undefined where it is missing. */
  version: string | undefined;
  /** Debian packages that bring it. */
  remedy: string;
  run: () => Promise<Outcome>;
}

const firefox = onPath(['firefox-esr', 'firefox']);

const engines: Engine[] = [
  {
    name: 'Firefox',
    version: firefox && spawnSync(firefox, ['--version'], { encoding: 'utf8' }).stdout.trim(),
    remedy: 'firefox-esr',
    run: () => runTests({ IEUM_BROWSERS: 'firefox', IEUM_FIREFOX: firefox }),
  },
  {
    name: 'WebKitGTK',
    version: webkitVersion(),
    remedy: 'webkit2gtk-driver xvfb',
    run: async () => {
      const webkit = await startWebKit();
      try {
        return await runTests({
          IEUM_BROWSERS: 'webkit',
          IEUM_WEBKIT_PORT: String(webkit.port),
          IEUM_WEBKIT_BROWSER: webkit.miniBrowser,
        });
      } finally {
        await webkit.stop();
      }
    },
  },
];

async function runTests(environment: NodeJS.ProcessEnv): Promise<Outcome> {
  // Two servers that look for a port at the same time may find the same one.
  const script = ['run', '--silent', 'test:elements', '--', '--port', String(await freePort())];
  const options = { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile('npm', script, options, (error, stdout, stderr) => resolve({ passed: !error, log: stdout + stderr }));
  });
}

/** Says what came of an engine only at its end, since two logs in one can be read by nobody. */
async function report({ name, version, remedy, run }: Engine): Promise<boolean> {
  if (!version) {
    console.error(`${name} is missing: apt-get install ${remedy}`);
    return false;
  }
  const { passed, log } = await run();
  console.log(`\n── Components, in ${version}\n${log}`);
  console.log(`${passed ? '✔' : '✖'} ${version} ran: ${passed ? 'all passed' : 'FAILED'}`);
  return passed;
}

const passed = await Promise.all(engines.map(report));
if (!passed.every(Boolean)) process.exitCode = 1;
