import type { FastifyInstance, FastifyReply } from 'fastify';
import { PROBLEMS, ProblemError, type ProblemName } from '../problems.ts';
import { storageProblem } from '../store/storage-error.ts';
import { traceOf } from './logging.ts';

/** What Fastify itself throws, by its code. */
const FASTIFY_ERRORS: Readonly<Record<string, ProblemName>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
};

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** Any error as one of the closed list; what is unknown is the server's own failure. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const known = FASTIFY_ERRORS[String(property(error, 'code'))];
  if (known) return new ProblemError(known);
  const status = property(error, 'statusCode');
  if (typeof status === 'number' && status >= 400 && status < 500) return new ProblemError('bad-request');
  return storageProblem(error) ?? new ProblemError('internal');
}

/** Answers with a problem; `Retry-After` in seconds wherever a retry makes sense. */
export function sendProblem(reply: FastifyReply, error: ProblemError): FastifyReply {
  const { retryAfter } = error.details;
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply
    .code(error.statusCode)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(error.toBody());
}

/** Every error of this part of the server, an unknown address included, becomes a problem. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.statusCode >= 500) request.log.error({ trace: traceOf(error) }, PROBLEMS[problem.problem].title);
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, new ProblemError('not-found')));
}
