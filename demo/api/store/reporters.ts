import type { Kysely } from 'kysely';
import { Referral } from '../../../src/schemas/referral.ts';
import type { Tables } from './tables.ts';

/**
 * A report without what its reporter told of himself or herself, and without
 * the page it was written on. An officer's role and organisation belong to the
 * report.
 */
export function withoutReporter(referral: Referral): Referral {
  const { source: _source, ...rest } = referral;
  if (!rest.reporter) return referral;
  const { kind, role, organization } = rest.reporter;
  return { ...rest, reporter: kind === 'officer' ? { kind, role, organization } : { kind: 'anonymous' } };
}

/**
 * Erases from the reports received before an instant what their reporters told
 * of themselves, in as many as `limit`, whether or not their cases are open.
 * How many it changed.
 */
export async function eraseReporters(
  db: Kysely<Tables>,
  jurisdiction: string,
  before: string,
  limit: number,
): Promise<number> {
  const old = await db
    .selectFrom('referrals')
    .select(['reference', 'body'])
    .where('jurisdiction', '=', jurisdiction)
    .where('received_at', '<', before)
    .where('body', 'like', '%"reporter":%')
    .execute();
  let changed = 0;
  for (const { reference, body } of old) {
    if (changed >= limit) break;
    const left = JSON.stringify(withoutReporter(Referral.parse(JSON.parse(body))));
    if (left === body) continue;
    const { numUpdatedRows } = await db
      .updateTable('referrals')
      .set({ body: left })
      .where('jurisdiction', '=', jurisdiction)
      .where('reference', '=', reference)
      .where('body', '=', body)
      .executeTakeFirst();
    changed += Number(numUpdatedRows);
  }
  return changed;
}
