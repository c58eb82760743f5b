import type { Program } from '../../src/domain/programs/program.ts';
import { plain } from '../../src/domain/search/plain.ts';
import { ProgramSearch } from '../../src/domain/search/program-search.ts';
import { slips } from '../../src/domain/search/slips.ts';
import { initialsText, wholeText } from './finder-queries.ts';

/** Finds places of programmes. */
export type Find = (query: string) => readonly number[] | Promise<readonly number[]>;

/** Takes programmes in, and says how to find them; `slices` notes the milliseconds of each piece of work. */
export interface Engine {
  readonly name: string;
  build(programs: readonly Program[], slices: number[]): Find | Promise<Find>;
}

/** Programmes that are handed over at once, as the element does. */
const SLICE = 20;

export const OURS: Engine = {
  name: 'ours',
  build(programs, slices) {
    const search = new ProgramSearch();
    search.slips = slips;
    for (let at = 0; at < programs.length; at += SLICE) {
      const began = performance.now();
      search.add(programs.slice(at, at + SLICE));
      slices.push(performance.now() - began);
    }
    return (query) => search.find(query).places;
  },
};

/** The thing to beat: all text of a programme in one string, with its initials. */
export const INCLUDES: Engine = {
  name: 'includes',
  build(programs) {
    const texts = programs.map((program) => `${wholeText(program)}\n${initialsText(program)}`);
    return (query) => {
      const part = plain(query);
      return texts.flatMap((text, place) => (text.includes(part) ? [place] : []));
    };
  },
};

/** What the others index: as their documents have it, fields of text under an id. */
interface Fields {
  id: number;
  name: string;
  tags: string;
  summary: string;
  rest: string;
}
const NAMES = ['name', 'tags', 'summary', 'rest'] as const;

const fieldsOf = (program: Program, id: number): Fields => ({
  id,
  name: program.name,
  tags: program.tags.join(' '),
  summary: program.summary,
  rest: [program.agency, program.department, program.eligibility, program.application, ...program.support].join(' '),
});

/** The parts of each library that are used; their packages lie under `peers/`, out of the type checker's sight. */
interface MiniSearchModule {
  default: new (options: object) => {
    addAll(documents: Fields[]): void;
    search(query: string): { id: number }[];
  };
}
interface FuseModule {
  default: new (documents: Fields[], options: object) => { search(query: string): { refIndex: number }[] };
}
interface FlexSearchModule {
  default: {
    Document: new (options: object) => {
      add(document: Fields): void;
      search(query: string, options: object): { result: number[] }[];
    };
  };
}
interface OramaModule {
  create(options: object): object;
  insertMultiple(index: object, documents: object[]): Promise<unknown>;
  search(index: object, options: object): Promise<{ hits: { id: string }[] }>;
}

const load = (file: string): Promise<unknown> =>
  import(new URL(`peers/node_modules/${file}`, import.meta.url).href) as Promise<unknown>;

const miniSearch = (name: string, searchOptions: object): Engine => ({
  name,
  async build(programs) {
    const { default: MiniSearch } = (await load('minisearch/dist/es/index.js')) as MiniSearchModule;
    const index = new MiniSearch({ fields: NAMES, searchOptions });
    index.addAll(programs.map(fieldsOf));
    return (query) => index.search(query).map(({ id }) => id);
  },
});

/** Others as their manuals set them up, so that words, and where they can prefixes, parts and slips, are found. */
export const PEERS: readonly Engine[] = [
  miniSearch('minisearch', {}),
  miniSearch('minisearch_prefix_fuzzy', { prefix: true, fuzzy: 0.2 }),
  {
    name: 'fuse',
    async build(programs) {
      const { default: Fuse } = (await load('fuse.js/dist/fuse.mjs')) as FuseModule;
      const index = new Fuse(programs.map(fieldsOf), { keys: NAMES, threshold: 0.3, ignoreLocation: true });
      return (query) => index.search(query).map(({ refIndex }) => refIndex);
    },
  },
  {
    name: 'flexsearch_full',
    async build(programs) {
      const { default: FlexSearch } = (await load(
        'flexsearch/dist/flexsearch.bundle.module.min.mjs',
      )) as FlexSearchModule;
      const index = new FlexSearch.Document({
        document: { id: 'id', index: NAMES },
        tokenize: 'full',
        encoder: 'Normalize',
      });
      programs.forEach((program, id) => index.add(fieldsOf(program, id)));
      return (query) => [...new Set(index.search(query, { limit: programs.length }).flatMap(({ result }) => result))];
    },
  },
  {
    name: 'orama',
    async build(programs) {
      const { create, insertMultiple, search } = (await load('@orama/orama/dist/esm/index.js')) as OramaModule;
      const index = create({ schema: { name: 'string', tags: 'string', summary: 'string', rest: 'string' } });
      await insertMultiple(
        index,
        programs.map((program, id) => ({ ...fieldsOf(program, id), id: String(id) })),
      );
      return async (query) => {
        const { hits } = await search(index, { term: query, limit: programs.length });
        return hits.map(({ id }) => Number(id));
      };
    },
  },
];
