import * as z from 'zod/mini';
import { FormDefinition } from './form-definition.ts';

type Way = readonly PropertyKey[];

/**
 * What may be left out of a broken definition, as dotted paths: items of
 * lists, and members that the form can do without. What decides who is asked
 * what, or what is withheld (`paths`, `show_if`, `sensitive`), is no such
 * member: there the whole item goes. Nor are texts of law and who answers for
 * them: consents and controller.
 */
const DISPENSABLE = [
  /^(emergency|fields|questions|crisis_levels|danger_words|reporter_roles|partners)$/,
  /^(emergency|questions|crisis_levels|reporter_roles|partners|needs|signs|districts|languages)\.\d+$/,
  /^(needs|signs|questions)\.\d+\.(hint|icon|urgency|required)$/,
  /^questions\.\d+\.options(\.\d+(\.points)?)?$/,
  /^fields\.[^.]+$/,
  /^danger_words\..+$/,
  /^response\.out_of_hours$/,
  /^(?!consents|controller).+\.(label|name|hint|text|out_of_hours)\.(?!ko$)[^.]+$/,
];

/** Lists that must be there, and what the form does without their contents. */
const STAND_IN = { languages: ['ko'], signs: [], districts: [] };

/** Lists whose items are told apart by this member. */
const KEYS = {
  needs: 'id',
  signs: 'id',
  districts: 'code',
  questions: 'id',
  crisis_levels: 'id',
  reporter_roles: 'id',
  partners: 'id',
} as const;

/** The member at a path; undefined where there is none. */
const at = (value: unknown, way: Way): unknown =>
  way.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

const listAt = (value: unknown, way: Way): readonly unknown[] => {
  const list = at(value, way);
  return Array.isArray(list) ? list : [];
};

/** A copy without the members at these paths. */
function without(value: unknown, cuts: readonly Way[]): unknown {
  if (!cuts.length || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const below = cuts.filter(([head]) => String(head) === key).map(([, ...rest]) => rest);
    return below.some(({ length }) => !length) ? [] : [[key, without(member, below)] as const];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** What is wrong, in words that hold nothing of the value. */
function reasonOf(issue: z.core.$ZodIssue, json: unknown): string {
  if (at(json, issue.path) === undefined) return 'missing';
  if (issue.code === 'invalid_type') return `not of type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `not one of ${issue.values.join(', ')}`;
  return 'empty or not in the right form';
}

/**
 * What can be kept of a city's definition that breaks the schema: broken items
 * and optional members are left out, as are repeated ids and choices without
 * options. Each complaint names a member by its place in `json` and says what
 * is wrong with it, without its value. Undefined where what is broken may not
 * silently vanish: then the built-in form is to be used.
 */
export function mendDefinition(json: unknown): { definition: FormDefinition; complaints: string[] } | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const complaints: string[] = [];
  const stand = Object.entries(STAND_IN).filter(([name]) => !Array.isArray(at(json, [name])));
  for (const [name] of stand) complaints.push(`${name}: ${at(json, [name]) === undefined ? 'missing' : 'not a list'}`);
  const whole: unknown = { ...json, ...Object.fromEntries(stand) };

  const cuts: Way[] = [];
  const isCut = (...way: Way) => cuts.some((cut) => cut.every((key, i) => key === way[i]));
  const complain = (way: Way, reason: string) => complaints.push(`${way.map(String).join('.')}: ${reason}`);

  for (const issue of z.safeParse(FormDefinition, whole).error?.issues ?? []) {
    const ways = issue.path.map((_, i) => issue.path.slice(0, issue.path.length - i));
    const cut = ways.find((way) => DISPENSABLE.some((pattern) => pattern.test(way.map(String).join('.'))));
    if (!cut) return undefined;
    cuts.push(cut);
    complain(issue.path, reasonOf(issue, whole));
  }

  const cutRepeated = (list: Way, key: string) => {
    const seen = new Set<unknown>();
    listAt(whole, list).forEach((item, i) => {
      const id = at(item, [key]);
      if (isCut(...list, i)) return;
      if (seen.has(id)) {
        cuts.push([...list, i]);
        complain([...list, i, key], 'used before');
      }
      seen.add(id);
    });
  };
  for (const [list, key] of Object.entries(KEYS)) cutRepeated([list], key);

  const questions = listAt(whole, ['questions']);
  questions.forEach((question, i) => {
    if (isCut('questions', i)) return;
    const options: Way = ['questions', i, 'options'];
    cutRepeated(options, 'id');
    if (!/^(single|multiple)$/.test(String(at(question, ['type'])))) return;
    if (listAt(whole, options).some((_, option) => !isCut(...options, option))) return;
    if (!isCut(...options)) complain(options, at(whole, options) === undefined ? 'missing' : 'none that can be used');
    cuts.push(['questions', i]);
  });
  const asked = questions.filter((_, i) => !isCut('questions', i)).map((question) => at(question, ['id']));
  questions.forEach((question, i) => {
    const other = at(question, ['show_if', 'question']);
    if (isCut('questions', i) || other === undefined || asked.includes(other)) return;
    complain(['questions', i, 'show_if', 'question'], 'names no question, so this one is never asked');
  });

  const { data } = z.safeParse(FormDefinition, without(whole, cuts));
  return data && { definition: data, complaints };
}
