import { own } from '../programs/read-service.ts';
import { LONGEST } from '../programs/to-program.ts';

/** A member as text, with numbers that careless feeds write for it; empty where there is none. */
export function text(json: unknown, name: string): string {
  const value = own(json, name);
  if (typeof value === 'string') return value.trim().normalize('NFC').slice(0, LONGEST);
  return Number.isFinite(value) ? String(value) : '';
}

/** The objects of a member that is a list; whatever else stands there is left out. */
export function each(json: unknown, name: string): object[] {
  const value = own(json, name);
  return Array.isArray(value) ? value.filter((item): item is object => typeof item === 'object' && item !== null) : [];
}

/** What is told, once each, in its order. */
export const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)].filter(Boolean);

/** An attribute (HSDS), or a term that stands for itself. */
interface Term {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
}

/** A record's terms of one of our vocabularies, which feeds name in `taxonomy` or in `taxonomy_detail`. */
export const termsOf = (json: unknown, vocabulary: string): Term[] =>
  [...each(json, 'attributes'), ...each(json, 'taxonomy_terms')].flatMap((attribute) => {
    const term = own(attribute, 'taxonomy_term') ?? attribute;
    const detail = own(term, 'taxonomy_detail');
    if (![text(term, 'taxonomy'), text(detail, 'id'), text(detail, 'name')].includes(`ieum:${vocabulary}`)) return [];
    return {
      id: text(term, 'id'),
      code: text(term, 'code'),
      name: text(term, 'name'),
      description: text(term, 'description'),
      value: text(attribute, 'value'),
    };
  });

/** Of each such term its value, else its name. */
export const valuesOf = (json: unknown, vocabulary: string): string[] =>
  unique(termsOf(json, vocabulary).map(({ name, value }) => value || name));

/** Of each such term its name, else its value. */
export const namesOf = (json: unknown, vocabulary: string): string[] =>
  unique(termsOf(json, vocabulary).map(({ name, value }) => name || value));
