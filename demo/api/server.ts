import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { runInBackground } from './background.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { answerClientError } from './http/client-error.ts';
import { closeConnectionsAtEnd } from './http/closing.ts';
import { answerProblems } from './http/errors.ts';
import { acceptOnlyJson } from './http/json-body.ts';
import { logAnswers, loggerOptions, traceOf } from './http/logging.ts';
import { limitRates } from './http/rate-limit.ts';
import { validateByZod } from './http/validation.ts';
import { noticeJobs } from './notices/dispatcher.ts';
import { adminRoutes } from './routes/admin.ts';
import { apiRoutes } from './routes/api.ts';
import { framePage } from './routes/frame.ts';
import { inboxPages, kitPages, landingPages, type PageFolders, partnerPage, snippetsPage } from './routes/pages.ts';
import { partnerRoutes } from './routes/partner.ts';
import { openServices } from './services.ts';
import { Retention } from './store/erasure.ts';

export interface ServerOptions {
  /** The clock; the system's unless a test sets it. */
  now?: () => Date;
  /** Built pages to serve beside the API. */
  pages?: PageFolders;
}

/** How long a client may take to send its headers, and its whole request, in milliseconds. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 30_000;

/**
 * The reference referral API under `/api`, those of further jurisdictions
 * under `/api/j/`, the inbox's part under `/admin`, the partners' under
 * `/partner`. Reads the directory and opens the database; closing the server
 * closes it. Throws a ConfigError where something it needs cannot be used.
 */
export async function buildServer(config: Config, options: ServerOptions = {}): Promise<FastifyInstance> {
  const { all, db, destinations } = await openServices(
    config,
    options.now ?? (() => new Date()),
    Boolean(options.pages?.kit),
  );
  const hops = config.trustProxy;
  const app = Fastify({
    logger: loggerOptions(config),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof hops === 'number' ? (_address, hop) => hop < hops : hops,
    requestTimeout: REQUEST_TIMEOUT,
    // Node looks for slow clients only every 30 seconds unless told otherwise.
    http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: 2000 },
    clientErrorHandler: answerClientError,
  });
  app.addHook('onClose', () => db.destroy());
  closeConnectionsAtEnd(app);
  logAnswers(app);
  answerProblems(app);
  validateByZod(app);
  acceptOnlyJson(app, config.maxBodyBytes);
  await limitRates(app, config);

  const directories = all.map(({ directory }) => directory);
  const retention = new Retention(db, directories, all[0].now);
  runInBackground(app, [...noticeJobs(all, destinations), retention.job()]);
  await apiRoutes(app, all);
  const { kit, inbox, landing } = options.pages ?? {};
  await app.register(
    async (scope) => {
      await adminRoutes(scope.withTypeProvider<ZodTypeProvider>(), all);
      answerProblems(scope);
      if (inbox) await inboxPages(scope, inbox);
    },
    { prefix: '/admin' },
  );
  await app.register(
    async (scope) => {
      await partnerRoutes(scope.withTypeProvider<ZodTypeProvider>(), all);
      answerProblems(scope);
      if (inbox) await partnerPage(scope, inbox);
    },
    { prefix: '/partner' },
  );
  if (kit) {
    await kitPages(app, kit);
    await framePage(app.withTypeProvider<ZodTypeProvider>(), all);
  }
  if (inbox) snippetsPage(app, inbox);
  if (landing) await landingPages(app, landing);
  return app;
}

/** How long requests under way may still take when the server is told to stop, in milliseconds. */
const STOP_WITHIN = 10_000;

/** Finishes what is under way and closes the database on SIGTERM and SIGINT, then exits. */
export function stopOnSignals(...servers: FastifyInstance[]): void {
  const stop = (): void => {
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    Promise.all(servers.map((server) => server.close())).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/**
 * Listens, and gives the port that was taken. Throws a ConfigError with the
 * variable to change where another process has it.
 */
export async function listen(server: FastifyInstance, host: string, port: number, variable: string): Promise<number> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EADDRINUSE') throw error;
    throw new ConfigError(
      `${variable}: ${port} is in use; stop what uses it, or choose another port, or 0 for a free one`,
    );
  }
  const address = server.server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Ends a start that failed, with words for whoever started it. No request has come yet, so nothing is hidden. */
export function giveUp(error: unknown): never {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}

/** Has a crash while serving say where it broke, not with which data. */
export function crashQuietly(): void {
  process.on('uncaughtException', (error) => {
    console.error(JSON.stringify(traceOf(error)));
    process.exit(1);
  });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await buildServer(config);
  stopOnSignals(app);
  const port = await listen(app, config.host, config.port, 'PORT');
  crashQuietly();
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`ieum api listening on http://${host}:${port}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main().catch(giveUp);
