import assert from 'node:assert/strict';
import type { CaseAction } from '../../demo/api/case-action.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { CaseDetail, Inbox } from './api-inbox.ts';

/** The case of a referral, as an inbox reads it. */
export async function caseOf(inbox: Inbox, { reference }: { reference: string }): Promise<CaseDetail> {
  const cases = await inbox.cases();
  // One that has another current referral is found by looking into it.
  const likely = cases.filter((one) => one.reference === reference || one.referrals > 1);
  for (const { id } of likely) {
    const detail = await inbox.find(id);
    if (detail.referrals.some((one) => one.reference === reference)) return detail;
  }
  throw new Error('In no case');
}

/** How an action on a case as it is now is refused: its status, and the fields that are wrong with their codes. */
export async function refusal(inbox: Inbox, id: string, action: CaseAction): Promise<string> {
  const before = await inbox.find(id);
  const answer = await inbox.act(id, before.case.version, action);
  const { type, fields = [] } = (await answer.json()) as Problem;
  assert.deepEqual(await inbox.find(id), before, 'What is refused changes nothing');
  return [
    `${answer.status} ${type?.split(':').at(-1)}`,
    ...fields.map(({ pointer, code }) => `${pointer} ${code}`),
  ].join(', ');
}
