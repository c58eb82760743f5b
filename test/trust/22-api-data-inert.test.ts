import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Discovery } from '../../src/schemas/discovery.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import ko from '../../src/strings/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { capability, consent, definition, discovery, problem, receipt } from '../support/builders.ts';
import { openDevice } from '../support/device.ts';
import { startKitHost, type OwnApi } from '../support/kit-host.ts';
import { findForm, formIn, review, sendButton } from '../support/resident.ts';

/** Texts that run, load or lead elsewhere where they are taken for markup, script or an address; 80 characters at most. */
const CORPUS = [
  '<script>__ran=1</script>',
  '<img src=//canary.example/img onerror=__ran=1>',
  '<svg onload=__ran=1>',
  '"><svg/onload=__ran=1>',
  "' onmouseover='__ran=1",
  '" autofocus onfocus="__ran=1',
  '</p><iframe src="javascript:parent.__ran=1"></iframe>',
  '<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>',
  '<a href="javascript:__ran=1">전화</a>',
  'javascript:__ran=1',
  '<style>@import "//canary.example/css";</style>',
  '<link rel=stylesheet href=//canary.example/css>',
  '<meta http-equiv=refresh content="0;url=//canary.example">',
  '<base href=//canary.example/>',
  '<form action=//canary.example><button>보내기</button></form>',
  '<math><mtext></p><img src=//canary.example/mtext onerror=__ran=1>',
  '<details open ontoggle=__ran=1>',
  '<video><source onerror=__ran=1></video>',
  '<input autofocus onfocus=__ran=1>',
  '<object data=//canary.example/object></object>',
  '<template><script>__ran=1</script></template>',
  '${__ran=1}',
  '{{constructor.constructor("__ran=1")()}}',
  '<!--?lit$000000000$--><img src=//canary.example/lit>',
  '--><script src=//canary.example/js></script>',
  '&lt;img src=x onerror=__ran=1&gt;&#60;svg onload=__ran=1&#62;',
  '</textarea></select></style></script><img src=x onerror=__ran=1>',
  '<ieum-help-request-form api="//canary.example/api">',
];

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
]);

/** The longest text of some members. */
const LONGEST: Readonly<Record<string, number>> = { code: 64, version: 32 };

/** The same document with `text` in the place of each of its texts. */
function fill<T>(value: T, text: string, name = ''): T {
  if (STRUCTURE.has(name)) return value;
  if (typeof value === 'string') return text.slice(0, LONGEST[name] ?? text.length) as T;
  if (Array.isArray(value)) return value.map((member: unknown) => fill(member, text, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fill(member, text, key)])) as T;
}

const text = { ko: '글', en: 'text' };

/** A definition with every member that the schema knows. */
const WHOLE: FormDefinition = definition({
  response: { within_days: 3, text, out_of_hours: text },
  emergency: [{ label: '복지', number: '02-0000-0001' }],
  needs: [{ id: 'one', label: text, hint: text }],
  signs: [{ id: 'two', label: text, urgency: 'urgent' }],
  districts: [{ code: '1', name: text }],
  questions: [
    { id: 'q1', label: text, hint: text, type: 'single', options: [{ id: 'a', label: text }] },
    { id: 'q2', label: text, hint: text, type: 'text' },
  ],
  consents: [consent({ recipient: text })],
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

/** Leads through every view with `words` in each text that the API gives, and returns the skeleton of each view. */
async function walk({ home, page, form, answers }: Watched, words: string): Promise<string[][]> {
  const views: string[][] = [];
  const look = async (): Promise<void> => {
    assert.ok((await wordsOf(form)).includes(words), `not shown as it is: ${words}`);
    await assertSafeLinks(form);
    views.push(await skeleton(form));
  };
  answers.definition = fill(WHOLE, words);
  answers.text = words;
  answers.discovery = fill(discovery(), words);
  await page.goto(home);
  await findForm(page);
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.getByText(ko.recipient.title).waitFor();
  await look();
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await form.getByRole('radio', { name: ko.choices['preferred']?.['none'] ?? '' }).check();
  await form.getByLabel(ko.fields['district'] ?? '').selectOption({ index: 1 });
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

// In halves, side by side: this is the longest of all checks.
test('no text of a definition, a problem or a receipt is taken for markup or script', async (t) => {
  const [first, second] = await Promise.all([watch(t), watch(t)]);
  const harmless = await walk(first, '그냥 글이에요');
  const tryAll = async (watched: Watched, corpus: string[]): Promise<void> => {
    for (const words of corpus) {
      assert.deepEqual(await walk(watched, words), harmless, words);
      assert.deepEqual(await watched.misdeeds(), [], words);
    }
  };
  const middle = CORPUS.length / 2;
  await Promise.all([tryAll(first, CORPUS.slice(0, middle)), tryAll(second, CORPUS.slice(middle))]);
});

test('a notice is text, whatever stands in it', async (t) => {
  const { home, page, form, answers, misdeeds } = await watch(t);
  const showNotice = async (notice: string): Promise<string[]> => {
    answers.discovery = discovery({ accepting: false, notice });
    await page.goto(home);
    await form.getByText(notice).waitFor();
    return skeleton(form);
  };
  const harmless = await showNotice('지금은 쉬어요');
  assert.deepEqual(await showNotice(CORPUS.join(' ')), harmless);
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
    await form.getByText(ko.recipient.title).waitFor();
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
