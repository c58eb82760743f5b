import * as z from 'zod/mini';
import { Code } from '../../../src/schemas/text.ts';
import type { Account } from '../permissions.ts';
import { ProblemError } from '../problems.ts';
import type { Services } from './routes.ts';

/** Whose inbox is asked; unless said otherwise the account's own, or the main jurisdiction's. */
export const InJurisdiction = z.object({ jurisdiction: z.optional(Code) });

/** A request about one jurisdiction's inbox, by somebody who is signed in. */
interface Asked {
  account: Account;
  query: z.infer<typeof InJurisdiction>;
}

/** The jurisdictions whose inboxes an account may see, in their order. */
export const openTo = (all: readonly Services[], { jurisdiction }: Account): Services[] =>
  all.filter(({ directory }) => jurisdiction === null || directory.jurisdiction.code === jurisdiction);

/** What serves the jurisdiction that is asked. Throws `not-found` where there is none, or none for this account. */
export function servicesFor(all: readonly Services[], { account, query }: Asked): Services {
  const code = query.jurisdiction;
  const found = openTo(all, account).find(
    ({ directory }) => code === undefined || directory.jurisdiction.code === code,
  );
  if (!found) throw new ProblemError('not-found');
  return found;
}

/**
 * A jurisdiction as the inbox knows it, with the path of its API, whose form
 * explains the ids in its cases, and that of the stand-alone page, for links.
 */
export const described = ({ base, directory, page }: Services) => {
  const { code, name } = directory.jurisdiction;
  return { code, name, api: base, page: page ?? null };
};
