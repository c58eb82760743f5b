import { fileURLToPath } from 'node:url';
import { BlockList, isIP } from 'node:net';
import {
  type NoticesConfig,
  noticesOf,
  readAddresses,
  readOrigin,
  readSender,
  readSmtpUrl,
  readWebhooks,
  readWebhookSecret,
} from './notices/variables.ts';

/** Where a process kills itself, so that tests can prove what survives: `name` on its `hit`-th passing. */
export interface Failpoint {
  name: FailpointName;
  hit: number;
}

const FAILPOINTS = ['before-write', 'before-commit', 'after-commit', 'before-answer'] as const;
export type FailpointName = (typeof FAILPOINTS)[number];

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Everything a city decides about its server. `readConfig` makes it from the environment. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  directoryDir: string;
  databaseUrl: string | undefined;
  /** Origin under which this server is reached; undefined where nobody has said. */
  publicUrl: string | undefined;
  allowedOrigins: ReadonlySet<string>;
  /** Origins that may show the stand-alone page in a frame. */
  frameHosts: ReadonlySet<string>;
  /** Origins on whose pages people may type; undefined for all. */
  inlineOrigins: ReadonlySet<string> | undefined;
  trustProxy: false | number | string[];
  adminToken: string | undefined;
  serverKey: string | undefined;
  accepting: boolean;
  notice: string | null;
  maxBodyBytes: number;
  keyLifetimeSeconds: number;
  /** Requests a minute from one address: reads, new referrals, and what somebody could guess. */
  rateLimits: { read: number; write: number; receipt: number };
  /** Who is told when a request arrives or falls overdue; undefined where nobody is. */
  notices: NoticesConfig | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  failpoint: Failpoint | undefined;
}

