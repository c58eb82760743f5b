import type { Demand, SupportCode } from './conditions.ts';
import { QUESTIONS } from './questions.ts';

export type Group = Extract<Demand, { kind: 'any' }>['group'];

const codesFrom = (prefix: string): readonly SupportCode[] =>
  QUESTIONS.flatMap(({ codes }) => codes).filter((code) => code.startsWith(prefix));

/** The codes of a group that say what somebody is. */
export const TRAITS: Readonly<Record<Group, readonly SupportCode[]>> = {
  sex: codesFrom('JA01'),
  person: codesFrom('JA03'),
  household: codesFrom('JA04'),
};

/** The code of a group for whoever is none of them (해당 없음). */
export const NONE: Readonly<Partial<Record<Group, SupportCode>>> = { person: 'JA0322', household: 'JA0410' };
