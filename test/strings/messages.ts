/** What tests of words read: every text of a language, whatever element says it. */
import assert from 'node:assert/strict';

/** The strings of one element in one language. */
export type Words = Readonly<Record<string, unknown>>;

/** A text, or what makes one of its arguments. */
export type Message = string | ((...args: unknown[]) => string);

export const isMaker = (value: unknown): value is (...args: unknown[]) => string => typeof value === 'function';

/** Stand-ins for arguments: numbers, more than one, that no text has of itself. */
const ARGUMENTS = [4127, 8093];

/** Every message of a language under its path, such as `errors.codes.phone`. */
export function messagesOf(
  node: Readonly<Record<string, unknown>>,
  path: readonly string[] = [],
): Map<string, Message> {
  const entries = Object.entries(node).flatMap(([key, value]): [string, Message][] => {
    const here = [...path, key];
    if (typeof value === 'string' || isMaker(value)) return [[here.join('.'), value]];
    assert.ok(typeof value === 'object' && value !== null, `${here.join('.')} is a text, a function or a group`);
    return [...messagesOf({ ...value }, here)];
  });
  return new Map(entries);
}

export const argumentsOf = (make: (...args: unknown[]) => string) => ARGUMENTS.slice(0, make.length);
export const say = (message: Message): string => (isMaker(message) ? message(...argumentsOf(message)) : message);

/** Every text of a language under its path, functions called. */
export const textsOf = (strings: Words): [path: string, text: string][] =>
  [...messagesOf(strings)].map(([path, message]) => [path, say(message)]);

export const failing = (strings: Words, bad: (text: string, path: string) => boolean): string[] =>
  textsOf(strings).flatMap(([path, text]) => (bad(text, path) ? [`${path}: ${text}`] : []));
