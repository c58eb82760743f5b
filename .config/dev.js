/** Rebuilds the kit when `src` changes, and runs the demo's server beside it. */
import { spawn } from 'node:child_process';
import { build } from 'vite';

const site = await build({ mode: 'site', logLevel: 'warn', build: { watch: {} } });
let server;

site.on('event', async (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code !== 'END') return;
  // The loader and the stand-alone page name the site's hashed files, so they are built anew each time.
  await build({ mode: 'loader', logLevel: 'warn' });
  await build({ mode: 'frame', logLevel: 'warn' });
  if (server) return console.log('The kit is rebuilt: reload the page.');
  await build({ mode: 'inbox', logLevel: 'warn' });
  server = spawn(process.execPath, ['--watch', 'demo/start.ts'], { stdio: 'inherit' });
  server.on('exit', (code) => process.exit(code ?? 1));
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server?.kill(signal);
    void site.close();
  });
}
