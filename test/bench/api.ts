import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { type Child, startChild } from './child.ts';
import { closedLoop, constantRate, type LoadResult, poster } from './load.ts';
import { median, pairedRatio, rounded } from './statistics.ts';

const CONNECTIONS = 16;
const ROUNDS = 5;
const ROUND_MS = 4_000;
const STEADY_MS = 15_000;
const WARM_UP_MS = 2_000;

interface Subject {
  name: 'ours' | 'bare';
  child: Child;
  send: () => Promise<number>;
  /** Keys that were answered 201. */
  acknowledged: string[];
}

/**
 * The reference API against a bare route with the same engine: closed loops in
 * turn, then half of that load at a constant rate, then every 201 is looked up.
 */
export async function benchApi(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'ieum-bench-'));
  const children: Child[] = [];
  const start = async (file: string) => {
    const child = await startChild(file, {
      PORT: '0',
      DATA_DIR: await mkdtemp(join(folder, 'data-')),
      LOG_LEVEL: 'error',
      RATE_LIMIT_READ: '1000000',
      RATE_LIMIT_WRITE: '1000000',
      RATE_LIMIT_RECEIPT: '1000000',
    });
    children.push(child);
    return child;
  };
  try {
    const ours = await start('demo/api/server.ts');
    const body = JSON.stringify(await referralFor(ours.origin));
    const subjects = [subject('ours', ours, body), subject('bare', await start('test/bench/bare-api.ts'), body)];
    return await measure(subjects);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

function subject(name: Subject['name'], child: Child, body: string): Subject {
  const post = poster(child.origin, CONNECTIONS * 4);
  const acknowledged: string[] = [];
  const send = async () => {
    const key = randomUUID();
    const status = await post('/api/referrals', { 'idempotency-key': `"${key}"` }, body);
    if (status === 201) acknowledged.push(key);
    return status;
  };
  return { name, child, send, acknowledged };
}

async function measure(subjects: Subject[]): Promise<object> {
  const rounds: Record<Subject['name'], LoadResult[]> = { ours: [], bare: [] };
  for (const { send } of subjects) await closedLoop(send, CONNECTIONS, WARM_UP_MS);
  const before = subjects.map(({ child }) => child.memory());
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, send } of round % 2 ? subjects : subjects.toReversed()) {
      rounds[name].push(await closedLoop(send, CONNECTIONS, ROUND_MS));
    }
  }
  const [ours, bare] = [rounds.ours, rounds.bare].map((results) => results.map(({ rate }) => rate));
  const half = median(ours ?? []) / 2;
  const figures: Record<string, object> = {};
  for (const [index, { name, child, send }] of subjects.entries()) {
    figures[name] = {
      closed_loop: summary(rounds[name]),
      half_load: summary([await constantRate(send, half, STEADY_MS)]),
      memory_mb: { before: rounded(before[index] ?? NaN, 0), after: rounded(child.memory(), 0) },
    };
  }
  return {
    note: 'The generator shares the cores with the servers: compare the ratios, not the rates.',
    connections: CONNECTIONS,
    engine: 'sqlite, wal, synchronous=full',
    ...figures,
    lost: await lost(subjects),
    ratios: { rate: rounded(pairedRatio(ours ?? [], bare ?? [])) },
    peers: {},
  };
}

function summary(results: LoadResult[]): object {
  const of = (read: (result: LoadResult) => number) => rounded(median(results.map(read)));
  const p50 = of((result) => result.p50);
  const p99 = of((result) => result.p99);
  return {
    per_second: of((result) => result.rate),
    p50_ms: p50,
    p99_ms: p99,
    p99_to_p50: rounded(p99 / p50),
    others: results.map(({ others }) => others).filter((others) => Object.keys(others).length),
  };
}

/** How many acknowledged referrals of ours cannot be found again by their key. */
async function lost(subjects: Subject[]): Promise<number> {
  const ours = subjects.find(({ name }) => name === 'ours');
  if (!ours) return NaN;
  const post = poster(ours.child.origin, CONNECTIONS);
  const keys = [...ours.acknowledged];
  let missing = 0;
  const ask = async () => {
    for (let key = keys.pop(); key; key = keys.pop()) {
      const status = await post('/api/referrals/lookup', {}, JSON.stringify({ idempotency_key: key }));
      if (status !== 200) missing++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  return missing;
}

/** A resident's own request as the form would send it, with what this city's definition requires. */
async function referralFor(origin: string): Promise<Referral> {
  const definition = (await (await fetch(`${origin}/api/form`)).json()) as FormDefinition;
  const at = '2026-11-22T10:00:00+09:00';
  return {
    schema: 'ieum/1',
    submitted_at: at,
    language: 'ko',
    subject: { relation: 'self', name: '시험', contact: { phone: '02-0000-0000', preferred: 'call' } },
    place: { address: '가온시 어딘가' },
    needs: definition.needs.slice(0, 2).map(({ id }) => id),
    urgency: 'routine',
    narrative: '부하 시험으로 보내는 글입니다. '.repeat(10),
    consents: definition.consents.map(({ id, version }) => ({ id, version, given: true, at, language: 'ko' })),
  };
}
