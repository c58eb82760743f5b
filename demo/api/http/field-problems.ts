import type * as z from 'zod/mini';
import type { FieldProblem } from '../../../src/schemas/problem.ts';

type Issue = z.core.$ZodIssue;

/** A JSON Pointer (RFC 6901). */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function memberAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let member = value;
  for (const part of path) {
    if (typeof member !== 'object' || member === null) return undefined;
    member = Reflect.get(member, part);
  }
  return member;
}

function codeOf(issue: Issue, value: unknown): string {
  if (memberAt(value, issue.path) === undefined) return 'required';
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-large';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small';
    default:
      return 'invalid';
  }
}

/** What zod found wrong with `value`, as places and codes, without the values. */
export function fieldProblems(issues: readonly Issue[], value: unknown): FieldProblem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'unknown-member' }))
      : [{ pointer: pointerOf(issue.path), code: codeOf(issue, value) }],
  );
}
