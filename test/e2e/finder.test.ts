import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { localize } from '../../src/domain/localized.ts';
import formEn from '../../src/strings/en.ts';
import en from '../../src/strings/finder/en.ts';
import ko from '../../src/strings/finder/ko.ts';
import formKo from '../../src/strings/ko.ts';
import { formOf } from '../demo/forms.ts';
import { openInbox } from '../support/api-inbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { startKitHost } from '../support/kit-host.ts';
import { formIn, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import { allLoaded, findFinder, namesIn, openProgram, programIn, queryIn } from '../support/seeker.ts';
import { accessibilityFaults, bringAxe, sticksOut } from '../support/watch-page.ts';

const FINDER = 'ieum-program-finder';
const READERS = [
  { name: '한국어', language: 'ko', words: ko, form: formKo },
  { name: 'English', language: 'en', words: en, form: formEn },
];
/** A programme of the country, and the first consonants of its name. */
const PROGRAM = { id: 'WLF00003180', name: '긴급복지 생계지원', initials: 'ㄱㄱㅂㅈㅅㄱ' };

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

/** A page on a narrow phone that nobody has used before. */
async function openPhone(t: TestContext): Promise<Page> {
  const context = await openDevice(t, browser, { viewport: { width: 320, height: 568 } });
  await bringAxe(context);
  return context.newPage();
}

async function assertWell(page: Page, finder: Locator): Promise<void> {
  assert.deepEqual(await accessibilityFaults(page, FINDER), []);
  assert.deepEqual(await sticksOut(finder), []);
}

const total = async (): Promise<number> =>
  ((await (await fetch(`${demo.api}/services?per_page=1`)).json()) as { total_items: number }).total_items;

for (const { name, language, words, form: formWords } of READERS) {
  test(`a resident finds a programme by its first consonants and asks for help with it, ${name}`, async (t) => {
    const page = await openPhone(t);
    await page.goto(`${demo.kit}/`);
    if (language !== 'ko') await page.getByRole('link', { name, exact: true }).click();
    const finder = await findFinder(page, words);
    await allLoaded(finder, words.list.count(await total()));
    await assertWell(page, finder);

    await queryIn(finder, words).fill(PROGRAM.initials);
    await finder.getByText(words.list.count(1), { exact: true }).first().waitFor();
    assert.deepEqual(await namesIn(finder), [PROGRAM.name]);
    assert.deepEqual(await programIn(finder, PROGRAM.name).locator('mark').allInnerTexts(), ['긴급복지 생계']);
    await assertWell(page, finder);

    const program = await openProgram(finder, PROGRAM.name);
    await assertWell(page, finder);
    await program.getByRole('button', { name: words.program.request }).click();
    const form = formIn(page);
    assert.ok(await form.evaluate((element) => element === document.activeElement), 'the form has the focus');

    const { needs, districts, consents } = formOf('gaon');
    const say = (text: Parameters<typeof localize>[0] | undefined) => (text ? localize(text, language).text : '');
    await tellOwnStory(
      form,
      {
        needs: [say(needs.find(({ id }) => id === 'livelihood')?.label)],
        district: say(districts[0]?.name),
        phone: '010-0000-0000',
        consents: [say(consents.find(({ id }) => id === 'collect')?.label)],
      },
      formWords,
    );
    await review(form, formWords);
    const asked = form.locator('dt', { hasText: formWords.fields['program'] ?? '' });
    assert.equal(await asked.locator('xpath=following-sibling::dd[1]').innerText(), PROGRAM.name);
    await sendButton(form, formWords).click();
    const { reference } = await readReceiptOf(form, formWords);

    const inbox = await openInbox({ origin: demo.kit });
    const found = (await inbox.cases()).find((one) => one.reference === reference);
    const { referrals } = await inbox.find(found?.id ?? '');
    assert.equal(referrals[0]?.referral?.program_id, PROGRAM.id);

    const office = await page.context().newPage();
    await office.goto(demo.adminUrl);
    await office.getByRole('listitem').filter({ hasText: reference }).getByRole('link').click();
    await office.locator('inbox-case').getByText(PROGRAM.name).first().waitFor();
  });
}

/** Holds every page of the list after the first one until it is let go, or fails it. */
async function holdRest(page: Page, api: string): Promise<{ letGo: () => void; fail: () => void; work: () => void }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let fails = false;
  await page.route(
    (url) => url.href.startsWith(`${api}/services?`) && url.searchParams.get('per_page') !== '30',
    async (route) => {
      await released;
      if (fails) await route.abort('internetdisconnected');
      else await route.continue();
    },
  );
  return {
    letGo: () => release(),
    fail: () => {
      fails = true;
      release();
    },
    work: () => (fails = false),
  };
}

test('the first programmes can be read and looked through while the rest is on its way', async (t) => {
  const page = await openPhone(t);
  const rest = await holdRest(page, demo.api);
  await page.goto(`${demo.kit}/`);
  const finder = await findFinder(page);
  const all = await total();
  assert.ok(all > 100);
  await finder.getByText(ko.loading.more(30, all)).waitFor();
  // The list is found anew after what has come is counted.
  await finder.locator('[part="count"]').getByText(ko.list.count(30), { exact: true }).waitFor();
  const [first = ''] = await namesIn(finder);
  await queryIn(finder).fill(first);
  await programIn(finder, first).locator('mark').waitFor();
  await assertWell(page, finder);

  rest.letGo();
  await queryIn(finder).fill('');
  await allLoaded(finder, ko.list.count(all));
});

test('what has come stays when the network breaks off, and the rest comes on a tap', async (t) => {
  const page = await openPhone(t);
  const rest = await holdRest(page, demo.api);
  await page.goto(`${demo.kit}/`);
  const finder = await findFinder(page);
  await finder.getByText(ko.loading.more(30, await total())).waitFor();
  rest.fail();
  await finder.getByText(ko.failed.partly).waitFor();
  // The list is found anew after what has come is counted.
  await finder.locator('[part="count"]').getByText(ko.list.count(30), { exact: true }).waitFor();
  assert.equal((await namesIn(finder)).length, 20);
  await assertWell(page, finder);

  const [first = ''] = await namesIn(finder);
  await queryIn(finder).fill(first);
  await openProgram(finder, first);
  await finder.getByRole('button', { name: ko.program.back }).click();
  rest.work();
  await finder.getByRole('button', { name: ko.failed.again }).click();
  await queryIn(finder).fill('');
  await finder
    .getByText(ko.list.count(await total()), { exact: true })
    .first()
    .waitFor();
  await finder.locator('[part="error-summary"]').waitFor({ state: 'detached' });
});

test('with an API that lets no other site read it the finder says so, with a number to call', async (t) => {
  const page = await openPhone(t);
  const [kit, elsewhere] = await Promise.all([startKitHost(), startKitHost(() => ({ status: 200, body: [] }))]);
  t.after(() => Promise.all([kit.stop(), elsewhere.stop()]));
  await page.goto(kit.page(`${elsewhere.origin}/api`, '', `<${FINDER}></${FINDER}>`));
  const finder = await findFinder(page);
  await finder.getByText(ko.failed.title).waitFor();
  await finder.getByText(ko.failed.call).waitFor();
  const call = finder.locator('[part="error-summary"]').getByRole('link', { name: ko.failed.callcenter });
  assert.equal(await call.getAttribute('href'), 'tel:129');
  await assertWell(page, finder);

  // The same words on a site that may read it.
  await page.goto(elsewhere.page('/api', '', `<${FINDER}></${FINDER}>`));
  await finder.getByText(ko.empty.none).waitFor();
});
