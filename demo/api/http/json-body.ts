import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse } from 'secure-json-parse';
import { ProblemError } from '../problems.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The bytes of a JSON body as they came: what an Idempotency-Key stands for. */
    rawBody: Buffer | null;
  }
}

/** A referral nests four levels deep. JSON.parse takes thousands, but validating them would exhaust the stack. */
const MAX_DEPTH = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether objects and arrays nest deeper than `max`, told from the bytes. */
export function nestsDeeper(json: Uint8Array, max: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const byte = json[i] ?? 0;
    if (quoted) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (OPENING.has(byte)) {
      if (++depth > max) return true;
    } else if (CLOSING.has(byte)) depth--;
  }
  return false;
}

/**
 * Makes `application/json` the only body that is read: UTF-8, capped in bytes
 * while it streams, in depth before it is parsed, without `__proto__`.
 * Everything else is answered 415.
 */
export function acceptOnlyJson(app: FastifyInstance, maxBytes: number): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.decorateRequest('rawBody', null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maxBytes },
    async (request: FastifyRequest, body: Buffer) => {
      if (/charset\s*=(?!\s*"?utf-?8\b)/i.test(request.headers['content-type'] ?? ''))
        throw new ProblemError('not-json');
      if (nestsDeeper(body, MAX_DEPTH)) throw new ProblemError('malformed-body');
      request.rawBody = body;
      try {
        const value: unknown = parse(utf8.decode(body), null, { protoAction: 'error', constructorAction: 'error' });
        return value;
      } catch {
        // The parser's message quotes the text, so it goes no further.
        throw new ProblemError('malformed-body');
      }
    },
  );
}
