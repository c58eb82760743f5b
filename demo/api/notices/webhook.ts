import { Webhook } from 'standardwebhooks';
import { webhookPayload } from './message.ts';
import type { Send } from './destinations.ts';

/** Milliseconds until an answer counts as lost. */
const TIMEOUT = 10_000;

/**
 * Posts notices to an address, signed as Standard Webhooks says (HMAC-SHA256
 * over id, time and body). Only an answer of 200 to 299 counts: a redirect is
 * not followed, since the configured receiver alone is meant.
 */
export function webhookSender(url: string, secret: string, now: () => Date): Send {
  const webhook = new Webhook(secret);
  return async (notice, closing) => {
    const body = webhookPayload(notice);
    const at = now();
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'ieum',
          'webhook-id': notice.id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': webhook.sign(notice.id, at, body),
        },
        body,
        // 'error' refuses as well, but does not tell which status it refused.
        redirect: 'manual',
        signal: AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT)]),
      });
      await response.body?.cancel();
      return response.ok ? undefined : `http-${response.status}`;
    } catch (error) {
      return failureOf(error);
    }
  };
}

/** A code of Node's or undici's such as ECONNREFUSED; never the message, which quotes the address. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'network';
  if (error.name === 'TimeoutError') return 'timeout';
  if (error.name === 'AbortError') return 'server-stopped';
  const code: unknown = error.cause instanceof Error ? Reflect.get(error.cause, 'code') : undefined;
  return typeof code === 'string' ? code : 'network';
}
