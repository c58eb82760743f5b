import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Discovery } from '../../src/schemas/discovery.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import ko from '../../src/strings/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { capability, consent, definition, discovery, problem, receipt } from '../support/builders.ts';
import { openDevice } from '../support/device.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { startKitHost, type OwnApi } from '../support/kit-host.ts';
import { findForm, formIn, nextStep, review, sendButton, stepOf } from '../support/resident.ts';

/** Members that hold no free text, or that the tests of addresses are about. */
const STRUCTURE = new Set([
  'id',
  'kind',
  'type',
  'urgency',
  'paths',
  'languages',
  'number',
  'phone',
  'policy_url',
  'protocol',
  'form',
  'fields',
  'show_if',
  'icon',
  'danger_words',
]);

/** Texts that may not be longer than this. */
const LONGEST: Readonly<Record<string, number>> = { code: 64, version: 32, label: 80 };

/** The same document with `text` in the place of each of its texts. */
function fill<T>(value: T, text: string, name = ''): T {
  if (STRUCTURE.has(name)) return value;
  if (typeof value === 'string') return text.slice(0, LONGEST[name]) as T;
  if (Array.isArray(value)) return value.map((member: unknown) => fill(member, text, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fill(member, text, key)])) as T;
}

const text = { ko: '글', en: 'text' };

/** A definition with every member that the schema knows. */
const WHOLE: FormDefinition = definition({
  response: { within_days: 3, text, out_of_hours: text },
  emergency: [{ label: '복지', number: '02-0000-0001' }],
  needs: [
    { id: 'one', label: text, hint: text, icon: 'money' },
    { id: 'two', label: text, sensitive: true },
  ],
  signs: [{ id: 'three', label: text, hint: text, urgency: 'urgent' }],
  districts: [{ code: '1', name: text }],
  fields: { partner: 'optional' },
  questions: [
    { id: 'q1', label: text, hint: text, type: 'single', options: [{ id: 'a', label: text }] },
    { id: 'q2', label: text, hint: text, type: 'text' },
    { id: 'q3', label: text, type: 'multiple', options: [{ id: 'a', label: text, points: 1 }] },
  ],
  crisis_levels: [{ id: 'l1', label: text, points: 1, urgency: 'urgent' }],
  consents: [
    consent({ recipient: text }),
    consent({ id: 'sensitive', kind: 'sensitive', required: false }),
    consent({ id: 'third', kind: 'third-party', required: false, recipient: text }),
  ],
  reporter_roles: [{ id: 'r1', label: text }],
  partners: [{ id: 'p1', name: text }],
});

/** What an API says that is the answer to each request of one form. */
interface Answers {
  discovery: unknown;
  definition: unknown;
  /** Text in the problem that the first post meets, and in the receipt of the second. */
  text: string;
}

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(() => browser.close());

/** A form, what its API answers, and all that happened which ought never to. */
interface Watched {
  home: string;
  page: Page;
  form: Locator;
  answers: Answers;
  misdeeds: () => Promise<string[]>;
}

