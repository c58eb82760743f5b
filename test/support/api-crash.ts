/**
 * Preloaded into an API's process, has it crash with what a person sent in the
 * error: a request with the header `x-crash` throws where nothing catches it
 * (`throw`) or rejects a promise that nobody awaits (`reject`).
 */
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

subscribe('http.server.request.start', (message) => {
  const request: unknown = typeof message === 'object' && message ? Reflect.get(message, 'request') : undefined;
  if (!(request instanceof IncomingMessage)) return;
  const how = request.headers['x-crash'];
  if (how === undefined) return;
  request.on('data', (chunk: Buffer) => {
    // With its lines as lines, as an error would have them that quotes a value.
    const sent = String(chunk).replaceAll('\\n', '\n');
    const error = Object.assign(new Error(sent, { cause: new Error(sent) }), { detail: sent });
    if (how === 'reject') void Promise.reject(error);
    else throw error;
  });
});
