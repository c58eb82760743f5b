import { json, read } from '../inbox/api.ts';
import type { Link } from './link.ts';
import type { Answer, Asked } from './types.ts';

const isAsked = ({ partner, case: entry, expires_on }: Partial<Asked>): boolean =>
  Boolean(partner && entry && expires_on) && Array.isArray(entry?.needs) && Array.isArray(entry?.signs);

/** What the link shows. Throws an InboxError: `missing` where it opens nothing, or nothing any more. */
export const openLink = (link: Link): Promise<Asked> => read<Asked>('/partner/api/open', isAsked, json(link));

/**
 * Answers. What is shown from then on; undefined after a no, which ends the
 * link. Throws an InboxError: `not-now` where it was answered before.
 */
export async function decide(link: Link, answer: Answer): Promise<Asked | undefined> {
  const said = answer.decision;
  const shown = await read<Asked | { decision: 'declined' }>(
    '/partner/api/decide',
    (body) => body.decision === said && (said === 'declined' || isAsked(body as Partial<Asked>)),
    json({ ...link, ...answer }),
  );
  return 'partner' in shown ? shown : undefined;
}
