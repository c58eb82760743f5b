import type { FormDefinition, Path, Question } from '../schemas/form-definition.ts';
import type { FieldProblem } from '../schemas/problem.ts';
import type { Referral } from '../schemas/referral.ts';
import { consentsFor, type Consenting } from './path.ts';
import { holdsResidentNumber } from './resident-number.ts';
import { sensitiveIds } from './sensitive.ts';

/** Which path a referral took: decided by who writes and about whom. */
export function pathOf(referral: Pick<Referral, 'subject' | 'reporter'>): Path {
  if (referral.reporter?.kind === 'officer') return 'officer';
  return referral.subject.relation === 'self' ? 'self' : 'neighbour';
}

/** Somebody under 14 who asks for herself or himself. */
export const isChild = ({ relation, age_band, guardian }: Referral['subject']): boolean =>
  relation === 'self' && (age_band === '0-13' || guardian !== undefined);

/** Who consents, as a referral has it. */
function consentingOf(referral: Referral): Consenting {
  const path = pathOf(referral);
  return {
    path,
    anonymous: path === 'neighbour' && referral.reporter?.kind === 'anonymous',
    child: isChild(referral.subject),
  };
}

/**
 * What a referral of the right shape still gets wrong under a city's
 * definition (Ieum Referral 1): a place and a need that can be acted on, ids
 * and answers that the definition knows, each consent that what is sent asks
 * for, nothing of an anonymous reporter, nothing of a child but what its
 * guardian is asked about, no resident registration number anywhere. Which
 * fields and questions are required is the form's business alone: a city may
 * change that while somebody writes, and no request is lost for it.
 */
export function checkReferral(referral: Referral, definition: FormDefinition): FieldProblem[] {
  const consenting = consentingOf(referral);
  return [
    ...placeProblems(referral, definition),
    ...matterProblems(referral, definition, consenting),
    ...answerProblems(referral, definition, consenting.path),
    ...personProblems(referral),
    ...(consenting.child ? childProblems(referral, definition) : []),
    ...consentProblems(referral, definition, consenting),
    ...residentNumbers(referral),
  ];
}

type Problems = Generator<FieldProblem>;
type Answer = NonNullable<Referral['answers']>[string];

function* placeProblems({ place }: Referral, { districts }: FormDefinition): Problems {
  if (!place.district_code && !place.address) yield { pointer: '/place', code: 'required' };
  if (place.district_code && !districts.some(({ code }) => code === place.district_code)) {
    yield { pointer: '/place/district_code', code: 'unknown' };
  }
}

const isFor =
  (path: Path) =>
  ({ paths }: { readonly paths?: readonly Path[] | undefined }): boolean =>
    !paths || paths.includes(path);

function* unknownIds(pointer: string, ids: readonly string[], known: readonly { readonly id: string }[]): Problems {
  for (const [i, id] of ids.entries()) {
    if (!known.some((one) => one.id === id)) yield { pointer: `${pointer}/${i}`, code: 'unknown' };
  }
}

/** Whether the form lets somebody say what the matter is; a child can only tick what is not sensitive. */
const asksTheMatter = ({ needs, signs, fields }: FormDefinition, { path, child }: Consenting): boolean =>
  child
    ? needs.some(({ id }) => !sensitiveIds(needs).has(id))
    : needs.length > 0 || signs.some(isFor(path)) || fields?.narrative !== 'hidden';

function* matterProblems(referral: Referral, definition: FormDefinition, consenting: Consenting): Problems {
  const { needs = [], signs = [], narrative, partner_id } = referral;
  const told = needs.length > 0 || signs.length > 0 || Boolean(narrative?.trim());
  if (!told && asksTheMatter(definition, consenting)) yield { pointer: '/needs', code: 'required' };
  yield* unknownIds('/needs', needs, definition.needs);
  yield* unknownIds('/signs', signs, definition.signs.filter(isFor(consenting.path)));
  if (partner_id !== undefined && !definition.partners?.some(({ id }) => id === partner_id)) {
    yield { pointer: '/partner_id', code: 'unknown' };
  }
}

function* answerProblems({ answers = {} }: Referral, { questions = [] }: FormDefinition, path: Path): Problems {
  const asked = questions.filter(isFor(path));
  for (const [id, answer] of Object.entries(answers)) {
    const question = asked.find((one) => one.id === id);
    if (question) yield* valueProblems(`/answers/${id}`, answer, question);
    else yield { pointer: `/answers/${id}`, code: 'unknown' };
  }
}

