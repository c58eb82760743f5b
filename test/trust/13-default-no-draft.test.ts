import assert from 'node:assert/strict';
import { test } from 'node:test';
import ko from '../../src/strings/ko.ts';
import { faultyApi } from '../support/faulty-api.ts';
import { fillAtOnce, type Filling } from '../support/fill-at-once.ts';
import { findForm, readReceiptOf, sendButton } from '../support/resident.ts';
import { contentsOf, keptBy, recordWrites } from '../support/traces.ts';

const { open } = faultyApi();

const TEXT = '캐너리가 적은 글';
const CODE = 'CANARY-CODE';
const PHONE = '010-9753-8642';
const TYPED = [TEXT, CODE, PHONE];

const filling = (path: string): Filling => ({ path, text: TEXT, phone: PHONE, texts: { organization_code: CODE } });

/** Everybody who writes, with what each alone is asked. */
const WRITERS: Readonly<Record<string, { filling: Filling; asked: string[] }>> = {
  'somebody who asks for herself': {
    filling: filling(ko.form.self),
    asked: ['narrative', 'q:visitor', 'address', 'phone', 'name', 'find:district'],
  },
  'a child': {
    filling: { ...filling(ko.form.self), unticked: [] },
    asked: ['guardian_name', 'guardian_phone'],
  },
  'a neighbour': { filling: filling(ko.form.neighbour), asked: ['name', 'reporter_name', 'reporter_phone'] },
  'an officer': { filling: filling(ko.form.officer), asked: ['organization', 'organization_code', 'reporter_name'] },
};

for (const [writer, { filling, asked }] of Object.entries(WRITERS)) {
  test(`nothing that ${writer} types is kept, from the first step to the last`, async (t) => {
    const { page, form } = await open(t, 'whole-city');
    const context = page.context();
    const writesOf = await recordWrites(context);
    await page.reload();
    const { names } = await fillAtOnce(await findForm(page), filling);
    for (const name of asked) assert.ok(names.includes(name), `${name} was typed`);
    assert.ok((await contentsOf(form)).includes(TEXT), 'what was typed is on screen');
    assert.deepEqual(await writesOf(page), []);
    assert.deepEqual(await keptBy(page), []);

    const address = page.url();
    await page.close();
    const reopened = await context.newPage();
    await reopened.goto(address);
    const contents = await contentsOf(await findForm(reopened));
    for (const typed of TYPED) assert.ok(!contents.includes(typed), `${typed} is back`);
    assert.deepEqual(await keptBy(reopened), []);
  });
}

test('while nobody knows whether a request arrived, its key is kept and nothing else', async (t) => {
  const { page, log } = await open(t, 'problem-retryable');
  const writesOf = await recordWrites(page.context());
  await page.reload();
  const form = await findForm(page);
  await fillAtOnce(form, filling(ko.form.self));
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  const key = (await log()).posts[0]?.key.replaceAll('"', '') ?? '';
  assert.match(key, /^[0-9a-f]{32}$/);
  const [kept = '', ...more] = await keptBy(page);
  assert.deepEqual(more, []);
  assert.match(kept, new RegExp(`^sessionStorage ieum:unconfirmed:http\\S+/api/ ${key}$`));
  assert.deepEqual(await writesOf(page), [kept.replace('sessionStorage', 'setItem')]);
});

test('when a request has arrived, not even its key is kept, nor its receipt', async (t) => {
  const { page } = await open(t, 'good');
  const writesOf = await recordWrites(page.context());
  await page.reload();
  const form = await findForm(page);
  await fillAtOnce(form, filling(ko.form.self));
  await sendButton(form).click();
  const { reference, secret } = await readReceiptOf(form);
  assert.deepEqual(await keptBy(page), []);
  for (const write of await writesOf(page)) {
    for (const typed of [...TYPED, reference, secret]) assert.ok(!write.includes(typed), `${typed} was written`);
  }
});
