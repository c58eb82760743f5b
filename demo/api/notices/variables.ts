/** Who is told when a request arrives or falls overdue, and by which way. */
export interface NoticesConfig {
  /** Origin of the links in messages. */
  publicUrl: string;
  webhooks: { urls: readonly string[]; secret: string } | undefined;
  mail: MailConfig | undefined;
}

export interface MailConfig {
  to: readonly string[];
  /** `smtp:` or `smtps:`, with name and password where the server wants them. */
  smtpUrl: string;
  from: string;
}

/** The variables as they were read, each undefined or empty where it is not set. */
export interface NoticeVariables {
  webhooks: readonly string[];
  secret: string | undefined;
  emails: readonly string[];
  smtpUrl: string | undefined;
  from: string | undefined;
  publicUrl: string | undefined;
}

/** Puts the variables together; `complain` hears of each that another one needs. Undefined where nobody is told. */
export function noticesOf(
  { webhooks, secret, emails, smtpUrl, from, publicUrl }: NoticeVariables,
  complain: (complaint: string) => void,
): NoticesConfig | undefined {
  if (!webhooks.length && !emails.length) return undefined;
  const needed: [variable: string, value: string | undefined, by: readonly string[], what: string][] = [
    ['WEBHOOK_SECRET', secret, webhooks, 'NOTIFY_WEBHOOKS is set, and receivers know us by the signature'],
    ['SMTP_URL', smtpUrl, emails, 'NOTIFY_EMAILS is set, and a mail server has to take the messages'],
    ['MAIL_FROM', from, emails, 'NOTIFY_EMAILS is set, and a message needs a sender'],
    ['PUBLIC_URL', publicUrl, [...webhooks, ...emails], 'somebody is to be told, and messages hold a link'],
  ];
  for (const [variable, value, by, what] of needed) {
    if (by.length && value === undefined) complain(`${variable}: give it too: ${what}`);
  }
  return {
    publicUrl: publicUrl ?? '',
    webhooks: webhooks.length && secret !== undefined ? { urls: webhooks, secret } : undefined,
    mail: emails.length && smtpUrl !== undefined && from !== undefined ? { to: emails, smtpUrl, from } : undefined,
  };
}

const list = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** All of the items where each is good. */
const allGood = (items: string[], good: (item: string) => boolean): string[] | undefined =>
  items.every(good) ? items : undefined;

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Web addresses, separated by commas; unencrypted ones on this machine alone. */
export const readWebhooks = (value: string): string[] | undefined =>
  allGood(list(value), (item) => {
    if (!URL.canParse(item)) return false;
    const { protocol, hostname, username, password } = new URL(item);
    const encrypted = protocol === 'https:' || (protocol === 'http:' && LOCAL.includes(hostname));
    return encrypted && !username && !password;
  });

/** `whsec_` and 24 to 64 bytes in base64, as Standard Webhooks has it. */
export function readWebhookSecret(value: string): string | undefined {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value)?.[1];
  if (encoded === undefined) return undefined;
  const key = Buffer.from(encoded, 'base64');
  return key.toString('base64') === encoded && key.length >= 24 && key.length <= 64 ? value : undefined;
}

const ADDRESS = /^[^\s<>@,;:"]{1,64}@[^\s<>@,;:"]{1,255}$/;

/** Mail addresses, separated by commas. */
export const readAddresses = (value: string): string[] | undefined =>
  allGood(list(value), (item) => ADDRESS.test(item));

/** An address, or `name <address>`. */
export function readSender(value: string): string | undefined {
  const address = /^[^<>\r\n]{0,200}<([^<>]*)>$/.exec(value)?.[1] ?? value;
  return ADDRESS.test(address) ? value : undefined;
}

/** An address whose name and password can be read out of it. */
export function readSmtpUrl(value: string): string | undefined {
  if (!URL.canParse(value) || !/^smtps?:\/\/[^/]/.test(value)) return undefined;
  const { username, password } = new URL(value);
  try {
    decodeURIComponent(username + password);
    return value;
  } catch {
    return undefined;
  }
}

export const readOrigin = (value: string): string | undefined =>
  /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value ? value : undefined;
