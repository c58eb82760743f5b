import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Config } from '../config.ts';

/**
 * An error's class, code and stack frames. Not its message: a database quotes
 * rows in it, a parser the text.
 */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = framesOf(error);
  const cause = error.cause === undefined ? {} : { cause: traceOf(error.cause) };
  return { name: error.name, code: Reflect.get(error, 'code'), frames, ...cause };
}

/**
 * The frames behind the message in a stack; none where the message is not
 * found in it. A message of several lines could look like frames itself.
 */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  const lines = start < 0 ? [] : stack.slice(start + message.length).split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}

/** The logger: to standard error, with nothing of a request in it but what `logAnswers` adds. */
export const loggerOptions = (config: Config): FastifyServerOptions['logger'] => ({
  level: config.logLevel,
  stream: process.stderr,
  base: null,
  serializers: {
    req: () => ({}),
    res: () => ({}),
    err: (error) => ({ type: error.name, message: '', stack: '', ...traceOf(error) }),
  },
});

/** One line an answer: method, route pattern, status, milliseconds. No address, query, id or body. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