async function watch(t: TestContext): Promise<Watched> {
  const context = await openDevice(t, browser);
  const page = await context.newPage();
  const answers: Answers = { discovery: discovery(), definition: WHOLE, text: '' };
  const kit = await startKitHost(apiOf(answers));
  t.after(kit.stop);
  const seen: string[] = [];
  const allowed = new URL(kit.origin).host;
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (popup) => seen.push(`window ${popup.url()}`));
  context.on('request', (request) => {
    if (new URL(request.url()).host !== allowed) seen.push(`request ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (new URL(frame.url()).host !== allowed) seen.push(`navigation ${frame.url()}`);
  });
  return {
    home: kit.page('/api'),
    page,
    form: formIn(page),
    answers,
    misdeeds: async () => {
      const ran = await page.evaluate(() => '__ran' in globalThis);
      return ran ? [...seen, 'script'] : seen;
    },
  };
}

/** An API that refuses every first post and accepts every second. */
function apiOf(answers: Answers): OwnApi {
  let posts = 0;
  return (path, key) => {
    if (path === '') return { status: 200, body: answers.discovery };
    if (path === 'form') return { status: 200, body: answers.definition };
    posts += 1;
    if (posts % 2) return { status: 400, type: 'application/problem+json', body: wrong(answers.text) };
    return { status: 201, body: received(key, answers.text) };
  };
}

const wrong = (words: string) =>
  problem(400, { type: words, title: words, detail: words, fields: [{ pointer: words, code: words }] });

const received = (key: string, words: string) =>
  receipt({ idempotency_key: key, next: { step: words.slice(0, 40), by: '2026-11-25', who: words } });

/** The elements of the form with the names of their attributes: markup in a text would change it. */
const skeleton = (form: Locator): Promise<string[]> =>
  form.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll('*') ?? [])].map((element) =>
      [element.localName, ...element.getAttributeNames().toSorted()].join(' '),
    ),
  );

const wordsOf = (form: Locator): Promise<string> => form.evaluate((host) => host.shadowRoot?.textContent ?? '');

/** Schemes of all links in the form. */
const schemes = (form: Locator): Promise<string[]> =>
  form.evaluate((host) => [...(host.shadowRoot?.querySelectorAll('a') ?? [])].map(({ protocol }) => protocol));

async function assertSafeLinks(form: Locator): Promise<void> {
  for (const scheme of await schemes(form)) assert.ok(['https:', 'http:', 'tel:'].includes(scheme), scheme);
}

/** Answers a step: everything that can be ticked or chosen, but what takes questions away. */
async function answer(form: Locator, step: string): Promise<void> {
  const { fields, choices } = ko;
  if (step === 'person') {
    const aware = form.getByRole('group', { name: fields['aware'] ?? '' });
    if (await aware.isVisible()) await aware.getByRole('radio').first().check();
    return;
  }
  if (step === 'contact') {
    const none = form.getByRole('radio', { name: choices['preferred']?.['none'] ?? '' });
    if (await none.isVisible()) await none.check();
  }
  for (const choice of await form.locator('input[type=checkbox], input[type=radio]:not(:checked)').all()) {
    if (step !== 'contact') await choice.check();
  }
  for (const list of await form.getByRole('combobox').all()) await list.selectOption({ index: 1 });
  const organization = form.getByRole('textbox', { name: fields['organization'] ?? '' });
  if (await organization.isVisible()) await organization.fill('기관');
}

/** Leads through every view of a path with `words` in each text that the API gives; the skeleton of each view. */
async function walk(
  { home, page, form, answers }: Watched,
  path: 'self' | 'officer',
  words: string,
): Promise<string[][]> {
  const views: string[][] = [];
  const look = async (): Promise<void> => {
    assert.ok((await wordsOf(form)).includes(words.slice(0, LONGEST['label'])), `not shown as it is: ${words}`);
    await assertSafeLinks(form);
    views.push(await skeleton(form));
  };
  answers.definition = fill(WHOLE, words);
  answers.text = words;
  answers.discovery = fill(discovery(), words);
  await page.goto(home);
  await findForm(page);
  await form.getByRole('button', { name: ko.form[path] }).click();
  await form.locator('[part~="group"]').waitFor();
  for (let step = await stepOf(form); ; step = await nextStep(form)) {
    await answer(form, step);
    await look();
    if (await form.getByRole('button', { name: ko.form.review }).isVisible()) break;
  }
  await review(form);
  await look();
  await sendButton(form).click();
  await form.getByText(ko.refused.title).waitFor();
  await look();
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.receipt.title }).waitFor();
  await look();
  return views;
}

/** Several texts in one, since each walk takes its time; every part of it would do its harm. */
const CHUNKS = Array.from({ length: 4 }, (_, i) => HOSTILE_TEXTS.filter((_text, j) => j % 4 === i).join(' '));

for (const path of ['self', 'officer'] as const) {
  test(`no text of a definition, a problem or a receipt is taken for markup or script: ${path}`, async (t) => {
    const watched = await watch(t);
    const harmless = await walk(watched, path, '그냥 글이에요');
    for (const words of CHUNKS) {
      assert.deepEqual(await walk(watched, path, words), harmless, words);
      assert.deepEqual(await watched.misdeeds(), [], words);
    }
  });
}

test('a notice is text, whatever stands in it', async (t) => {
  const { home, page, form, answers, misdeeds } = await watch(t);
  const showNotice = async (notice: string): Promise<string[]> => {
    answers.discovery = discovery({ accepting: false, notice });
    await page.goto(home);
    await form.getByText(notice).waitFor();
    return skeleton(form);
  };
  const harmless = await showNotice('지금은 쉬어요');
  assert.deepEqual(await showNotice(HOSTILE_TEXTS.join(' ')), harmless);
  assert.deepEqual(await misdeeds(), []);
});

const ADDRESSES = [
  'javascript:__ran=1',
  'JaVaScRiPt:__ran=1',
  'java\nscript:__ran=1',
  ' javascript:__ran=1',
  'data:text/html,<script>1</script>',
];

for (const address of ADDRESSES) {
  test(`${JSON.stringify(address)} becomes no link, neither as a policy nor as a frame`, async (t) => {
    const { home, page, form, answers, misdeeds } = await watch(t);
    answers.definition = { ...WHOLE, controller: { ...WHOLE.controller, policy_url: address } };
    await page.goto(home);
    await findForm(page);
    await form.getByRole('button', { name: ko.form.self }).click();
    await form.locator('[part~="recipient"]').waitFor();
    await assertSafeLinks(form);

    answers.discovery = {
      version: '3.1',
      referral: { ...capability(), frame: address, inline_origins: [] },
    } satisfies Discovery;
    await page.reload();
    await form.locator('[part~="notice"]').waitFor();
    await assertSafeLinks(form);
    assert.deepEqual(await misdeeds(), []);
  });
}

test('an address with markup in it stays one address', async (t) => {
  const { home, page, form, answers, misdeeds } = await watch(t);
  const address = 'https://welfare.example/"onclick="__ran=1"><img/src=//canary.example/a>';
  answers.discovery = discovery({ frame: address, inline_origins: [] });
  await page.goto(home);
  const link = form.getByRole('link', { name: ko.start.open });
  await link.waitFor();
  assert.equal(await link.getAttribute('href'), address);
  assert.deepEqual(await misdeeds(), []);
});
