import { normalizeCrockford } from '../../src/domain/crockford.ts';
import { narrow } from '../../src/domain/digits.ts';
import { nationalPhone, plain } from './contact.ts';
import type { StoredReferral } from './store/case-files.ts';

/** What is looked through of a stored referral. */
export type Searched = Pick<StoredReferral, 'reference' | 'referral' | 'verified_organization'>;

/** A number that could be part of a phone number, in any way of writing it. */
const PHONE = /^\+?[\d\s().-]{3,}$/;

/** Fewer symbols stand in nearly every reference. */
const REFERENCE_PART = 4;

const symbols = (reference: string): string => normalizeCrockford(reference).replaceAll('-', '');

/**
 * Whether a referral has what was typed in its reference, a name, a phone
 * number, the address, the narrative or the organisation, however it is spaced
 * and in capitals or not.
 */
export function searchFor(typed: string): (searched: Searched) => boolean {
  const text = plain(typed);
  const reference = symbols(typed);
  const digits = PHONE.test(narrow(typed).trim()) ? nationalPhone(typed) : undefined;
  return (searched) =>
    (reference.length >= REFERENCE_PART && symbols(searched.reference).includes(reference)) ||
    textsOf(searched).some((one) => plain(one).includes(text)) ||
    (digits !== undefined && phonesOf(searched).some((phone) => nationalPhone(phone).includes(digits)));
}

const given = (...texts: (string | undefined)[]): string[] => texts.filter((text) => text !== undefined);

function textsOf({ referral, verified_organization }: Searched): string[] {
  const { subject, reporter, place, narrative } = referral ?? {};
  return given(
    subject?.name,
    subject?.guardian?.name,
    reporter?.name,
    reporter?.organization,
    verified_organization?.name,
    place?.address,
    place?.note,
    narrative,
  );
}

const phonesOf = ({ referral }: Searched): string[] =>
  given(referral?.subject.contact?.phone, referral?.subject.guardian?.phone, referral?.reporter?.phone);
