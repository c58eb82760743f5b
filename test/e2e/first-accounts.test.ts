import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startDemo, type Demo } from '../support/demo.ts';

/** What the demo told of the accounts that it made. */
const told = ({ output }: Demo): { role: string; password: string; name: string }[] =>
  [...output.matchAll(/^ +(?<role>[\w-]+) +(?<password>[\da-f]{16}) {2}(?<name>.+)$/gm)].map(({ groups }) => ({
    role: groups?.['role'] ?? '',
    password: groups?.['password'] ?? '',
    name: groups?.['name'] ?? '',
  }));

const signIn = ({ kit }: Demo, name: string, password: string): Promise<Response> =>
  fetch(`${kit}/admin/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });

test('the demo makes an account of each role at its first start, tells the passwords once, and makes no more', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'ieum-first-'));
  t.after(() => rm(dataDir, { recursive: true, force: true }));

  const first = await startDemo(dataDir);
  const made = told(first);
  try {
    assert.deepEqual(
      made.map(({ name, role }) => [name, role]),
      [
        ['접수 담당', 'intake'],
        ['사례 담당', 'case-worker'],
        ['감사', 'auditor'],
      ],
    );
    assert.equal(new Set(made.map(({ password }) => password)).size, made.length);
    for (const { name, password, role } of made) {
      const { account } = (await (await signIn(first, name, password)).json()) as { account: { role: string } };
      assert.equal(account.role, role);
    }
  } finally {
    await first.stop();
  }

  const second = await startDemo(dataDir);
  try {
    assert.deepEqual(told(second), []);
    for (const { name, password } of made) assert.equal((await signIn(second, name, password)).status, 200);
  } finally {
    await second.stop();
  }
});
