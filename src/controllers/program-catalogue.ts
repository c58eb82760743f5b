import { createProgramClient, listedPrograms, type ProgramClient } from '../api/programs.ts';
import type { Program } from '../domain/programs/program.ts';
import { Selection } from '../domain/programs/select.ts';
import { toProgram } from '../domain/programs/to-program.ts';
import { ProgramSearch } from '../domain/search/program-search.ts';
import type { Synonyms } from '../domain/search/synonyms.ts';
import type { ListedService } from '../schemas/hsds/listed-service.ts';
import { CatalogueController } from './catalogue.ts';

/** What the element says about where its programmes are: the first of `programs`, `client`, `src` and `api` counts. */
export interface ProgramSource {
  readonly api: string;
  readonly src: string;
  /** HSDS services. */
  readonly programs: readonly unknown[] | undefined;
  readonly client: ProgramClient | undefined;
  readonly synonyms: Synonyms | undefined;
}

/** Programmes, with what finds and narrows them; all in memory alone. */
class HeldPrograms {
  readonly programs: Program[] = [];
  readonly #ids = new Set<string>();
  readonly selection = new Selection();
  readonly search: ProgramSearch;

  constructor(synonyms?: Synonyms) {
    this.search = new ProgramSearch(synonyms);
  }

  /** Leaves out what is there already, and what its agency has ended or (HSDS: `temporarily closed`) interrupted. */
  add(services: readonly ListedService[], brief: boolean): void {
    const fresh: Program[] = [];
    for (const service of services) {
      const { id, status } = service;
      if (this.#ids.has(id) || /^(inactive|defunct|temp)/.test(status ?? '')) continue;
      this.#ids.add(id);
      fresh.push(toProgram(service, brief));
    }
    this.programs.push(...fresh);
    this.search.add(fresh);
    this.selection.add(fresh);
  }
}

/** The programmes of a source. */
export class ProgramCatalogueController extends CatalogueController<
  ProgramSource,
  ListedService,
  HeldPrograms,
  ProgramClient
> {
  get programs(): readonly Program[] {
    return this.held.programs;
  }

  get size(): number {
    return this.programs.length;
  }

  /** A programme with its details. Rejects with an ApiError. */
  async whole(program: Program): Promise<Program> {
    if (!program.brief || !this.client) return program;
    const { programs } = this.held;
    const whole = toProgram(await this.client.whole(program.id, this.signal));
    const place = programs.indexOf(program);
    if (place >= 0) programs[place] = whole;
    return whole;
  }

  protected hold(source?: ProgramSource): HeldPrograms {
    return new HeldPrograms(source?.synonyms);
  }

  protected clientOf({ programs, client, src, api }: ProgramSource): ProgramClient | undefined {
    if (programs) return listedPrograms(programs);
    return client ?? (src || api ? createProgramClient({ api, src }) : undefined);
  }
}
