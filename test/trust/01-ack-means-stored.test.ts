import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import { type RunningApi, startApi } from '../support/api.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, formOf, type FullReceipt, post, readReceipt } from '../support/api-referrals.ts';

/** How often the server is killed; more rounds by TRUST_KILL_ROUNDS. */
const ROUNDS = Number(process.env['TRUST_KILL_ROUNDS'] ?? 20);

/** How many clients post at the same time. */
const CLIENTS = 8;

const FAILPOINTS = ['before-write', 'before-commit', 'after-commit', 'before-answer'];

/** A key without digits, since thirteen of them in a row may look like a resident number. */
const inLetters = (key: string): string => key.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** What clients outside know: each key they used with what they were answered. */
class Ledger {
  readonly acknowledged = new Map<string, FullReceipt>();
  readonly unanswered = new Map<string, string>();

  /** Posts under a new key; returns false when the server is gone. */
  async post(url: string, definition: FormDefinition): Promise<boolean> {
    const key = newIdempotencyKey();
    const body = JSON.stringify(aReferral(definition, { narrative: `key ${inLetters(key)}` }));
    this.unanswered.set(key, body);
    try {
      const answer = await post(`${url}/referrals`, body, { key });
      const receipt = await readReceipt(answer);
      assert.equal(answer.status, 201, JSON.stringify(receipt));
      this.acknowledged.set(key, receipt);
      this.unanswered.delete(key);
      return true;
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return false;
    }
  }
}

/** Posts from several clients until the server dies; with `killAfter` this kills it at that many acknowledgements. */
async function loadUntilDeath(api: RunningApi, ledger: Ledger, killAfter?: number): Promise<void> {
  const definition = await formOf(api);
  const target = ledger.acknowledged.size + (killAfter ?? Infinity);
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (await ledger.post(api.url, definition)) {
        if (ledger.acknowledged.size >= target) api.process.kill('SIGKILL');
      }
    }),
  );
  assert.equal(await api.ended, 'SIGKILL', api.output());
}

/** Each of these receipts is found under its key, whole, and opens its status. */
async function assertReceiptsWork(api: RunningApi, receipts: Iterable<[string, FullReceipt]>): Promise<void> {
  await Promise.all(
    Array.from(receipts, async ([key, receipt]) => {
      const found = await post(`${api.url}/referrals/lookup`, { idempotency_key: key });
      assert.equal(found.status, 200, `a referral was acknowledged as ${receipt.reference} and is lost`);
      assert.deepEqual(await readReceipt(found), receipt);
      const { reference, secret } = receipt;
      assert.equal((await post(`${api.url}/referrals/status`, { reference, secret })).status, 200);
    }),
  );
}

/** A client without an answer sends the same bytes again; whichever way it went, there is one record. */
async function resendUnanswered(api: RunningApi, ledger: Ledger): Promise<void> {
  for (const [key, body] of ledger.unanswered) {
    const answer = await post(`${api.url}/referrals`, body, { key });
    assert.ok([200, 201].includes(answer.status), `${answer.status}`);
    ledger.acknowledged.set(key, await readReceipt(answer));
  }
  ledger.unanswered.clear();
}

/** What is stored is what was acknowledged, each once. */
async function assertStoredOnce(api: RunningApi, ledger: Ledger): Promise<void> {
  const cases = await (await openInbox(api)).cases();
  const acknowledged = [...ledger.acknowledged.values()];
  assert.deepEqual(
    cases.map(({ reference }) => reference).sort(),
    acknowledged.map(({ reference }) => reference).sort(),
  );
}

describe('an acknowledged request is stored', () => {
  it(`outlives ${ROUNDS} kills, at failpoints and at random moments under load`, async (t) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ieum-kill-'));
    t.after(() => rm(dataDir, { recursive: true, force: true }));
    const ledger = new Ledger();
    let settled = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const point = FAILPOINTS[round % (FAILPOINTS.length + 1)];
      const after = 1 + Math.floor(Math.random() * 20);
      const api = await startApi({ dataDir, env: point ? { FAILPOINT: `${point}:${after}` } : {} });
      t.diagnostic(`round ${round + 1}: ${point ?? 'random moment'}, ${after}`);
      await loadUntilDeath(api, ledger, point ? undefined : after);
      const survivor = await startApi({ dataDir });
      try {
        await assertReceiptsWork(survivor, [...ledger.acknowledged].slice(settled));
        await resendUnanswered(survivor, ledger);
        await assertStoredOnce(survivor, ledger);
        settled = ledger.acknowledged.size;
        if (round === ROUNDS - 1) await assertReceiptsWork(survivor, ledger.acknowledged);
      } finally {
        await survivor.stop();
      }
    }
    assert.ok(ledger.acknowledged.size >= ROUNDS);
  });
});
