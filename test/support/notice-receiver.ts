import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Signs the notices of the tests. */
export const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 'tests').toString('base64')}`;

/** A notice as it arrived, answered with a status from 200 to 299. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server somewhere that is told by webhook. */
export interface Receiver {
  url: string;
  /** What it took. */
  received: Received[];
  /** How often it was asked, whatever it answered. */
  asked: () => number;
  /** What it answers, 0 for nothing at all; a `location` goes with it where one is set. */
  status: number;
  location: string | undefined;
  close: () => Promise<void>;
}

/** Listens on a free port, or on one that an earlier receiver had. */
export async function openReceiver(port = 0): Promise<Receiver> {
  let asked = 0;
  const receiver: Receiver = {
    url: '',
    received: [],
    asked: () => asked,
    status: 204,
    location: undefined,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { status, location } = receiver;
      asked += 1;
      if (!status) return;
      if (status < 300) receiver.received.push({ headers: request.headers, body });
      response.writeHead(status, location === undefined ? {} : { location }).end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/secret-path`;
  return receiver;
}

/** Variables that have a server tell these receivers. */
export const tell = (...receivers: readonly { url: string }[]): Record<string, string> => ({
  NOTIFY_WEBHOOKS: receivers.map(({ url }) => url).join(', '),
  WEBHOOK_SECRET,
  PUBLIC_URL: 'https://welfare.example',
});

/** The cases that a receiver was told of, by the ids in its links, in the order in which it was told. */
export const casesTold = ({ received }: Receiver): string[] =>
  received.map(({ body }) => {
    const { data } = JSON.parse(body) as { data: { link: string } };
    return new URLSearchParams(new URL(data.link).hash.slice(1)).get('case') ?? '';
  });
