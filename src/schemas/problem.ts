import * as z from 'zod/mini';

/** One wrong member: where it stands (RFC 6901 pointer) and why. Never the value itself. */
export const FieldProblem = z.object({ pointer: z.string(), code: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/**
 * Problem details, `application/problem+json`.
 * @see RFC 9457
 */
export const Problem = z.object({
  /** Stable name of the kind of problem. */
  type: z.string(),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  /** Whether the same request may succeed later. */
  retryable: z.optional(z.boolean()),
  fields: z.optional(z.array(FieldProblem)),
});
export type Problem = z.infer<typeof Problem>;
