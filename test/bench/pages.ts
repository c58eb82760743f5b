import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';

export interface Pages {
  origin: string;
  stop(): Promise<void>;
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Serves HTML and files by path, and the built kit below `/v1/`; uncompressed, never cached. */
export async function servePages(
  html: Record<string, string>,
  files: Record<string, string | Uint8Array>,
): Promise<Pages> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const send = (type: string, content: string | Uint8Array) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
    if (html[path]) send('text/html', `<!doctype html><html lang="ko"><meta charset="utf-8">${html[path]}`);
    else if (files[path]) send(TYPES[extname(path)] ?? 'application/octet-stream', files[path]);
    else {
      readFile(`dist/v1/${basename(path)}`).then(
        (content) => send('text/javascript', content),
        () => response.writeHead(404).end(),
      );
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
