/** `npm run test:browsers`: the component tests in Firefox and in WebKitGTK. Fails where one of them is missing. */
import { spawnSync } from 'node:child_process';
import { onPath } from './browser.ts';
import { startWebKit, webkitVersion } from './webkit.ts';

interface Engine {
  name: string;
  /** Undefined where it is missing. */
  version: string | undefined;
  /** Debian packages that bring it. */
  remedy: string;
  run: () => Promise<boolean>;
}

const firefox = onPath(['firefox-esr', 'firefox']);

const engines: Engine[] = [
  {
    name: 'Firefox',
    version: firefox && spawnSync(firefox, ['--version'], { encoding: 'utf8' }).stdout.trim(),
    remedy: 'firefox-esr',
    run: async () => runTests({ IEUM_BROWSERS: 'firefox', IEUM_FIREFOX: firefox }),
  },
  {
    name: 'WebKitGTK',
    version: webkitVersion(),
    remedy: 'webkit2gtk-driver xvfb',
    run: async () => {
      const webkit = await startWebKit();
      try {
        return runTests({
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

function runTests(environment: NodeJS.ProcessEnv): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', 'test:elements'], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

for (const { name, version, remedy, run } of engines) {
  if (!version) {
    console.error(`${name} is missing: apt-get install ${remedy}`);
    process.exitCode = 1;
    continue;
  }
  console.log(`\n── Components, in ${version}`);
  const passed = await run();
  console.log(`${passed ? '✔' : '✖'} ${version} ran: ${passed ? 'all passed' : 'FAILED'}`);
  if (!passed) process.exitCode = 1;
}
