import type { Consent, FormDefinition, Path } from '../schemas/form-definition.ts';
import type { FieldProblem } from '../schemas/problem.ts';
import type { Referral } from '../schemas/referral.ts';
import { holdsResidentNumber } from './resident-number.ts';

/** Which path a referral took: decided by who writes and about whom. */
export function pathOf(referral: Pick<Referral, 'subject' | 'reporter'>): Path {
  if (referral.reporter?.kind === 'officer') return 'officer';
  return referral.subject.relation === 'self' ? 'self' : 'neighbour';
}

/**
 * The consents asked for: those of the path, and none of somebody who gives no
 * data of his or her own. A neighbour consents only for the reporter's own
 * data, so an anonymous one is asked nothing.
 */
export function consentsFor(definition: FormDefinition, path: Path, anonymous = false): Consent[] {
  if (anonymous) return [];
  return definition.consents.filter(({ paths }) => !paths || paths.includes(path));
}

function* textsOf(value: unknown, pointer = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [pointer, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      yield* textsOf(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  }
}

/**
 * What a referral of the right shape still gets wrong under a city's
 * definition (Ieum Referral 1): a place and a need that can be acted on, ids
 * the definition knows, each consent it requires, no resident registration
 * number anywhere, nothing of an anonymous reporter.
 */
export function checkReferral(referral: Referral, definition: FormDefinition): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const wrong = (pointer: string, code: string) => problems.push({ pointer, code });
  const { place, reporter } = referral;

  if (!place.district_code && !place.address) wrong('/place', 'required');
  if (place.district_code && !definition.districts.some(({ code }) => code === place.district_code)) {
    wrong('/place/district_code', 'unknown');
  }
  if (!referral.needs?.length && !referral.signs?.length && !referral.narrative?.trim()) wrong('/needs', 'required');
  referral.needs?.forEach(
    (id, i) => definition.needs.some((need) => need.id === id) || wrong(`/needs/${i}`, 'unknown'),
  );
  referral.signs?.forEach(
    (id, i) => definition.signs.some((sign) => sign.id === id) || wrong(`/signs/${i}`, 'unknown'),
  );

  if (reporter?.kind === 'anonymous') {
    for (const member of ['name', 'phone', 'role', 'organization'] as const) {
      if (reporter[member] !== undefined) wrong(`/reporter/${member}`, 'not-anonymous');
    }
  }
  const consents = consentsFor(definition, pathOf(referral), reporter?.kind === 'anonymous');
  for (const { id, version, required } of consents) {
    if (!required) continue;
    const index = referral.consents.findIndex((consent) => consent.id === id);
    const given = referral.consents[index];
    if (!given?.given) wrong('/consents', `required:${id}`);
    else if (given.version !== version) wrong(`/consents/${index}/version`, 'outdated');
  }
  // Only what a person types: an article's address may well hold thirteen digits.
  const { subject, narrative, answers } = referral;
  const { address, note } = place;
  for (const [pointer, text] of textsOf({ subject, reporter, place: { address, note }, narrative, answers })) {
    if (holdsResidentNumber(text)) wrong(pointer, 'resident-number');
  }
  return problems;
}
