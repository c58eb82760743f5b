/**
 * Writes the JSON Schema (draft 2020-12) with which an editor checks and
 * explains a city's form definition: `node .config/form-schema.js <file>`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CityDefinition } from '../src/schemas/case-handling.ts';
import { LocalizedText } from '../src/schemas/text.ts';

const ID = 'A short name that stays the same: letters, digits and . _ : - only.';
const HINT = 'A line below the words, in smaller type.';
const SENSITIVE = 'True where it tells of health or the like: it is sent only with the sensitive consent.';
const PATHS = 'For whom it is meant: self, neighbour, officer. Left out: for all.';
const RULE = 'hidden, optional or required; left out: optional.';

/** What each member is for, by its JSON pointer in a definition; `*` stands for any item or key. */
export const DESCRIPTIONS = {
  '': 'What a city decides about the help-request form of Ieum.',
  '/$schema': 'Where this JSON Schema is, for the editor alone.',
  '/version': 'Which edition of the form this is, for example 2026-11.',
  '/languages': 'The languages in which the texts below stand, for example ["ko", "en"]. Korean is always one of them.',
  '/controller': 'Who receives what is typed: shown before anyone types.',
  '/controller/name': 'The office that answers for the data.',
  '/controller/team': 'The team that reads the requests.',
  '/controller/privacy_officer': 'Whom to ask about personal data.',
  '/controller/privacy_officer/name': 'The post, rather than a name that changes.',
  '/controller/privacy_officer/phone': 'The number at which the privacy officer is reached.',
  '/controller/policy_url': 'The address of the privacy policy, https://…',
  '/response': 'What a person may expect after sending.',
  '/response/within_days': 'Working days until somebody gets in touch.',
  '/response/text': 'The same in a sentence, with a number to call if nobody did.',
  '/response/out_of_hours': 'What happens to a request that is sent at night or on a holiday. Say it as it is.',
  '/emergency': 'Numbers that stand above every step, the most urgent first.',
  '/emergency/*/label': 'Whom one reaches, up to 80 characters.',
  '/emergency/*/number': 'The number as people dial it.',
  '/needs': 'Kinds of help that people can tick.',
  '/needs/*/id': ID,
  '/needs/*/label': 'What people read.',
  '/needs/*/hint': HINT,
  '/needs/*/icon': 'The name of one of the kit’s drawings; an unknown name shows none.',
  '/needs/*/sensitive': SENSITIVE,
  '/signs': 'Signs of a crisis that people can tick; they decide how urgent a request is.',
  '/signs/*/id': ID,
  '/signs/*/label': 'What people read: something that can be seen or felt, not a judgement.',
  '/signs/*/hint': HINT,
  '/signs/*/icon': 'The name of one of the kit’s drawings; an unknown name shows none.',
  '/signs/*/sensitive': SENSITIVE,
  '/signs/*/urgency':
    'How urgent a request with this sign is at least; emergency stops the form and shows whom to call.',
  '/signs/*/paths': PATHS,
  '/districts': 'The 읍·면·동 to choose from. Empty: the address is asked for in their place.',
  '/districts/*/code': 'The code that the API knows the district by.',
  '/districts/*/name': 'What people read and search for.',
  '/fields': 'Which of the form’s own fields are asked for.',
  '/fields/name': `The name of the person in need: ${RULE}`,
  '/fields/phone': `The phone number of who asks for herself or himself: ${RULE}`,
  '/fields/address': `The address: ${RULE} Asked for in any case where there are no districts.`,
  '/fields/age_band': `The age group: ${RULE}`,
  '/fields/household': `With whom the person lives: ${RULE}`,
  '/fields/safe_times': `When it is safe to call: ${RULE}`,
  '/fields/narrative': `The person’s own words: ${RULE} Asked for in any case where there is nothing to tick.`,
  '/fields/partner': 'The choice of a partner: hidden, optional or required; left out: only where the page names one.',
  '/questions': 'Questions of the city’s own.',
  '/questions/*/id': `${ID} Of two questions with one id only the first is asked.`,
  '/questions/*/label': 'The question.',
  '/questions/*/hint': HINT,
  '/questions/*/type': 'text, number and date are typed; of single one option is chosen, of multiple several.',
  '/questions/*/required': 'Whether it must be answered.',
  '/questions/*/options': 'What can be chosen, for single and multiple.',
  '/questions/*/options/*/id': ID,
  '/questions/*/options/*/label': 'What people read.',
  '/questions/*/options/*/points':
    'What this choice adds to the crisis level. With points the question belongs to the need-and-crisis survey.',
  '/questions/*/show_if': 'Ask only while another question has a certain answer.',
  '/questions/*/show_if/question': 'The id of the other question.',
  '/questions/*/show_if/equals': 'The answer to it: the id of an option, or the very text.',
  '/questions/*/paths': PATHS,
  '/questions/*/sensitive': SENSITIVE,
  '/consents': 'Consents, each with a box of its own that starts empty.',
  '/consents/*/id': `${ID} One id stands for one consent on each path.`,
  '/consents/*/version': 'The edition of the text, up to 32 characters. Change it with every change of the words.',
  '/consents/*/kind': 'collect: to collect and use; sensitive: health and the like; third-party: to tell others.',
  '/consents/*/paths': PATHS,
  '/consents/*/required': 'Whether the request can be sent only with it.',
  '/consents/*/label': 'What is agreed to, in a line.',
  '/consents/*/purpose': 'What the data are for.',
  '/consents/*/items': 'Which data.',
  '/consents/*/retention': 'How long they are kept.',
  '/consents/*/refusal': 'That one may refuse, and what follows.',
  '/consents/*/recipient': 'Who else receives them; the law asks for it with third-party.',
  '/crisis_levels': 'Levels that the points of the survey add up to.',
  '/crisis_levels/*/id': ID,
  '/crisis_levels/*/label': 'The name of the level.',
  '/crisis_levels/*/points': 'The points from which this level is reached.',
  '/crisis_levels/*/urgency': 'How urgent a request of this level is at least.',
  '/danger_words': 'Words that raise the emergency strip while they are typed, by language.',
  '/danger_words/*': 'Words of one language; capital letters and spaces make no difference.',
  '/reporter_roles': 'Roles in which an officer reports.',
  '/reporter_roles/*/id': ID,
  '/reporter_roles/*/label': 'What people read.',
  '/partners': 'Agencies that a request may be addressed to.',
  '/partners/*/id': ID,
  '/partners/*/name': 'The name of the agency.',
  '/case_handling': 'How requests are handled once they are received. The form makes no use of it.',
  '/case_handling/phone': 'Whom to call about a request: shown where a date has passed.',
  '/case_handling/deadlines': 'How many working days a case may stay in each state before it is overdue.',
  '/case_handling/deadlines/assigned': 'Until the first talk (초기상담).',
  '/case_handling/deadlines/contacted': 'Until the survey of need and crisis (욕구·위기도 조사) begins.',
  '/case_handling/deadlines/assessing': 'Until the survey is done.',
  '/case_handling/deadlines/planning': 'Until the case conference (사례회의) has a plan.',
  '/case_handling/deadlines/serving': 'Until the help is looked at again (점검).',
  '/case_handling/deadlines/monitoring': 'Until the case is closed or helped on.',
  '/case_handling/recommendation_days': 'How many working days a partner has to answer a recommendation.',
  '/case_handling/retention': 'When everything personal of a case is erased. Say the same in the consents.',
  '/case_handling/retention/closed_days': 'Days after a case was closed.',
  '/case_handling/retention/withdrawn_days': 'Days after the case ended because it was taken back.',
  '/case_handling/retention/unhelped_days':
    'Days after it was received, where it led to no help; left out: as any other.',
  '/case_handling/retention/reporter_days':
    'Days after it was received until what a reporter told of himself or herself is erased; left out: with the case.',
};

