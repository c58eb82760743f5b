import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Discovery } from '../../src/schemas/discovery.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import type { ListedService } from '../../src/schemas/hsds/listed-service.ts';
import directoryWords from '../../src/strings/directory/ko.ts';
import finderWords from '../../src/strings/finder/ko.ts';
import ko from '../../src/strings/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { capability, consent, definition, discovery, problem, receipt } from '../support/builders.ts';
import { openDevice } from '../support/device.ts';
import { fillAtOnce } from '../support/fill-at-once.ts';
import { partnersOf, type Listed } from '../support/hostile-partners.ts';
import { programOf } from '../support/hostile-programs.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { assertSafeLinks, skeleton, STRICT_POLICY, watchMisdeeds, wordsOf } from '../support/inert.ts';
import { startKitHost, type OwnApi } from '../support/kit-host.ts';
import { service } from '../support/programs.ts';
import { findForm, formIn, nextStep, review, sendButton, stepOf } from '../support/resident.ts';
import { allLoaded, finderIn, findFinder, programIn, queryIn } from '../support/seeker.ts';
import { allPartners, directoryIn, findDirectory, lookAt, mapIn, openPartner, wordsIn } from '../support/visitor.ts';
import { sticksOut } from '../support/watch-page.ts';

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
  const misdeeds = await watchMisdeeds(page, new URL(kit.origin).host);
  return { home: kit.page('/api', STRICT_POLICY), page, form: formIn(page), answers, misdeeds };
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
  const frame = form.locator('iframe');
  await frame.waitFor({ state: 'attached' });
  const opened = [await link.evaluate(({ href }: HTMLAnchorElement) => href), await frame.getAttribute('src')];
  for (const one of opened) assert.equal(one?.split('#')[0], new URL(address).href);
  // The page's policy allows no frame, which is why the link stays.
  const blocked = /^(policy frame-src https:\/\/welfare\.example|navigation chrome-error:\/\/)/;
  assert.deepEqual(
    (await misdeeds()).filter((one) => !blocked.test(one)),
    [],
  );
});

/** A finder beside a form, and the programmes that its API lists. */
interface Looked extends Omit<Watched, 'form' | 'answers'> {
  finder: Locator;
  services: ListedService[];
}

async function watchFinder(t: TestContext): Promise<Looked> {
  const context = await openDevice(t, browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const services: ListedService[] = [];
  const answers: Answers = { discovery: discovery(), definition: WHOLE, text: '' };
  const api = apiOf(answers);
  const kit = await startKitHost((path, key) =>
    path === 'services' ? { status: 200, body: { contents: services, last_page: true } } : api(path, key),
  );
  t.after(kit.stop);
  const misdeeds = await watchMisdeeds(page, new URL(kit.origin).host);
  const main = '<ieum-program-finder sync-url></ieum-program-finder><ieum-help-request-form></ieum-help-request-form>';
  return { home: kit.page('/api', STRICT_POLICY, main), page, finder: finderIn(page), services, misdeeds };
}

const unfold = (details: Locator): Promise<void> =>
  details.evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** Leads through every view of the finder with `words` in each text of a programme; the skeleton of each view. */
async function browse({ home, page, finder, services }: Looked, words: string): Promise<string[][]> {
  const { list, screening, program, shortlist } = finderWords;
  const button = (name: string) => finder.getByRole('button', { name, exact: true });
  const views: string[][] = [];
  const look = async (): Promise<void> => {
    assert.ok((await wordsOf(finder)).includes(words), `not shown as it is: ${words}`);
    await assertSafeLinks(finder);
    // What was looked for is marked more often in one text than in another.
    views.push((await skeleton(finder)).filter((element) => element !== 'mark'));
  };
  const open = () => finder.locator('[part="result"] .name').first().click();
  services.splice(0, services.length, programOf(words), service('other'));
  await page.goto(home);
  await allLoaded(await findFinder(page));
  await look();

  await queryIn(finder).fill(words.slice(0, 20));
  await finder.locator('[part="result"]').nth(1).waitFor({ state: 'detached' });
  await finder.locator('mark').first().waitFor();
  await look();

  await button(list.filter).click();
  await unfold(finder.locator('details.facet'));
  for (const choice of await finder.locator('#filters .chip', { hasText: words }).all()) await choice.click();
  await finder.locator('[part="chosen"] .chip').nth(3).waitFor();
  await look();
  await button(list.removeAll).click();

  await button(list.screen).click();
  await finder.getByRole('textbox', { name: finderWords.questions.age.label }).fill('70');
  await button(screening.next).click();
  await button(screening.results).click();
  await finder.locator('[part="verdict"] summary').first().click();
  await finder.locator('[part="verdict"] .finding').first().waitFor();
  await look();

  await open();
  await finder.locator('[part="program"]').waitFor();
  await look();
  await button(program.share).click();
  await finder.getByText(program.copied).waitFor();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes(words), 'passed on as it is');

  await button(`${program.save}: ${words}`).click();
  await finder.getByRole('button', { name: program.back }).click();
  await finder.locator('#shortlist').click();
  await finder.getByRole('heading', { name: shortlist.title }).waitFor();
  await look();

  await finder.getByRole('button', { name: words, exact: true }).click();
  await button(program.request).click();
  const form = formIn(page);
  assert.equal(await form.getAttribute('program-name'), words);
  await fillAtOnce(form, { path: ko.form.self, text: '글', phone: '010-0000-0000' });
  assert.ok((await wordsOf(form)).includes(words));
  views.push(await skeleton(form));
  return views;
}

