import { readFileSync } from 'node:fs';
import type { Program } from '../../src/domain/programs/program.ts';
import { toProgram } from '../../src/domain/programs/to-program.ts';
import type { ListedService } from '../../src/schemas/hsds/listed-service.ts';
import { PROVINCES } from '../../src/domain/programs/regions.ts';

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(items: readonly T[], random: () => number): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

const DATA = new URL('../../demo/api/data/', import.meta.url);
const real = ['services.json', 'programs.json'].flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as ListedService[],
);

const wordsOf = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => text?.split(/\s+/).filter(Boolean) ?? []);

/** The words of the real programmes, each as often as it occurs there. */
const NAMES = wordsOf(real.map(({ name }) => name));
const SUMMARIES = wordsOf(real.map(({ description }) => description));
const CRITERIA = wordsOf(real.map((service) => service.eligibility_description));

/**
 * As many services as are asked for, made of the words of the real ones: a name
 * of two to four, a summary of ten to twenty, half with eligibility in words;
 * terms as one of the real ones has them; a third for the whole country.
 */
export function syntheticServices(count: number, seed = 20261122): ListedService[] {
  const random = seeded(seed);
  const some = (words: readonly string[], least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(words, random)).join(' ');
  return Array.from({ length: count }, (_, place) => {
    const { attributes, organization } = pick(real, random);
    const province = pick(PROVINCES, random).name;
    return {
      id: `synthetic-${place}`,
      name: some(NAMES, 2, 4),
      description: some(SUMMARIES, 10, 20),
      ...(random() < 0.5 && { eligibility_description: some(CRITERIA, 8, 20) }),
      organization: organization ?? { name: `${province} 복지과` },
      attributes: attributes ?? [],
      service_areas: [{ id: `synthetic-${place}.area`, name: random() < 1 / 3 ? '전국' : province }],
      assured_date: '2026-09-01',
      url: 'https://www.gaon.example/',
    };
  });
}

export const syntheticPrograms = (count: number): Program[] =>
  syntheticServices(count).map((service) => toProgram(service));
