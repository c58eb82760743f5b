import { globSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findBrowser } from '../test/support/browser.ts';
import { startFaultServer } from '../test/support/fault-server.ts';

const path = (relative) => new URL(relative, import.meta.url).pathname;

const launchers = {
  async chromium() {
    const { executablePath, args, env } = await findBrowser();
    return chromeLauncher({
      launchOptions: { executablePath, args, env },
      createPage: async ({ context }) => {
        const page = await context.newPage();
        // The runner keeps more than one page; in those behind, timers and frames would nearly stand still.
        await page.emulateFocusedPage(true);
        return page;
      },
    });
  },
  firefox: () =>
    puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath: process.env.IEUM_FIREFOX },
      concurrency: 1,
    }),
  webkit: () =>
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.IEUM_WEBKIT_PORT),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: process.env.IEUM_WEBKIT_BROWSER, args: ['--automation'] },
      },
    }),
};

let faultOrigin = '';

/** The server whose every path fails in its own way; pages know it as `__FAULT_ORIGIN__`. */
function faultServer() {
  let server;
  return {
    name: 'fault-server',
    async serverStart() {
      server = await startFaultServer();
      faultOrigin = server.origin;
    },
    async serverStop() {
      await server?.stop();
    },
  };
}

/** `IEUM_BROWSERS` names the launchers to use; test/support/all-browsers.ts sets it and what the other two need. */
const names = (process.env.IEUM_BROWSERS ?? 'chromium').split(',');

/** An office can be told which browser its inbox needs; a resident cannot, so the elements run in all of them. */
const exclude = names.includes('chromium') ? [] : ['test/browser/demo/**'];

/** `IEUM_SHARD` is a part of all files, such as `1/2`: every second one from the first on, so that the parts take about as long. */
const [part, parts] = (process.env.IEUM_SHARD ?? '1/1').split('/').map(Number);
const files = globSync('test/browser/**/*.test.ts', { cwd: path('..'), exclude })
  .sort()
  .filter((_file, index) => index % parts === part - 1);

export default {
  rootDir: path('..'),
  files,
  nodeResolve: true,
  // Lit's development build finds mistakes; that it is one, is no news.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  browsers: await Promise.all(names.map((name) => launchers[name]())),
  concurrentBrowsers: 1,
  concurrency: 1,
  plugins: [faultServer(), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path('../tsconfig.json') })],
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  testsFinishTimeout: 300_000,
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="ko">
  <head><meta charset="utf-8"><title>이음</title></head>
  <body>
    <script>globalThis.__FAULT_ORIGIN__ = ${JSON.stringify(faultOrigin)};</script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