function* valueProblems(pointer: string, answer: Answer, { type, options = [] }: Question): Problems {
  if (type === 'multiple') {
    if (Array.isArray(answer)) yield* unknownIds(pointer, answer, options);
    else yield { pointer, code: 'invalid' };
  } else if (typeof answer !== (type === 'number' ? 'number' : 'string')) yield { pointer, code: 'invalid' };
  else if (type === 'single' && !options.some(({ id }) => id === answer)) yield { pointer, code: 'unknown' };
}

/** Who asks for herself reports on nobody; who stays anonymous tells nothing; only a child has a guardian. */
function* personProblems({ subject, reporter }: Referral): Problems {
  const self = subject.relation === 'self';
  if (!self && subject.guardian) yield { pointer: '/subject/guardian', code: 'unexpected' };
  if (self && reporter) yield { pointer: '/reporter', code: 'unexpected' };
  else if (reporter?.kind === 'anonymous') {
    for (const [member, value] of Object.entries(reporter)) {
      if (member !== 'kind' && value !== undefined) yield { pointer: `/reporter/${member}`, code: 'not-anonymous' };
    }
  }
}

/** Of a child only what is needed to ask its guardian (개인정보 보호법 §22의2): whom, about which needs, and where. */
function* childProblems(referral: Referral, { needs, districts }: FormDefinition): Problems {
  const { subject, place, consents, signs, narrative, answers = {}, partner_id } = referral;
  const sensitive = sensitiveIds(needs);
  if (!subject.guardian) yield { pointer: '/subject/guardian', code: 'required' };
  const beyond: Record<string, unknown> = {
    '/subject/name': subject.name,
    '/subject/household': subject.household,
    '/subject/aware': subject.aware,
    '/subject/contact': subject.contact,
    // Without districts the address alone tells who is responsible.
    '/place/address': districts.length ? place.address : undefined,
    '/place/note': place.note,
    '/signs': signs?.[0],
    '/narrative': narrative,
    '/answers': Object.keys(answers)[0],
    '/partner_id': partner_id,
    '/consents': consents.find(({ given }) => given),
  };
  for (const [i, id] of (referral.needs ?? []).entries()) beyond[`/needs/${i}`] = sensitive.has(id) || undefined;
  for (const [pointer, value] of Object.entries(beyond)) {
    if (value !== undefined) yield { pointer, code: 'of-a-child' };
  }
}

/** Where a referral tells something sensitive. */
function sensitivePointers({ needs = [], signs = [], answers = {} }: Referral, definition: FormDefinition): string[] {
  const among = (name: 'needs' | 'signs', ids: readonly string[]) => {
    const sensitive = sensitiveIds(definition[name]);
    return ids.flatMap((id, i) => (sensitive.has(id) ? [`/${name}/${i}`] : []));
  };
  const questions = sensitiveIds(definition.questions);
  const answered = Object.keys(answers).filter((id) => questions.has(id));
  return [...among('needs', needs), ...among('signs', signs), ...answered.map((id) => `/answers/${id}`)];
}

/** Each consent that the path asks for and that is required, or that what is sent needs, was given to this text. */
function* consentProblems(referral: Referral, definition: FormDefinition, consenting: Consenting): Problems {
  const sensitive = new Set(sensitivePointers(referral, definition));
  const partner = referral.partner_id !== undefined;
  for (const { id, version, required, kind } of consentsFor(definition, consenting)) {
    const needed = required || (kind === 'sensitive' && sensitive.size > 0) || (kind === 'third-party' && partner);
    const index = referral.consents.findIndex((consent) => consent.id === id);
    const consent = referral.consents[index];
    if (!needed) continue;
    if (consent?.given) {
      if (consent.version !== version) yield { pointer: `/consents/${index}/version`, code: 'outdated' };
      continue;
    }
    if (required || kind === 'third-party') yield { pointer: '/consents', code: `required:${id}` };
    if (kind === 'sensitive') {
      for (const pointer of sensitive) yield { pointer, code: 'sensitive' };
      sensitive.clear();
    }
  }
}

function* textsOf(value: unknown, pointer = ''): Generator<[string, string]> {
  if (typeof value === 'string' || typeof value === 'number') yield [pointer, String(value)];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      yield* textsOf(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  }
}

/** Only what a person types: an article's address may well hold thirteen digits. */
function* residentNumbers({ subject, reporter, place, narrative, answers }: Referral): Problems {
  const { address, note } = place;
  for (const [pointer, text] of textsOf({ subject, reporter, place: { address, note }, narrative, answers })) {
    if (holdsResidentNumber(text)) yield { pointer, code: 'resident-number' };
  }
}
