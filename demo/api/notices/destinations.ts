import { mailSender } from './mail.ts';
import type { Notice } from './message.ts';
import type { NoticesConfig } from './variables.ts';
import { webhookSender } from './webhook.ts';

/** Delivers a notice; gives a code that says why where it could not. May give up when `closing` is aborted. */
export type Send = (notice: Notice, closing: AbortSignal) => Promise<string | undefined>;

/** Somebody who is told. */
export interface Destination {
  /** Which one it is, in words that may be shown: not what is secret or personal of its address. */
  name: string;
  send: Send;
}

/** Everybody whom the configuration names; no two have the same name. */
export function destinationsOf(config: NoticesConfig | undefined, now: () => Date): Destination[] {
  const all = [...webhooksOf(config?.webhooks, now), ...mailsOf(config?.mail)];
  return all.map(({ name, send }, index) => {
    const earlier = all.slice(0, index).filter((other) => other.name === name).length;
    return { name: earlier ? `${name} #${earlier + 1}` : name, send };
  });
}

const webhooksOf = (config: NoticesConfig['webhooks'], now: () => Date): Destination[] =>
  config?.urls.map((url) => ({
    name: `webhook ${new URL(url).origin}`,
    send: webhookSender(url, config.secret, now),
  })) ?? [];

const mailsOf = (config: NoticesConfig['mail']): Destination[] =>
  config?.to.map((address) => ({ name: `mail ${masked(address)}`, send: mailSender(address, config) })) ?? [];

/** `jisu.kim@gaon.example` as `j***@gaon.example`. */
const masked = (address: string): string => `${address.slice(0, 1)}***${address.slice(address.lastIndexOf('@'))}`;
