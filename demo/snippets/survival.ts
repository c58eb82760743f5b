import cms from '../install/cms.json' with { type: 'json' };
import type { SnippetId } from './snippets.ts';
import type { PageLanguage, Strings } from './strings.ts';

type Outcome = keyof Strings['outcome'];

/** One CMS, as far as this page reads the table that `npm run test:cms` writes. */
interface System {
  readonly id: string;
  readonly name: Readonly<Record<PageLanguage, string>>;
  /** Which texts it filters. */
  readonly where: System['name'];
  /** What its admin can change, or a writer has to know. */
  readonly note?: System['name'];
  readonly results: Readonly<Record<string, { readonly outcome: string } | undefined>>;
}

export const SYSTEMS: readonly System[] = cms.systems;
const OUTCOMES: readonly Outcome[] = ['kept', 'changed', 'gone'];

/** The day on which the table was made, `YYYY-MM-DD`. */
export const MADE_ON: string = cms.made;

/** What becomes of a snippet in a CMS; undefined where nobody knows. */
export interface Survival {
  readonly id: string;
  readonly name: System['name'];
  readonly outcome: Outcome | undefined;
}

/** What becomes of a snippet in an article's body, CMS by CMS. */
export const survivalOf = (snippet: SnippetId): Survival[] =>
  SYSTEMS.map(({ id, name, results }) => ({
    id,
    name,
    outcome: OUTCOMES.find((outcome) => outcome === results[snippet]?.outcome),
  }));
