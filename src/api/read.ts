import * as z from 'zod/mini';
import { ApiError } from './errors.ts';
import type { Answer } from './http.ts';

/** What an answer holds by its schema. Throws an ApiError of kind status or shape; `what` names it there. */
export function read<Schema extends z.core.$ZodType>(schema: Schema, answer: Answer, what: string): z.infer<Schema> {
  if (answer.status !== 200)
    throw new ApiError('status', `${what} was answered with HTTP ${answer.status}.`, answer.status);
  const result = z.safeParse(schema, answer.json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const member = issue?.path.length ? issue.path.map(String).join('.') : '(the whole)';
  throw new ApiError('shape', `${what} is wrong at ${member}: ${issue?.code ?? 'no JSON'}.`);
}