/** The environment holds values that cannot be used; the message names each with its remedy, never the value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Reads and checks the environment; this file is the reference of all
 * variables. Throws a ConfigError that lists every bad one.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const complaints: string[] = [];

  /** The variable as `read` understands it; `fallback` where it is unset or empty. */
  function variable<T>(name: string, remedy: string, read: (value: string) => T | undefined, fallback: T): T {
    const value = env[name]?.trim();
    if (!value) return fallback;
    const result = read(value);
    if (result === undefined) complaints.push(`${name}: ${remedy}`);
    return result ?? fallback;
  }
  const integer = (name: string, min: number, max: number, fallback: number): number =>
    variable(
      name,
      `give a whole number from ${min} to ${max}`,
      (value) => {
        const number = Number(value);
        return /^\d+$/.test(value) && number >= min && number <= max ? number : undefined;
      },
      fallback,
    );

  // The origin under which residents and staff open this server: of links in messages, and of the stand-alone page,
  // which may post.
  const publicUrl = variable(
    'PUBLIC_URL',
    'give an origin such as https://welfare.gaon.example, without a path',
    readOrigin,
    undefined,
  );

  const config: Config = {
    publicUrl,

    // TCP port; 0 takes a free one, which is printed.
    port: integer('PORT', 0, 65535, 4173),

    // Address to listen on. The default is this machine only; 0.0.0.0 or :: is every network.
    host: variable('HOST', 'give an IP address or a host name, such as 127.0.0.1 or ::', readHost, '127.0.0.1'),

    // Folder, made where missing, for the SQLite file and the server key. Back up both together.
    dataDir: variable('DATA_DIR', 'give the path of a folder', String, beside('../data/')),

    // Folder with form.json, jurisdiction.json, services.json …: what the city offers. Each folder in its folder
    // jurisdictions/ is a further jurisdiction, served under /api/j/<folder>: a form.json and a jurisdiction.json of
    // its own, and those lists that differ. programs.json holds services that all of them list.
    directoryDir: variable('DIRECTORY_DIR', 'give the path of a folder', String, beside('./data/')),

    // PostgreSQL instead of SQLite; a schema other than public by ?options=-c%20search_path%3Dname.
    databaseUrl: variable(
      'DATABASE_URL',
      'give an address like postgresql://user@host:5432/database, or leave it empty for SQLite',
      readDatabaseUrl,
      undefined,
    ),

    // Sites whose pages may post referrals, separated by commas. Posts without an Origin, server to server, pass.
    allowedOrigins: new Set([
      ...variable<Iterable<string>>('ALLOWED_ORIGINS', ORIGINS, readOrigins, []),
      ...(publicUrl === undefined ? [] : [publicUrl]),
    ]),

    // Sites whose pages may show the stand-alone page, /v1/frame.html, in a frame, separated by commas. What is typed
    // there their scripts cannot read. It opens by link from everywhere.
    frameHosts: variable('FRAME_HOSTS', ORIGINS, readOrigins, new Set<string>()),

    // Sites on whose own pages people may type, separated by commas. On all others the form, and what becomes of a
    // request, move into a frame where FRAME_HOSTS names the site, else to a link to the stand-alone page.
    inlineOrigins: variable<Config['inlineOrigins']>('INLINE_ORIGINS', ORIGINS, readOrigins, undefined),

    // Who may state the client's address in X-Forwarded-For: the number of proxies in front, or their addresses.
    trustProxy: variable<Config['trustProxy']>(
      'TRUST_PROXY',
      'give the number of proxies in front, or their addresses or networks separated by commas',
      readProxies,
      false,
    ),

    // Opens the inbox under /admin/ to whoever makes the first accounts. Without it only accounts get in.
    adminToken: variable('ADMIN_TOKEN', 'give 16 characters or more', atLeast(16), undefined),

    // Secret from which receipts are derived. Default: a file in DATA_DIR, made at the first start. Several
    // processes on one PostgreSQL need the same; if it is lost, no receipt works any more.
    serverKey: variable(
      'SERVER_KEY',
      'give 32 random characters or more, such as `openssl rand -hex 32` prints',
      atLeast(32),
      undefined,
    ),

    // The off switch: `false` refuses new referrals; receipts of earlier ones go on working.
    accepting: variable('ACCEPTING', 'give true or false', readFlag, true),

    // What the form shows while ACCEPTING=false, or above the form while it is open.
    notice: variable<string | null>('NOTICE', 'give at most 2000 characters', atMost(2000), null),

    // Largest body of a request, in bytes; told to clients.
    maxBodyBytes: integer('MAX_BODY_BYTES', 1024, 1_048_576, 65_536),

    // How long clients may resend with the same Idempotency-Key, in seconds. The server itself forgets no key,
    // so that a resend that comes too late still gets its receipt and never makes a second record.
    keyLifetimeSeconds: integer('KEY_LIFETIME', 600, 31_536_000, 604_800),

    // Requests a minute from one address. A whole town hall may share one, so these are generous.
    rateLimits: {
      read: integer('RATE_LIMIT_READ', 1, 1_000_000, 1200),
      write: integer('RATE_LIMIT_WRITE', 1, 1_000_000, 240),
      // Sign-in, partners' links, and each thing done with a receipt, each for itself: where somebody could guess.
      receipt: integer('RATE_LIMIT_RECEIPT', 1, 1_000_000, 60),
    },

    // Who is told when a request arrives or a promised date passes. Messages hold a link and nothing of a person.
    notices: noticesOf(
      {
        // Web addresses that take a signed POST (Standard Webhooks), separated by commas. Those on one host are told
        // apart by their order: keep it.
        webhooks: variable<readonly string[]>(
          'NOTIFY_WEBHOOKS',
          'give https addresses without a password, separated by commas; http only for localhost',
          readWebhooks,
          [],
        ),

        // Signs what the webhooks get; receivers check it with the same.
        secret: variable(
          'WEBHOOK_SECRET',
          'give whsec_ and 24 to 64 bytes in base64, such as `echo whsec_$(openssl rand -base64 32)` prints',
          readWebhookSecret,
          undefined,
        ),

        // Mail addresses, separated by commas; each gets a message of its own.
        emails: variable<readonly string[]>(
          'NOTIFY_EMAILS',
          'give mail addresses such as team@gaon.example, separated by commas',
          readAddresses,
          [],
        ),

        // The mail server that takes the messages.
        smtpUrl: variable(
          'SMTP_URL',
          'give an address like smtps://name:password@mail.example, special characters as in %40',
          readSmtpUrl,
          undefined,
        ),

        // The sender of the messages.
        from: variable(
          'MAIL_FROM',
          'give a mail address, or one as in name <ieum@gaon.example>',
          readSender,
          undefined,
        ),
        publicUrl,
      },
      (complaint) => complaints.push(complaint),
    ),

    // How much is logged to standard error; bodies, addresses and query strings never are.
    logLevel: variable('LOG_LEVEL', `give one of ${LOG_LEVELS.join(', ')}`, oneOf(LOG_LEVELS), 'info'),

    // For tests: the process kills itself there, as in `after-commit` or, on the third passing, `after-commit:3`.
    failpoint: variable(
      'FAILPOINT',
      `give one of ${FAILPOINTS.join(', ')}, with :count where wanted`,
      readFailpoint,
      undefined,
    ),
  };

  if (config.failpoint && env['NODE_ENV'] === 'production') {
    complaints.push('FAILPOINT: remove it; it kills the server and NODE_ENV is production');
  }
  if (config.inlineOrigins && publicUrl === undefined) {
    complaints.push('PUBLIC_URL: give it too: INLINE_ORIGINS is set, and elsewhere the form stands on a page under it');
  }
  if (complaints.length) throw new ConfigError(`The environment cannot be used.\n  ${complaints.join('\n  ')}`);
  return config;
}

