/** One entry of the manifest that Vite writes beside a build. */
export interface Chunk {
  file: string;
  src?: string;
  imports?: string[];
  dynamicImports?: string[];
}

export type BuildManifest = Record<string, Chunk>;

/** Sources that a page fetches only when someone asks for them, each with its reason. */
export const ON_DEMAND: { source: RegExp; because: string }[] = [
  { source: /^src\/strings\/(\w+\/)?(?!ko\.ts|\w+\/)/, because: 'another language, fetched when chosen' },
  { source: /^src\/domain\/search\/slips\.ts/, because: 'only where nothing is found as it was typed' },
  { source: /^src\/domain\/partners\/places-named\.ts/, because: 'once somebody types, to offer places to start from' },
  { source: /^src\/elements\/partner-directory\/map\//, because: 'only where one looks at the map' },
  { source: /^src\/elements\/partner-directory\/views\/partner\.ts/, because: 'once an agency is opened' },
  { source: /^src\/elements\/partner-directory\/views\/visiting\.ts/, because: 'only where one looks at that table' },
  { source: /^src\/elements\/partner-directory\/views\/results\.ts/, because: 'only on pages that show results' },
  { source: /^src\/elements\/partner-directory\/calendar\.ts/, because: 'only for a calendar file' },
  { source: /^src\/schemas\/mend-definition\.ts$/, because: 'only where a form definition is broken' },
  { source: /^src\/domain\/built-in-definition\.ts$/, because: 'only where the API has no usable form definition' },
  { source: /^src\/elements\/shared\/frame\.ts/, because: 'only where the API wants people in a frame' },
];

/**
 * Files that `entry` loads for one language: all that it imports, statically
 * or dynamically, but for {@link ON_DEMAND}. Throws where the manifest names
 * no such entry.
 */
export function filesOf(manifest: BuildManifest, entry: string): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build's manifest has no ${key}.`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) {
      if (!ON_DEMAND.some(({ source }) => source.test(next))) visit(next);
    }
  };
  visit(entry);
  return [...seen].map((key) => manifest[key]?.file ?? '');
}
