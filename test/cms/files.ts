import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Source } from './systems.ts';

/**
 * Where the CMSs' files are kept, outside the project: nothing of theirs
 * belongs into it. What is fetched lies in `fetched/OWNER/NAME@COMMIT/PATH`;
 * where the network does not reach the repository, the file, or those of its
 * functions that are run, may be put under `by-hand/` in the same way.
 */
export const CACHE = process.env['IEUM_CMS_CACHE'] ?? join(homedir(), '.cache/ieum-cms');

const at = (folder: 'fetched' | 'by-hand', { repository, commit, path }: Source): string =>
  join(CACHE, folder, `${repository}@${commit}`, path);
const isFetched = (source: Source): boolean => existsSync(at('fetched', source));
const kept = (source: Source): string => at(isFetched(source) ? 'fetched' : 'by-hand', source);

/** Fetches what is not there yet. Gives those that could not be had. */
export async function fetchMissing(sources: readonly Source[]): Promise<Source[]> {
  const missing: Source[] = [];
  for (const source of sources) {
    if (existsSync(kept(source))) continue;
    const { repository, commit, path } = source;
    try {
      const answer = await fetch(`https://raw.githubusercontent.com/${repository}/${commit}/${path}`, {
        signal: AbortSignal.timeout(20_000),
      });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      const text = await answer.text();
      mkdirSync(dirname(at('fetched', source)), { recursive: true });
      writeFileSync(at('fetched', source), text);
    } catch {
      missing.push(source);
    }
  }
  return missing;
}

/** A file as the table names it. */
export const nameOf = (source: Source): string =>
  `${source.repository}@${source.commit.slice(0, 12)} ${source.path}${isFetched(source) ? '' : ' (by hand)'}`;

/** Lays the files out in a folder as in the CMS's own. */
export function layOut(sources: readonly Source[], folder: string): void {
  for (const source of sources) cpSync(kept(source), join(folder, source.path));
}
