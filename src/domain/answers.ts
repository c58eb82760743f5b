/**
 * What a person has answered so far, by field name: a text or one choice as a
 * string, several choices as a list, a ticked box as `yes`, a consent as the
 * RFC 3339 time at which it was ticked. Unanswered fields are absent or empty.
 */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/**
 * The answer to a field of one value, trimmed; empty where there is none.
 * Control characters, which pasting brings and nobody sees, are left out: an
 * API refuses them.
 */
export function one(answers: Answers, name: string): string {
  const value = answers[name];
  return typeof value === 'string' ? value.replace(/[^\P{Cc}\t\n\r]/gu, '').trim() : '';
}

/** The answer to a field of several values. */
export function many(answers: Answers, name: string): readonly string[] {
  const value = answers[name];
  return typeof value === 'object' ? value : [];
}

export const isEmpty = (answers: Answers, name: string): boolean =>
  one(answers, name) === '' && many(answers, name).length === 0;
