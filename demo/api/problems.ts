import type { FieldProblem, Problem } from '../../src/schemas/problem.ts';

/**
 * Every kind of error that this API answers with (RFC 9457), by the last part
 * of its `type`. `retryable`: whether the same request may succeed later.
 */
export const PROBLEMS = {
  'idempotency-key-missing': { status: 400, retryable: false, title: 'An Idempotency-Key header is needed' },
  'malformed-body': { status: 400, retryable: false, title: 'The body is not JSON that can be read' },
  'invalid-parameters': { status: 400, retryable: false, title: 'A parameter of the address is wrong' },
  'bad-request': { status: 400, retryable: false, title: 'The request cannot be read' },
  'not-signed-in': { status: 401, retryable: false, title: 'Sign in first' },
  'foreign-origin': { status: 403, retryable: false, title: 'This site may not post here' },
  'not-permitted': { status: 403, retryable: false, title: 'This account may not do that' },
  'not-accepting': { status: 403, retryable: false, title: 'No requests are accepted at present' },
  'not-found': { status: 404, retryable: false, title: 'There is nothing here' },
  'receipt-unknown': { status: 404, retryable: false, title: 'No such receipt' },
  'key-unknown': { status: 404, retryable: false, title: 'Nothing was received with this key' },
  'in-flight': { status: 409, retryable: true, title: 'The same request is being received right now' },
  'not-allowed-now': { status: 409, retryable: false, title: 'The case cannot go that way from where it is' },
  erased: { status: 410, retryable: false, title: 'What was written here has been erased' },
  'changed-meanwhile': { status: 412, retryable: false, title: 'Somebody else has changed this in the meantime' },
  'too-large': { status: 413, retryable: false, title: 'The body is too large' },
  'not-json': { status: 415, retryable: false, title: 'The body must be application/json in UTF-8' },
  'invalid-fields': { status: 422, retryable: false, title: 'Some fields are wrong' },
  'idempotency-mismatch': { status: 422, retryable: false, title: 'This key came with another body before' },
  'version-missing': { status: 428, retryable: false, title: 'An If-Match header with the version is needed' },
  'rate-limited': { status: 429, retryable: true, title: 'Too many requests' },
  internal: { status: 500, retryable: true, title: 'The server failed' },
  unavailable: { status: 503, retryable: true, title: 'The request cannot be stored right now' },
} as const satisfies Record<string, { status: number; retryable: boolean; title: string }>;

export type ProblemName = keyof typeof PROBLEMS;

/** What may accompany a problem: fields, a sentence of the city's own, seconds until a retry makes sense. */
export interface ProblemDetails {
  fields?: FieldProblem[];
  detail?: string | undefined;
  retryAfter?: number;
}

/** Thrown by any part of the API; answered as `application/problem+json`. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: ProblemName;
  readonly details: ProblemDetails;
  /** Fastify reads it of any error, and sets it on those of its validators. */
  statusCode: number;

  constructor(problem: ProblemName, details: ProblemDetails = {}) {
    super(PROBLEMS[problem].title);
    this.problem = problem;
    this.details = details;
    this.statusCode = PROBLEMS[problem].status;
  }

  /** The body of the answer. */
  toBody(): Problem {
    const { status, retryable, title } = PROBLEMS[this.problem];
    const { detail } = this.details;
    const fields = this.details.fields?.map(({ pointer, code }) => ({ pointer: withoutForeignNames(pointer), code }));
    return {
      type: `urn:ieum:problem:${this.problem}`,
      title,
      status,
      retryable,
      ...(detail === undefined ? {} : { detail }),
      ...(fields ? { fields } : {}),
    };
  }
}

/**
 * Cuts a pointer where a member's name could be something that a person
 * typed: a name in Hangul or a phone number sent as a key is not echoed.
 */
function withoutForeignNames(pointer: string): string {
  const segments = pointer.split('/').slice(1);
  const foreign = segments.findIndex((segment) => !/^(?:\d{1,4}|[A-Za-z][A-Za-z0-9._-]{0,63})$/.test(segment));
  return segments
    .slice(0, foreign < 0 ? undefined : foreign)
    .map((segment) => `/${segment}`)
    .join('');
}
