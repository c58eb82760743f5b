import type { Status } from '../../src/schemas/status.ts';
import { type FullReceipt, post } from './api-referrals.ts';

export type Proof = Pick<FullReceipt, 'reference' | 'secret'>;

/** What an API answers to whoever holds a receipt; `more` are further members of the body. */
export const askWith = (
  { url }: { url: string },
  path: 'status' | 'withdraw' | 'confirm',
  { reference, secret }: Proof,
  more: object = {},
): Promise<Response> => post(`${url}/referrals/${path}`, { reference, secret, ...more });

/** As `askWith`, read; throws where it is not 200. */
export async function tellWith(...asked: Parameters<typeof askWith>): Promise<Status> {
  const answer = await askWith(...asked);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Status;
}
