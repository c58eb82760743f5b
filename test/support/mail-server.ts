import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it takes. */
export interface MailServer {
  url: string;
  /** Whole messages with their headers, and to whom they went. */
  received: { to: string[]; message: string }[];
  /** An SMTP status with which it refuses; undefined while it takes everything. */
  refusal: number | undefined;
  close: () => Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const mail: MailServer = {
    url: '',
    received: [],
    refusal: undefined,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, callback) =>
      callback(mail.refusal === undefined ? null : Object.assign(new Error('no'), { responseCode: mail.refusal })),
    onData: (stream, { envelope }, callback) => {
      void text(stream).then((message) => {
        mail.received.push({ to: envelope.rcptTo.map(({ address }) => address), message });
        callback();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  mail.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return mail;
}

/** A message with its header and its body decoded (RFC 2047, base64, quoted-printable). */
export function readable(message: string): string {
  const [head = '', ...body] = message.replaceAll('\r\n', '\n').split('\n\n');
  const words = head
    .replace(/\n[ \t]+/g, ' ')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_word, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : unquoted(text.replaceAll('_', ' ')),
    );
  const text = body.join('\n\n');
  return `${words}\n\n${/base64/i.test(head) ? Buffer.from(text, 'base64').toString() : unquoted(text)}`;
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
