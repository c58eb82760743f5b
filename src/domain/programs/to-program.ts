import type { ListedService } from '../../schemas/hsds/listed-service.ts';
import { narrow } from '../digits.ts';
import { conditionsOf } from '../eligibility/conditions-of.ts';
import type { ApplyWay, Program, ProgramContact, ProgramLink } from './program.ts';
import { regionsOf } from './regions.ts';

type Maybe<T> = T | null | undefined;

/** Longest text that is taken over, in UTF-16 units: what is longer is no description but an accident. */
export const LONGEST = 10_000;

const plain = (text: Maybe<string>): string => text?.trim().slice(0, LONGEST) ?? '';

const there = <T>(items: Maybe<readonly Maybe<T>[]>): T[] => items?.flatMap((item) => item ?? []) ?? [];

/** By the terms of the reference API and the feeds of 복지로; one term may name two ways (방문·우편). */
const WAYS: readonly (readonly [ApplyWay, RegExp])[] = [
  ['visit', /방문|visit/i],
  ['online', /인터넷|온라인|online/i],
  ['mobile', /모바일|mobile/i],
  ['phone', /전화|phone/i],
  ['post', /우편|post/i],
];

const DAY = /^\d{4}-\d\d-\d\d/;

/** The day that a date or a time begins with, as the source wrote it. */
export const day = (date: Maybe<string>): string => {
  const [found = ''] = DAY.exec(date ?? '') ?? [];
  // Exports write 0000-00-00, and calendars know no 31 February.
  return new Date(`${found}T00:00Z`).getUTCDate() === Number(found.slice(8)) ? found : '';
};

/** An address that a link may lead to; any other scheme could run as script. */
export const webAddress = (url: Maybe<string>): string | undefined => /^https?:\/\/[^\s/]\S*$/i.exec(plain(url))?.[0];

/** One link, or none where there are neither words nor an address. */
const link = (words: Maybe<string>, url: Maybe<string>): ProgramLink[] => {
  const href = webAddress(url);
  const label = plain(words) || plain(url);
  return label ? [{ label, ...(href && { href }) }] : [];
};

/**
 * What can be called from anywhere in Korea: `129`, `1366`, `1588-0000`, with an area code, or with `+`. Anything else
 * (words, several numbers, digits with invisible signs between them) is shown and not dialled.
 */
export const CALLABLE = /^(1\d{2,3}|\(?(\+|0|1[568]\d\d)[\d ().-]{3,18}\d)$/;

function contact(number: string, name: Maybe<string>): ProgramContact {
  const digits = narrow(plain(number));
  return CALLABLE.test(digits)
    ? { name: plain(name), number: digits }
    : { name: [plain(name), plain(number)].filter(Boolean).join(' ') };
}

/**
 * An HSDS service as the finder shows it. `brief`: it was listed without its
 * details.
 */
export function toProgram(service: ListedService, brief = false): Program {
  const terms = new Map<string, { id: string; code: string; name: string; value: string }[]>();
  for (const { taxonomy_term: term, value } of there(service.attributes)) {
    if (!term?.taxonomy) continue;
    const { id, code, name, taxonomy } = term;
    const entry = { id, code: code || name, name: plain(name), value: plain(value) };
    const known = terms.get(taxonomy);
    if (known) known.push(entry);
    else terms.set(taxonomy, [entry]);
  }
  const of = (vocabulary: string) => terms.get(`ieum:${vocabulary}`) ?? [];
  const codes = (vocabulary: string) => [...new Set(of(vocabulary).map(({ code }) => code))];
  const ways = of('apply-method').map(({ id, name }) => `${id} ${name}`);
  const named = of('region').map(({ name, value }) => `${name} ${value}`);
  const areas = named.length ? named : there(service.service_areas).map(({ name }) => plain(name));
  const regions = areas.filter(Boolean).map(regionsOf);
  // Half a list would shut people out, and none would let everybody in.
  const isRead = regions.every(({ length }) => length);
  // With the wrong ones, so that it is known that something is missing.
  const conditions = conditionsOf(service.attributes);
  const until = of('deadline')[0]?.value ?? '';
  return {
    id: service.id,
    name: plain(service.name),
    otherName: plain(service.alternate_name),
    summary: plain(service.description),
    agency: plain(service.organization?.name),
    department: of('department')[0]?.value ?? '',
    lifeStages: codes('life-stage'),
    households: codes('household'),
    themes: codes('theme'),
    tags: ['life-stage', 'household', 'theme'].flatMap(of).map(({ name }) => name),
    regions: isRead ? regions.flat() : [],
    support: of('support-kind').map(({ name, value }) => (value ? `${name} (${value})` : name)),
    apply: WAYS.flatMap(([way, words]) => (ways.some((named) => words.test(named)) ? way : [])),
    eligibility: plain(service.eligibility_description),
    application: plain(service.application_process),
    fees: plain(service.fees_description),
    documents: there(service.required_documents).flatMap(({ document, uri }) => link(document, uri)),
    deadline: day(until) === until ? { ...(until && { day: until }) } : { words: until },
    contacts: there(service.phones).map(({ number, description }) => contact(number, description)),
    page: webAddress(service.url),
    links: there(service.additional_urls).flatMap(({ label, url }) => link(label, url)),
    alert: plain(service.alert),
    asOf: [day(service.last_modified), day(service.assured_date)].sort()[1] || undefined,
    conditions: isRead ? conditions : { criteria: conditions?.criteria ?? [], broken: true },
    afterRefusal: of('after-refusal').length > 0,
    brief,
  };
}
