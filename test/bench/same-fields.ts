import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Consent, FormDefinition, Question } from '../../src/schemas/form-definition.ts';
import { L, NEEDS, REGIONS, RELATIONS, TIMES, URGENCY } from './floor/common.js';

const label = (ko: string) => ({ ko });
const idOf = (prefix: string, index: number) => `${prefix}-${index}`;
const options = (prefix: string, names: readonly string[]) =>
  names.map((name, index) => ({ id: idOf(prefix, index), label: label(name) }));

const choice = (id: string, ko: string, names: readonly string[]): Question => ({
  id,
  label: label(ko),
  type: 'single',
  required: true,
  options: options(id, names),
});

const more = (id: string, ko: string, question: string, equals: string, type: Question['type'] = 'text'): Question => ({
  id,
  label: label(ko),
  type,
  required: true,
  show_if: { question, equals },
});

const consent = (id: string, kind: Consent['kind'], ko: string): Consent => ({
  id,
  version: '1',
  kind,
  required: kind === 'collect',
  label: label(ko),
  purpose: label('도움 요청을 읽고 연락하기'),
  items: label('이름, 전화번호, 적은 내용'),
  retention: label('끝난 뒤 5년'),
  refusal: label('동의하지 않으면 전화로 요청할 수 있어요.'),
});

/** The floor's form as a form definition: the same fields, choices and words, three of them conditional. */
const SAME_FIELDS: FormDefinition = {
  version: '1',
  languages: ['ko'],
  controller: { name: label('가온시'), team: label('희망복지지원팀'), privacy_officer: { name: label('복지국장') } },
  response: { within_days: 3, text: label('3일 안에 연락드려요.') },
  needs: options('need', NEEDS),
  signs: [],
  districts: REGIONS.map((name, index) => ({ code: idOf('region', index), name: label(name) })),
  fields: { name: 'required', narrative: 'required', age_band: 'hidden', household: 'hidden', safe_times: 'hidden' },
  questions: [
    choice('relation', L.relation, RELATIONS),
    more('relation-other', L.relationOther, 'relation', idOf('relation', RELATIONS.length - 1)),
    choice('urgency', L.urgency, URGENCY),
    more('urgent-when', L.urgentWhen, 'urgency', idOf('urgency', URGENCY.length - 1), 'date'),
    choice('contact-time', L.contactTime, TIMES),
    { id: 'need-other', label: label(L.needOther), type: 'text' },
  ],
  consents: [consent('privacy', 'collect', L.consentPrivacy), consent('share', 'third-party', L.consentShare)],
};

/** Writes a directory of the reference API that offers this form and nothing else; returns its folder. */
export async function writeSameFields(parent: string): Promise<string> {
  const folder = join(parent, 'directory');
  await mkdir(folder);
  const files = {
    'jurisdiction.json': { code: 'bench', name: '가온시' },
    'form.json': SAME_FIELDS,
    'services.json': [],
    'organizations.json': [],
    'service_at_locations.json': [],
    'taxonomies.json': [],
  };
  await Promise.all(
    Object.entries(files).map(([name, content]) => writeFile(join(folder, name), JSON.stringify(content))),
  );
  return folder;
}