test('no text of a programme is taken for markup or script', async (t) => {
  const looked = await watchFinder(t);
  // Some of the texts name a way to apply, so all do.
  const harmless = await browse(looked, '그냥 글이에요 전화');
  for (const words of CHUNKS) {
    assert.deepEqual(await browse(looked, `${words} 전화`), harmless, words);
    assert.deepEqual(await looked.misdeeds(), [], words);
  }
});

test('whatever a name holds can be looked for, and is marked in it as the text that it is', async (t) => {
  const { home, page, finder, services, misdeeds } = await watchFinder(t);
  services.push(...HOSTILE_TEXTS.map((name, i) => service(`p${i}`, { name })));
  await page.goto(home);
  await allLoaded(await findFinder(page));
  for (const name of HOSTILE_TEXTS) {
    await queryIn(finder).fill(name);
    const found = programIn(finder, name).first();
    await found.locator('.name mark').first().waitFor();
    assert.equal((await found.locator('.name').textContent())?.trim(), name);
  }
  assert.deepEqual(await misdeeds(), []);
});

for (const address of ADDRESSES) {
  test(`${JSON.stringify(address)} becomes no link of a programme`, async (t) => {
    const { home, page, finder, services, misdeeds } = await watchFinder(t);
    services.push({ ...programOf(address), name: '사업', phones: [{ id: 'p', number: `tel:${address}` }] });
    await page.goto(home);
    await allLoaded(await findFinder(page));
    await finder.getByRole('button', { name: '사업', exact: true }).click();
    await finder.locator('[part="program"]').waitFor();
    assert.equal(await finder.locator('[part="program"] a').count(), 0);
    assert.deepEqual(await misdeeds(), []);
  });
}

test('very long texts are cut off, and stay within the card', async (t) => {
  const { home, page, finder, services, misdeeds } = await watchFinder(t);
  const [long, endless] = ['<b>가나다'.repeat(400), '<b>라마바'.repeat(12_000)];
  services.push(programOf(long), service('endless', { name: '끝없는 사업', description: endless, alert: endless }));
  await page.goto(home);
  await allLoaded(await findFinder(page));
  for (const name of [long, '끝없는 사업']) {
    assert.deepEqual(await sticksOut(finder), []);
    await finder.getByRole('button', { name, exact: true }).click();
    await finder.locator('[part="program"]').waitFor();
    assert.deepEqual(await sticksOut(finder), []);
    const text = await wordsOf(finder);
    assert.ok(text.includes(name === long ? long : endless.slice(0, 10_000)));
    assert.ok(!text.includes(endless.slice(0, 10_001)));
    await finder.getByRole('button', { name: finderWords.program.back }).click();
  }
  assert.deepEqual(await misdeeds(), []);
});

/** A directory beside a form, and what its API lists. */
interface Directed extends Omit<Watched, 'form' | 'answers'> {
  directory: Locator;
  listed: Listed;
}

