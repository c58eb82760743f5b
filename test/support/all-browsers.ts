/** `npm run test:browsers`: the component tests in Firefox and in WebKitGTK at the same time. Fails where one of them is missing. */
import { spawnSync } from 'node:child_process';
import { onPath } from './browser.ts';
import { type Outcome, runComponents } from './components.ts';
import { startWebKit, webkitVersion } from './webkit.ts';

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
    run: () => runComponents({ IEUM_BROWSERS: 'firefox', IEUM_FIREFOX: firefox }),
  },
  {
    name: 'WebKitGTK',
    version: webkitVersion(),
    remedy: 'webkit2gtk-driver xvfb',
    run: async () => {
      const webkit = await startWebKit();
      try {
        return await runComponents({
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
