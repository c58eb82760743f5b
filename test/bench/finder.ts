import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Program } from '../../src/domain/programs/program.ts';
import { type Engine, type Find, INCLUDES, OURS, PEERS } from './finder-engines.ts';
import { syntheticPrograms } from './finder-programs.ts';
import { type Kind, KINDS, keystrokes, makeQueries, type Query } from './finder-queries.ts';
import { benchTyping } from './finder-typing.ts';
import { installPeers } from './peers.ts';
import { percentile, rounded } from './statistics.ts';

const SIZES = { '1k': 1_000, '10k': 10_000, '100k': 100_000 };
/** The largest size is there to show how cost grows; some peers would take minutes and gigabytes. */
const MOST_FOR_PEERS = 10_000;
const QUERIES_OF_A_KIND = 25;
/** Keystrokes that are timed, spread evenly over all of them, and how often. */
const TIMED = { ours: 300, peers: 60 };
const ROUNDS = 3;

/** What an engine costs and finds. */
interface Figures {
  index_ms: number;
  heap_mb: number;
  p50_ms: number;
  p95_ms: number;
  /** Of what was meant, by kind of query, how much was found; mean over the queries. */
  recall: Record<Kind, number>;
  /** Of what was found, how much was meant. */
  precision: Record<Kind, number>;
}

/**
 * The search over synthetic programmes beside plain `includes` and the indexes
 * of others, all in this process and run; then a person's typing in a browser
 * slowed down. Goes on without peers where they cannot be installed.
 */
export async function benchFinder(wanted: { peers: boolean }): Promise<object> {
  const absent = wanted.peers ? installPeers() : 'not asked for';
  if (wanted.peers && absent) console.error(`Going on without peers: ${absent}`);
  const figures: Record<string, object> = {};
  for (const [name, size] of Object.entries(SIZES)) {
    figures[name] = await compare(size, absent || size > MOST_FOR_PEERS ? [] : PEERS);
  }
  return { ...figures, typing: await benchTyping(SIZES['10k']), peers_absent: absent };
}

async function compare(size: number, peers: readonly Engine[]): Promise<object> {
  const programs = syntheticPrograms(size);
  const queries = makeQueries(programs, QUERIES_OF_A_KIND);
  const typed = (isMeant: (query: Query) => boolean) => queries.filter(isMeant).flatMap(({ text }) => keystrokes(text));
  const keys = typed(({ kind }) => kind !== 'typo');
  const slips = typed(({ kind }) => kind === 'typo');

  const slices: number[] = [];
  const includes = await built(INCLUDES, programs, []);
  const ours = await built(OURS, programs, slices);
  // In turn, so that what else the machine does falls on both.
  const [includesTimes = [], oursTimes = []] = await timed([includes.find, ours.find], spread(keys, TIMED.ours));
  const [includesSlips = [], oursSlips = []] = await timed([includes.find, ours.find], spread(slips, TIMED.ours));
  const base = await figuresOf(includes, includesTimes, queries);
  const own = await figuresOf(ours, oursTimes, queries);
  const others: Record<string, Figures> = {};
  for (const peer of peers) {
    const made = await built(peer, programs, []);
    const [times = []] = await timed([made.find], spread(keys, TIMED.peers));
    others[peer.name] = await figuresOf(made, times, queries);
  }
  return {
    ...own,
    // As the budget names it: a part inside a word.
    longest_slice_ms: rounded(Math.max(...slices)),
    includes_p95_ms: base.p95_ms,
    typo: { p95_ms: rounded(percentile(oursSlips, 0.95)), includes_p95_ms: rounded(percentile(includesSlips, 0.95)) },
    ratios: {
      index: rounded(own.index_ms / base.index_ms),
      heap: rounded(own.heap_mb / base.heap_mb),
      p50: rounded(own.p50_ms / base.p50_ms),
      p95: rounded(own.p95_ms / base.p95_ms),
    },
    peers: { includes: base, ...others },
  };
}

interface Built {
  readonly find: Find;
  readonly index_ms: number;
  readonly heap_mb: number;
}

async function built(engine: Engine, programs: readonly Program[], slices: number[]): Promise<Built> {
  const before = heap();
  const began = performance.now();
  const find = await engine.build(programs, slices);
  const index_ms = rounded(performance.now() - began, 1);
  // What an engine puts off until somebody looks for something belongs to it.
  await find('복지');
  return { find, index_ms, heap_mb: rounded(heap() - before) };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Live JavaScript objects, in MiB. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const spread = <T>(items: readonly T[], most: number): T[] => {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, at) => items[Math.floor(at * step)]).flatMap(
    (item) => item ?? [],
  );
};

/** Milliseconds of each query, of each finder; one round before them is not counted. */
async function timed(finders: readonly Find[], queries: readonly string[]): Promise<number[][]> {
  const times = finders.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const query of queries) {
      for (const [at, find] of finders.entries()) {
        const began = performance.now();
        await find(query);
        if (round) times[at]?.push(performance.now() - began);
      }
    }
  }
  return times;
}

async function figuresOf({ find, index_ms, heap_mb }: Built, times: number[], queries: Query[]): Promise<Figures> {
  const scores: { kind: Kind; recall: number; precision: number }[] = [];
  for (const { kind, text, truth } of queries) {
    const found = await find(text);
    const hits = found.filter((place) => truth.has(place)).length;
    scores.push({ kind, recall: hits / truth.size, precision: found.length ? hits / found.length : 0 });
  }
  const mean = (name: 'recall' | 'precision') =>
    Object.fromEntries(
      KINDS.map((kind) => {
        const ofKind = scores.filter((score) => score.kind === kind);
        return [kind, rounded(ofKind.reduce((sum, score) => sum + score[name], 0) / ofKind.length, 3)];
      }),
    ) as Record<Kind, number>;
  return {
    index_ms,
    heap_mb,
    p50_ms: rounded(percentile(times, 0.5)),
    p95_ms: rounded(percentile(times, 0.95)),
    recall: mean('recall'),
    precision: mean('precision'),
  };
}
