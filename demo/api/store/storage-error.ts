import { ProblemError } from '../problems.ts';

/** SQLite result codes that say "not now": PERM BUSY LOCKED NOMEM READONLY IOERR CORRUPT FULL CANTOPEN PROTOCOL. */
const SQLITE_UNAVAILABLE = new Set([3, 5, 6, 7, 8, 10, 11, 13, 14, 15]);

/** PostgreSQL classes that say "not now": connection, rollback, resources, intervention, system. */
const POSTGRES_UNAVAILABLE = /^(?:08|40|53|57|58)...$/;
const LOCK_NOT_AVAILABLE = '55P03';

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'ENOSPC']);

/** Seconds after which a client may ask again. */
const RETRY_AFTER = { 'in-flight': 1, unavailable: 5 } as const;

/**
 * What a storage engine's error means to a client; undefined for what is no
 * engine's way of saying "not now". A lock that another transaction holds on
 * the same key is the same request, still being received.
 */
export function storageProblem(error: unknown): ProblemError | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = String(Reflect.get(error, 'code'));
  const problem = code === LOCK_NOT_AVAILABLE ? 'in-flight' : isUnavailable(error, code) ? 'unavailable' : undefined;
  return problem && new ProblemError(problem, { retryAfter: RETRY_AFTER[problem] });
}

function isUnavailable(error: Error, code: string): boolean {
  if (code === 'ERR_SQLITE_ERROR') return SQLITE_UNAVAILABLE.has(Number(Reflect.get(error, 'errcode')) & 0xff);
  if (code === 'ERR_INVALID_STATE') return /database is not open/.test(error.message);
  return POSTGRES_UNAVAILABLE.test(code) || NETWORK.has(code) || /timeout exceeded|terminated/i.test(error.message);
}
