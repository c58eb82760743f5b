import { readdirSync, readFileSync } from 'node:fs';
import { CityDefinition } from '../../src/schemas/case-handling.ts';

const FOLDER = new URL('../../demo/api/data/', import.meta.url);

/** The five further cities of the demo, by the name of their folder. */
export const SCENARIOS: readonly string[] = readdirSync(new URL('jurisdictions/', FOLDER)).sort();

/** A file of the demo's data as JSON, not yet checked; `city` is a folder's name, or `gaon`. */
export const readData = (file: string, city = 'gaon'): unknown =>
  JSON.parse(readFileSync(new URL(city === 'gaon' ? file : `jurisdictions/${city}/${file}`, FOLDER), 'utf8'));

/** The form definitions of all cities of the demo, by folder; the main one is `gaon`. */
export const FORMS: ReadonlyMap<string, CityDefinition> = new Map(
  ['gaon', ...SCENARIOS].map((city) => [city, CityDefinition.parse(readData('form.json', city))]),
);

/** The definition of one city; throws where there is none. */
export function formOf(city: string): CityDefinition {
  const form = FORMS.get(city);
  if (!form) throw new Error(`no form definition of ${city}`);
  return form;
}
