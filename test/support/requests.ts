import type { BrowserContext, Request } from 'playwright-core';

/** What a page asked for, of anybody. */
export interface AskedFor {
  /** Method, address and headers, a line each: what logs and proxies could see. */
  readonly head: string;
  readonly body: string;
}

/** Records all that pages of a context ask for; the answer lists it so far. */
export function watchRequests(context: BrowserContext): () => Promise<AskedFor[]> {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  return () =>
    Promise.all(
      requests.map(async (request) => {
        const headers = Object.entries(await request.allHeaders()).map(([name, value]) => `${name}: ${value}`);
        const head = [`${request.method()} ${request.url()}`, ...headers].join('\n');
        return { head, body: request.postData() ?? '' };
      }),
    );
}

/** How a secret may stand in texts, in addresses and in other encodings. */
export const writtenAs = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  secret.replaceAll('-', ''),
  Buffer.from(secret).toString('base64'),
];
