import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import type { Receipt } from '../../src/schemas/receipt.ts';
import type { Referral } from '../../src/schemas/referral.ts';

/** A complete referral that the definition accepts: somebody asks for herself, reachable by phone. */
export function aReferral(definition: FormDefinition, changes: Partial<Referral> = {}): Referral {
  const at = '2026-11-20T10:00:00+09:00';
  return {
    schema: 'ieum/1',
    submitted_at: at,
    language: 'ko',
    subject: { relation: 'self', name: '김가온', contact: { phone: '010-0000-0000', preferred: 'call' } },
    place: { district_code: definition.districts[0]?.code ?? '' },
    needs: [definition.needs[0]?.id ?? ''],
    urgency: 'soon',
    narrative: '전기가 끊겼어요.',
    consents: definition.consents
      .filter(({ required, paths }) => required && (!paths || paths.includes('self')))
      .map(({ id, version }) => ({ id, version, given: true, at, language: 'ko' })),
    ...changes,
  };
}

export interface PostOptions {
  key?: string;
  headers?: Record<string, string>;
}

/** Posts JSON as the kit does; a string goes out as it is. */
export function post(url: string, body: unknown, { key, headers = {} }: PostOptions = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': `"${key}"` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A receipt with all that this API puts in it. */
export type FullReceipt = Required<Receipt>;

export const readReceipt = async (response: Response): Promise<FullReceipt> => (await response.json()) as FullReceipt;

/** Posts a referral under a new key and returns its receipt; throws where it is not accepted. */
export async function submit(
  api: { url: string },
  referral: Referral,
  key = newIdempotencyKey(),
): Promise<FullReceipt> {
  const response = await post(`${api.url}/referrals`, referral, { key });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return readReceipt(response);
}

export const formOf = async (api: { url: string }): Promise<FormDefinition> =>
  (await (await fetch(`${api.url}/form`)).json()) as FormDefinition;
