import assert from 'node:assert/strict';
import { test } from 'node:test';
import ko from '../../src/strings/ko.ts';
import { until } from '../support/api-until.ts';
import { faultyApi, type OpenForm } from '../support/faulty-api.ts';
import { readReceiptOf, sendButton } from '../support/resident.ts';

const { openReady } = faultyApi();

/** Sends, and has it sent again: however often the same wrong answer comes, it is no success. */
async function assertNeverASuccess({ form, outcomes }: OpenForm): Promise<void> {
  await sendButton(form).click();
  await until(async () => (await outcomes()).length > 0, 'an answer was read');
  assert.deepEqual([...new Set(await outcomes())], ['ieum-unknown']);
  await form.getByRole('button', { name: ko.unknown.resend }).click();
  await until(async () => (await outcomes()).length > 1, 'a second answer was read');
  assert.deepEqual([...new Set(await outcomes())], ['ieum-unknown']);
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  assert.equal(await form.getByText(ko.receipt.title).count(), 0);
  assert.equal(await form.locator('[part~="receipt"]').count(), 0);
}

const ANSWERS: Readonly<Record<string, string>> = {
  'html-200': 'a captive portal’s 200 with HTML',
  'html-201': 'a 201 with HTML',
  'empty-object': 'a 201 with an empty object',
  'no-content': 'a 204',
  'accepted-202': 'a 202, which promises nothing, with a receipt',
  'wrong-schema': 'a receipt whose reference is no reference',
  'no-key': 'a receipt without the key',
  'other-key': 'a receipt of another request',
  'text-json': 'a receipt that is labelled as plain text',
  truncated: 'a 201 that breaks off',
};

for (const [scenario, answer] of Object.entries(ANSWERS)) {
  test(`${answer} is no success`, async (t) => {
    await assertNeverASuccess(await openReady(t, scenario));
  });
}

test('a 200 with an empty object is no success', async (t) => {
  const ready = await openReady(t, 'good');
  await ready.page.route('**/api/referrals', (route) =>
    route.fulfill({ status: 200, json: {}, headers: { 'access-control-allow-origin': '*' } }),
  );
  await assertNeverASuccess(ready);
});

test('a whole receipt with the key is a success, and said once', async (t) => {
  const { form, outcomes } = await openReady(t, 'good');
  await sendButton(form).click();
  await readReceiptOf(form);
  assert.deepEqual(await outcomes(), ['ieum-sent']);
});
