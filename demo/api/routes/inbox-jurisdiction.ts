import * as z from 'zod/mini';
import { Code } from '../../../src/schemas/text.ts';
import { ProblemError } from '../problems.ts';
import type { Services } from './routes.ts';

/** Whose inbox is asked; the main jurisdiction's unless said otherwise. */
export const InJurisdiction = z.object({ jurisdiction: z.optional(Code) });

/** What serves that jurisdiction. Throws `not-found` where there is none. */
export function servicesFor(
  all: readonly [Services, ...Services[]],
  { jurisdiction }: z.infer<typeof InJurisdiction>,
): Services {
  const found = all.find(({ directory }) => directory.jurisdiction.code === jurisdiction);
  if (found || jurisdiction === undefined) return found ?? all[0];
  throw new ProblemError('not-found');
}

/** A jurisdiction as the inbox knows it, with the path of its API, whose form explains the ids in its cases. */
export const described = ({ base, directory }: Services) => ({ ...directory.jurisdiction, api: base });
