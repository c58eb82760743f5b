import * as z from 'zod/mini';
import { holdsResidentNumber } from '../../src/domain/resident-number.ts';
import type { FieldProblem } from '../../src/schemas/problem.ts';
import { CaseOutcome, State } from '../../src/schemas/status.ts';
import { Id } from '../../src/schemas/text.ts';

/** What a colleague writes: anything but control characters that no keyboard makes. */
export const text = (min: number) =>
  z
    .string()
    .check(z.trim(), z.minLength(min), z.maxLength(1000), z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/));

/** What is left empty was not written. */
const maybe = z.optional(text(0));

/** An id of a row, made by this server. */
export const RowId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** In won: more than a city gives to one household, and less than the column holds. */
const Amount = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000_000));

/**
 * Something done with a case. `reason` is a sentence that whoever asked for
 * oneself will read, unless said otherwise; `note` is among colleagues.
 */
export const CaseAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('assign'), account_id: RowId }),
  z.strictObject({
    action: z.literal('contact'),
    way: z.enum(['call', 'sms', 'visit', 'other']),
    reached: z.boolean(),
    note: maybe,
  }),
  z.strictObject({
    action: z.literal('move'),
    to: State.check(z.refine((to) => to !== 'closed')),
    reason: maybe,
    note: maybe,
  }),
  z.strictObject({
    action: z.literal('close'),
    outcome: CaseOutcome,
    reason: text(1),
    /** What was given in money to whom was helped. */
    amount_krw: z.optional(Amount),
    note: maybe,
  }),
  z.strictObject({ action: z.literal('note'), note: text(1) }),
  /** The reason stays among colleagues: it could tell one person about the other's request. */
  z.strictObject({ action: z.literal('join'), into: RowId, reason: text(1) }),
  /** The reason is erased with all the rest. */
  z.strictObject({ action: z.literal('erase'), reason: text(1) }),
  z.strictObject({
    action: z.literal('recommend'),
    partner_id: Id,
    /** What allows to tell the partner: a consent in the request itself, or one that whoever recommends obtained. */
    consent: z.enum(['in-request', 'obtained']),
  }),
  /** The reason stays among colleagues. */
  z.strictObject({ action: z.literal('recall'), recommendation_id: RowId, reason: text(1) }),
]);
export type CaseAction = z.infer<typeof CaseAction>;

/** One kind of action, by its name. */
export type ActionOf<Name extends CaseAction['action']> = Extract<CaseAction, { action: Name }>;

/** What the shape alone does not tell: no resident registration number is stored, whoever types it (개인정보 보호법 §24의2). */
export function actionProblems(action: CaseAction): FieldProblem[] {
  const texts = {
    reason: 'reason' in action ? action.reason : undefined,
    note: 'note' in action ? action.note : undefined,
  };
  return Object.entries(texts)
    .filter(([, typed]) => typed !== undefined && holdsResidentNumber(typed))
    .map(([member]) => ({ pointer: `/${member}`, code: 'resident-number' }));
}
