/**
 * `npm run test:cms`: runs the CMSs' own code over what people are told to
 * paste, and writes demo/install/cms.json and cms.md. It needs PHP and a JDK
 * from Debian's packages, and the CMSs' files from their repositories; what
 * could not be had is said, and its earlier result stays with its date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { clean, installed, jdk } from './drive.ts';
import { CACHE, fetchMissing, nameOf } from './files.ts';
import { judge } from './judge.ts';
import { pasted } from './pasted.ts';
import { SYSTEMS, type System } from './systems.ts';
import { merged, named, toMarkdown, type Cms, type Entry } from './table.ts';

const INSTALL = fileURLToPath(new URL('../../demo/install/', import.meta.url));
const today = new Date().toISOString().slice(0, 10);
const snippets = await pasted();

/** Why a system cannot be run here; empty where it can. */
async function lacking({ driver, packages, sources }: System): Promise<string[]> {
  const missing = packages.filter((name) => !installed(name)).map((name) => `Debian package ${name}`);
  if ('java' in driver && !jdk()) missing.push('a JDK');
  const files = await fetchMissing(sources);
  return [...missing, ...files.map(({ repository, commit, path }) => `${repository}@${commit}/${path}`)];
}

function tried(system: System): Entry {
  const { id, name, where, note, page, driver, packages, sources } = system;
  const after = clean(
    system,
    snippets.map(({ code }) => code),
  );
  const results = snippets.map(({ id: snippet, code }, index) => {
    const left = after[index] ?? '';
    return [snippet, { outcome: judge(snippet, code, left), after: left }] as const;
  });
  const ran = [
    ...sources.map(nameOf),
    ...packages.map((debian) => `${debian} ${installed(debian)}`),
    ...('java' in driver ? [`${jdk()}`] : []),
  ];
  return { id, name, where, note, page, tried: today, ran, results: Object.fromEntries(results) };
}

const entries: Entry[] = [];
for (const system of SYSTEMS) {
  const missing = await lacking(system);
  if (missing.length) {
    console.log(`${system.id.padEnd(18)}not run, lacking ${missing.join(', ')}`);
    continue;
  }
  const entry = tried(system);
  entries.push(entry);
  const outcomes = Object.entries(entry.results).map(([id, { outcome }]) => `${id} ${outcome}`);
  console.log(`${system.id.padEnd(18)}${outcomes.join(' · ')}`);
}

if (!entries.length) {
  console.error(`Nothing could be run. Files of CMSs may be put into ${CACHE}/by-hand.`);
  process.exitCode = 1;
} else {
  const json = `${INSTALL}cms.json`;
  const earlier = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as Cms).systems : [];
  const cms: Cms = { format: 1, made: today, snippets: named(snippets), systems: merged(earlier, entries) };
  const style = await resolveConfig(json, { config: '.config/prettier.json' });
  writeFileSync(json, await format(JSON.stringify(cms), { ...style, parser: 'json' }));
  writeFileSync(`${INSTALL}cms.md`, await format(toMarkdown(cms), { ...style, parser: 'markdown' }));
}