/** Every member of a schema of objects and lists, by its pointer in a document. */
function* membersOf(schema, pointer = '') {
  yield [pointer, schema];
  for (const [name, member] of Object.entries(schema.properties ?? {})) yield* membersOf(member, `${pointer}/${name}`);
  const { items, additionalProperties } = schema;
  // An item needs no words beside those of its list; what it holds does.
  if (items?.properties) yield* [...membersOf(items, `${pointer}/*`)].slice(1);
  if (typeof additionalProperties === 'object') yield* membersOf(additionalProperties, `${pointer}/*`);
}

/** Adds the descriptions to a schema, in place. Throws an Error that names each member without one, and each that is not there. */
export function describe(schema, descriptions) {
  const left = new Map(Object.entries(descriptions));
  for (const [pointer, member] of membersOf(schema)) {
    if (!left.has(pointer)) throw new Error(`The form definition's member "${pointer}" has no description.`);
    member.description = left.get(pointer);
    left.delete(pointer);
  }
  if (left.size) throw new Error(`The form definition has no member ${[...left.keys()].join(', ')} to describe.`);
  return schema;
}

/** Refuses members that the kit would ignore, so that an editor finds the misspelled one. */
function close(schema) {
  for (const [, member] of membersOf(schema)) {
    for (const object of [member, member.items]) {
      if (object?.properties) object.additionalProperties ??= false;
    }
  }
  return schema;
}

/** The JSON Schema of a form definition. */
export function formSchema() {
  const metadata = z.registry();
  metadata.add(LocalizedText, {
    id: 'LocalizedText',
    description:
      'A text per language, by its tag: {"ko": "…", "en": "…"}. Korean must be there: it is read where a translation is missing.',
  });
  const { $schema, ...schema } = z.toJSONSchema(CityDefinition, { io: 'input', metadata });
  schema.properties = { $schema: { type: 'string' }, ...schema.properties };
  return { $schema, title: 'Ieum form definition', ...close(describe(schema, DESCRIPTIONS)) };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file] = argv;
  if (!file) throw new Error('Name the file to write: node .config/form-schema.js <file>');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(formSchema(), null, 2)}\n`);
}
