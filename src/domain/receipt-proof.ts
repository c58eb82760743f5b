import type { ReceiptProof } from '../schemas/status.ts';
import { normalizeCrockford } from './crockford.ts';

/** Why a number cannot be one of a receipt's. */
export type ProofIssue =
  | 'required'
  /** The keyboard was in Hangul. */
  | 'hangul'
  | 'shape';

/** What is wrong with each of the two numbers; empty where nothing is. */
export type ProofIssues = Readonly<Partial<Record<keyof ReceiptProof, ProofIssue>>>;

const FOUR = '[0-9A-HJKMNP-TV-Z]{4}';
const SHAPES: Readonly<Record<keyof ReceiptProof, RegExp>> = {
  reference: new RegExp(`^${FOUR}(-${FOUR}){1,3}$`),
  secret: new RegExp(`^${FOUR}(-${FOUR}){3}$`),
};

/** Full-width letters as plain ones, and every dash that a keyboard or a printer makes as the plain one. */
const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\p{Pd}\u2212]/gu, '-');

/** Both numbers as the API has them, however they were typed: small letters, spaces, no hyphens, O for 0, I for 1. */
export const toProof = ({ reference, secret }: ReceiptProof): ReceiptProof => ({
  reference: normalizeCrockford(plain(reference)),
  secret: normalizeCrockford(plain(secret)),
});

/** What keeps the two numbers from being asked about. */
export function checkProof(typed: ReceiptProof): ProofIssues {
  const proof = toProof(typed);
  const issues: Partial<Record<keyof ReceiptProof, ProofIssue>> = {};
  for (const name of ['reference', 'secret'] as const) {
    if (!proof[name]) issues[name] = 'required';
    else if (/\p{Script=Hangul}/u.test(proof[name])) issues[name] = 'hangul';
    else if (!SHAPES[name].test(proof[name])) issues[name] = 'shape';
  }
  return issues;
}

/** Both numbers of a receipt that was copied as a whole; undefined where the text does not hold them. */
export function proofIn(text: string): ReceiptProof | undefined {
  const number = (groups: number) =>
    new RegExp(`(?:^|[^0-9A-Z-])(${FOUR}(?:-${FOUR}){${groups - 1}})(?![0-9A-Z-])`).exec(text)?.[1];
  const reference = number(2);
  const secret = number(4);
  return reference && secret ? { reference, secret } : undefined;
}
