import { phoneDigits } from '../../src/domain/phone.ts';
import type { Referral } from '../../src/schemas/referral.ts';

/** A text as it is compared: composed, in small letters, without spaces. */
export const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s/g, '');

/** A Korean number in national form: `+82 10-…` and `010-…` are one. */
export const nationalPhone = (phone: string): string => phoneDigits(phone).replace(/^\+820?/, '0');

/**
 * What tells whether two referrals are about the same person: the person's
 * phone, else name and address together; undefined where neither is given.
 */
export function contactOf({ subject, place }: Referral): string | undefined {
  if (subject.contact?.phone) return `phone ${nationalPhone(subject.contact.phone)}`;
  if (subject.name && place.address) return `name ${plain(subject.name)} ${plain(place.address)}`;
  return undefined;
}
