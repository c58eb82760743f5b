import { createTransport } from 'nodemailer';
import { mailTexts } from './message.ts';
import type { Send } from './destinations.ts';
import type { MailConfig } from './variables.ts';

/** Milliseconds that a mail server may take to accept a connection, to greet, and to answer each command. */
const TIMEOUT = 10_000;

/** Sends notices to one mail address. */
export function mailSender(to: string, { smtpUrl, from }: Omit<MailConfig, 'to'>): Send {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    dnsTimeout: TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (notice) => {
    try {
      await transport.sendMail({
        from,
        to,
        ...mailTexts(notice),
        // The same at every attempt, so that a mailbox may know a repeated one.
        messageId: `<${notice.id}@${new URL(notice.link).hostname}>`,
        date: notice.at,
        // Asks for no holiday replies (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return undefined;
    } catch (error) {
      return failureOf(error);
    }
  };
}

/** What the mail server answered, or nodemailer's code; never the message, which quotes addresses. */
function failureOf(error: unknown): string {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined;
  if (typeof status === 'number') return `smtp-${status}`;
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'network';
}