async function watchDirectory(t: TestContext): Promise<Directed> {
  const context = await openDevice(t, browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const listed = partnersOf('');
  const api = apiOf({ discovery: discovery(), definition: WHOLE, text: '' });
  const kit = await startKitHost((path, key) => {
    if (path === 'results') return { status: 200, body: listed.results };
    const contents = new Map(Object.entries(listed)).get(path) as unknown;
    return contents ? { status: 200, body: { contents, last_page: true } } : api(path, key);
  });
  t.after(kit.stop);
  const misdeeds = await watchMisdeeds(page, new URL(kit.origin).host);
  const main =
    '<ieum-partner-directory sync-url results></ieum-partner-directory>' +
    '<ieum-help-request-form></ieum-help-request-form>';
  return { home: kit.page('/api', STRICT_POLICY, main), page, directory: directoryIn(page), listed, misdeeds };
}

/** Leads through every view of the directory with `words` in each text of its partners; the skeleton of each view. */
async function visit({ home, page, directory, listed }: Directed, words: string): Promise<string[][]> {
  const { list, map, visiting, hours, partner, correction } = directoryWords;
  const button = (name: string) => directory.getByRole('button', { name, exact: true });
  const views: string[][] = [];
  const look = async (): Promise<void> => {
    assert.ok((await wordsOf(directory)).includes(words), `not shown as it is: ${words}`);
    await assertSafeLinks(directory);
    views.push(await skeleton(directory));
  };
  Object.assign(listed, partnersOf(words));
  await page.goto(home);
  await allPartners(await findDirectory(page));
  await directory.locator('[part="results-strip"] .figures').waitFor();
  await look();

  await wordsIn(directory).fill(words.slice(0, 20));
  await directory.locator('[aria-busy="false"]').waitFor();
  await look();
  await wordsIn(directory).fill('');

  await button(list.filter).click();
  await unfold(directory.locator('details.facet'));
  for (const choice of await directory.locator('#filters .chip', { hasText: words }).all()) await choice.click();
  await directory.locator('[part="chosen"] .chip').nth(1).waitFor();
  await look();
  await button(list.removeAll).click();

  await lookAt(directory, 'map');
  await (await mapIn(directory)).getByRole('button', { name: map.cluster(2) }).click();
  await directory.getByText(map.together(2)).waitFor();
  await look();

  await lookAt(directory, 'visiting');
  await directory.locator('[part="visiting"]').getByText(visiting.count(1)).waitFor();
  await look();

  await lookAt(directory, 'list');
  const opened = await openPartner(directory, words);
  await unfold(opened.locator('details'));
  await look();
  await button(partner.share).click();
  // For those who see it and for those who hear it.
  await directory.getByText(partner.copied).first().waitFor();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes(words), 'passed on as it is');
  const saved = page.waitForEvent('download');
  await button(hours.series).first().click();
  assert.equal((await saved).suggestedFilename(), 'ieum.ics');
  await button(correction.open).click();
  await directory.getByRole('radio', { name: correction.about.hours }).check();
  await look();
  await button(correction.send).click();
  await directory.getByText(correction.untaken).waitFor();
  await look();

  await button(`${words} 2`).first().click();
  await directory.getByRole('heading', { name: `${words} 2`, exact: true }).waitFor();
  await look();
  await button(`← ${partner.back}`).click();
  await button(partner.request).click();
  const form = formIn(page);
  assert.equal(await form.getAttribute('partner-id'), words);
  assert.equal(await form.getAttribute('partner-name'), words);
  // Whom its city does not name, a form does not either.
  await fillAtOnce(form, { path: ko.form.self, text: '글', phone: '010-0000-0000' });
  views.push(await skeleton(form));
  return views;
}

test('no text of a partner, of its places, services, hours and zones, or of results is taken for markup or script', async (t) => {
  const directed = await watchDirectory(t);
  const harmless = await visit(directed, '그냥 글이에요');
  for (const words of CHUNKS) {
    assert.deepEqual(await visit(directed, words), harmless, words);
    assert.deepEqual(await directed.misdeeds(), [], words);
  }
});

for (const address of ADDRESSES) {
  test(`${JSON.stringify(address)} becomes no link of a partner`, async (t) => {
    const { home, page, directory, listed, misdeeds } = await watchDirectory(t);
    const { organizations, ...others } = partnersOf(address);
    Object.assign(listed, {
      ...others,
      organizations: organizations.map((one) => ({ ...(one as object), name: '기관' })),
    });
    await page.goto(home);
    await allPartners(await findDirectory(page));
    await directory.getByRole('button', { name: '기관', exact: true }).first().click();
    const links = directory.locator('[part="partner"]:has([part="request"]) a');
    await links.first().waitFor({ state: 'attached' });
    // The ways to its two places are links to maps; nothing else of it is one.
    const hosts = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).host));
    assert.deepEqual([...new Set(hosts)].toSorted(), ['map.kakao.com', 'map.naver.com']);
    assert.deepEqual(await misdeeds(), []);
  });
}

test('texts that are very long, or no whole text, stay within the directory’s card', async (t) => {
  const { home, page, directory, listed, misdeeds } = await watchDirectory(t);
  for (const words of ['<b>가나다'.repeat(400), '<b>라마바'.repeat(12_000), '반쪽\ud83d']) {
    Object.assign(listed, partnersOf(words));
    await page.goto(home);
    await allPartners(await findDirectory(page));
    assert.deepEqual(await sticksOut(directory), []);
    await directory.locator('[part="results"] .name').first().click();
    await directory.locator('[part="partner"] [part="request"]').waitFor();
    assert.deepEqual(await sticksOut(directory), []);
    assert.ok(!(await wordsOf(directory)).includes(words.slice(0, 10_001).padEnd(10_001)), 'it is cut off');
  }
  assert.deepEqual(await misdeeds(), []);
});