/** The remedy for what is no list of origins. */
const ORIGINS = 'give origins such as https://www.gaon.example, without a path, separated by commas';

/** A further port, for what runs beside the API. Throws a ConfigError. */
export function readPort(env: Readonly<Record<string, string | undefined>>, name: string, fallback: number): number {
  const value = env[name]?.trim();
  if (!value) return fallback;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new ConfigError(`${name}: give a whole number from 0 to 65535`);
}

const atLeast = (length: number) => (value: string) => (value.length >= length ? value : undefined);
const atMost = (length: number) => (value: string) => (value.length <= length ? value : undefined);
const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string) =>
    values.find((one) => one === value);

const readFlag = (value: string): boolean | undefined =>
  value === 'true' ? true : value === 'false' ? false : undefined;

const readHost = (value: string): string | undefined =>
  isIP(value) || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(value) ? value : undefined;

const readDatabaseUrl = (value: string): string | undefined =>
  URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol) ? value : undefined;

const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

function readOrigins(value: string): Set<string> | undefined {
  const origins = listOf(value);
  const good = (origin: string) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
  return origins.every(good) ? new Set(origins) : undefined;
}

function readProxies(value: string): Config['trustProxy'] | undefined {
  if (/^\d{1,2}$/.test(value)) return Number(value) || false;
  const networks = listOf(value);
  return networks.every(isNetwork) ? networks : undefined;
}

function isNetwork(value: string): boolean {
  const [address = '', prefix, ...rest] = value.split('/');
  const family = isIP(address);
  if (!family || rest.length) return false;
  if (prefix === undefined) return true;
  try {
    new BlockList().addSubnet(address, /^\d+$/.test(prefix) ? Number(prefix) : -1, family === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}

function readFailpoint(value: string): Failpoint | undefined {
  const [first, hit = '1', ...rest] = value.split(':');
  const name = FAILPOINTS.find((one) => one === first);
  return name && !rest.length && /^[1-9]\d*$/.test(hit) ? { name, hit: Number(hit) } : undefined;
}
