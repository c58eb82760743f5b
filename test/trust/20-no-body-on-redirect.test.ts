import assert from 'node:assert/strict';
import { test } from 'node:test';
import ko from '../../src/strings/ko.ts';
import { until } from '../support/api-until.ts';
import { faultyApi } from '../support/faulty-api.ts';
import { sendButton } from '../support/resident.ts';

const { openReady } = faultyApi();

for (const status of [301, 302, 307, 308]) {
  test(`a ${status} to another origin takes nothing there, and the form says that it does not know`, async (t) => {
    const { form, outcomes, log } = await openReady(t, `redirect-${status}`);
    await sendButton(form).click();
    await until(async () => (await outcomes()).length > 0, 'there was an outcome');
    const { posts, elsewhere } = await log();
    assert.deepEqual(elsewhere, []);
    assert.ok(posts.length > 0);
    assert.deepEqual([...new Set(await outcomes())], ['ieum-unknown']);
    await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  });
}
