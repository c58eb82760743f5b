import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { until } from '../support/api-until.ts';
import { faultyApi, STORY, type OpenForm } from '../support/faulty-api.ts';
import { readReceiptOf, sendButton } from '../support/resident.ts';

const { openReady } = faultyApi({ clock: true });

/** The form says that it does not know, with a phone to call and all that was written. */
async function assertSaysUnknown({ form, outcomes }: OpenForm): Promise<void> {
  await until(async () => (await outcomes()).length > 0, 'there was an outcome');
  assert.deepEqual([...new Set(await outcomes())], ['ieum-unknown']);
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  for (const said of [ko.unknown.kept, STORY.narrative, STORY.phone, STORY.district, ...STORY.needs, ...STORY.signs]) {
    await form.getByText(said).first().waitFor();
  }
  assert.equal(await phoneIn(form), 'tel:129');
  assert.equal(await form.locator('[part~="receipt"]').count(), 0);
}

const phoneIn = (form: Locator): Promise<string | null> =>
  form.getByRole('link', { name: '129' }).first().getAttribute('href');

test('an API that takes too long', async (t) => {
  const ready = await openReady(t, 'timeout');
  await sendButton(ready.form).click();
  await until(async () => (await ready.log()).posts.length === 1, 'the request arrived');
  await ready.form.getByText(ko.form.sending).first().waitFor();
  await ready.page.clock.fastForward('01:00');
  await assertSaysUnknown(ready);
  await ready.form.getByText(ko.unknown.reasons['timeout'] ?? '').waitFor();
});

const BROKEN: Readonly<Record<string, string>> = {
  reset: 'a connection that is reset',
  'cors-block': 'an answer that the browser withholds',
  'preflight-block': 'a question that the browser may not even ask',
};

for (const [scenario, what] of Object.entries(BROKEN)) {
  test(what, async (t) => {
    const ready = await openReady(t, scenario);
    await sendButton(ready.form).click();
    await assertSaysUnknown(ready);
    await ready.form.getByText(ko.unknown.reasons['network'] ?? '').waitFor();
  });
}

test('a device that is offline, until it is online again', async (t) => {
  const ready = await openReady(t, 'good');
  await ready.page.context().setOffline(true);
  await sendButton(ready.form).click();
  await assertSaysUnknown(ready);
  assert.deepEqual((await ready.log()).posts, []);
  await ready.page.context().setOffline(false);
  await ready.page.clock.fastForward('01:00');
  await readReceiptOf(ready.form);
  assert.equal((await ready.log()).posts.length, 1);
});
