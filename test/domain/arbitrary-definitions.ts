/** Form definitions of every odd kind that the schema allows. */
import fc from 'fast-check';
import type { FormDefinition, Path } from '../../src/schemas/form-definition.ts';

export const PATHS = ['self', 'neighbour', 'officer'] as const;

/** There, or undefined. */
export const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Few ids, so that they repeat and meet; some are names of members that every object has. */
export const ids = fc.constantFrom('a', 'b', 'c', 'constructor', 'toString', 'x.y-1');

const list = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { maxLength });
const WORDS = ['전기', ' ', '👩‍👩‍👧', '\u202e뒤집힌', '\ud800', '<b>', 'e\u0301', '가'.repeat(300)];
const word = fc.constantFrom(...WORDS);
const label = fc.constantFrom(...WORDS.map((ko) => ({ ko })), { ko: '집', en: 'Home' }, { ko: '집', en: '' });
const paths = optional(fc.subarray([...PATHS]));
const urgency = fc.constantFrom('emergency', 'urgent', 'soon', 'routine');
const rule = optional(fc.constantFrom('hidden', 'optional', 'required'));
const flag = optional(fc.boolean());

const need = { id: ids, label, hint: optional(label), icon: optional(word), sensitive: flag };

const question = fc.record({
  ...need,
  type: fc.constantFrom('text', 'number', 'date', 'single', 'multiple'),
  required: flag,
  options: optional(list(fc.record({ id: ids, label, points: optional(fc.integer({ min: -5, max: 10 })) }))),
  show_if: optional(fc.record({ question: fc.oneof(ids, fc.constant('gone')), equals: fc.oneof(ids, word) })),
  paths,
});

const consent = fc.record({
  id: ids,
  version: fc.string({ minLength: 1, maxLength: 32 }),
  kind: fc.constantFrom('collect', 'sensitive', 'third-party'),
  paths,
  required: fc.boolean(),
  label,
  purpose: label,
  items: label,
  retention: label,
  refusal: label,
});

const share = (some: readonly Path[] = PATHS, others: readonly Path[] = PATHS) =>
  some.some((path) => others.includes(path));

/** Never one id twice on a path: that would be one box for two consents, which no city may ask for. */
const consents = list(consent, 4).map((generated) =>
  generated.filter(
    ({ id, paths }, i) => !generated.slice(0, i).some((other) => other.id === id && share(other.paths, paths)),
  ),
);

export const definitions: fc.Arbitrary<FormDefinition> = fc.record({
  version: fc.string(),
  languages: list(fc.constantFrom('ko', 'en', 'vi')),
  controller: fc.record({ name: label, team: label, privacy_officer: fc.record({ name: label }) }),
  response: fc.record({ within_days: fc.nat(30), text: label }),
  needs: list(fc.record(need)),
  signs: list(fc.record({ ...need, urgency: optional(urgency), paths })),
  districts: list(fc.record({ code: fc.constantFrom('4617025021', '4617025022', '가온 1동'), name: label })),
  fields: optional(
    fc.record({
      name: rule,
      phone: rule,
      address: rule,
      age_band: rule,
      household: rule,
      safe_times: rule,
      narrative: rule,
      partner: rule,
    }),
  ),
  questions: optional(list(question, 6)),
  consents,
  crisis_levels: optional(list(fc.record({ id: ids, label, points: fc.integer({ min: -5, max: 20 }), urgency }))),
  danger_words: optional(fc.dictionary(fc.constantFrom('ko', 'en'), list(word))),
  reporter_roles: optional(list(fc.record({ id: ids, label }))),
  partners: optional(list(fc.record({ id: ids, name: label }))),
});
