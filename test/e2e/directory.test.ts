import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { localize } from '../../src/domain/localized.ts';
import en from '../../src/strings/directory/en.ts';
import ko, { type Strings } from '../../src/strings/directory/ko.ts';
import formEn from '../../src/strings/en.ts';
import formKo from '../../src/strings/ko.ts';
import { formOf, readData } from '../demo/forms.ts';
import { openInbox } from '../support/api-inbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { chooseLanguage, formIn, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import { allPartners, findDirectory, openPartner, partnersIn, wordsIn } from '../support/visitor.ts';
import { accessibilityFaults, bringAxe, sticksOut } from '../support/watch-page.ts';

const DIRECTORY = 'ieum-partner-directory';
const READERS = [
  { name: '한국어', language: 'ko', words: ko, form: formKo },
  { name: 'English', language: 'en', words: en, form: formEn },
];
/** A partner that the city's form names too, and the first consonants of its name. */
const PARTNER = { id: 'gaon-senior-center', name: '가온시노인복지관', initials: 'ㄱㅇㅅㄴㅇㅂㅈㄱ' };
const DESK = '5일장 찾아가는 희망복지 상담실';

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

async function assertWell(page: Page, directory: Locator): Promise<void> {
  assert.deepEqual(await accessibilityFaults(page, DIRECTORY), []);
  assert.deepEqual(await sticksOut(directory), []);
}

/** How many organizations the demo's data of a city have. */
const sizeOf = (city: string): number => (readData('organizations.json', city) as unknown[]).length;

for (const { name, language, words, form: formWords } of READERS) {
  test(`a resident finds an agency by its first consonants and asks it for help, ${name}`, async (t) => {
    const page = await openPhone(t);
    await page.goto(`${demo.kit}/`);
    if (language !== 'ko') await page.getByRole('link', { name, exact: true }).click();
    const directory = await findDirectory(page, words);
    assert.equal(await allPartners(directory), words.list.count(sizeOf('gaon')));
    await assertWell(page, directory);

    await wordsIn(directory, words).fill(PARTNER.initials);
    await directory.getByText(words.list.count(1), { exact: true }).first().waitFor();
    assert.deepEqual(await partnersIn(directory), [PARTNER.name]);
    await assertWell(page, directory);

    const partner = await openPartner(directory, PARTNER.name);
    await assertWell(page, directory);
    await partner.getByRole('button', { name: words.partner.request }).click();
    const form = formIn(page);
    assert.ok(await form.evaluate((element) => element === document.activeElement), 'the form has the focus');

    const { needs, districts, consents, partners } = formOf('gaon');
    const say = (text: Parameters<typeof localize>[0] | undefined) => (text ? localize(text, language).text : '');
    await form.getByRole('button', { name: formWords.form.self }).click();
    const told = say(partners?.find(({ id }) => id === PARTNER.id)?.name);
    await form.getByText(formWords.recipient.partner(told)).waitFor();
    await form.getByRole('button', { name: formWords.form.back }).click();
    await tellOwnStory(
      form,
      {
        needs: [say(needs.find(({ id }) => id === 'livelihood')?.label)],
        district: say(districts[0]?.name),
        phone: '010-0000-0000',
        consents: consents
          .filter(({ id, kind }) => id === 'collect' || kind === 'third-party')
          .map(({ label }) => say(label)),
      },
      formWords,
    );
    await review(form, formWords);
    await sendButton(form, formWords).click();
    const { reference } = await readReceiptOf(form, formWords);

    const inbox = await openInbox({ origin: demo.kit });
    const found = (await inbox.cases()).find((one) => one.reference === reference);
    const { referrals } = await inbox.find(found?.id ?? '');
    assert.equal(referrals[0]?.referral?.partner_id, PARTNER.id);
  });
}

/** Each city's page: its language, and what is on its card at once. */
const PORTALS: Readonly<Record<string, { words: Strings; shows: (words: Strings) => string }>> = {
  naju: { words: ko, shows: () => '나주시 희망복지지원팀' },
  namwon: { words: ko, shows: () => DESK },
  pocheon: { words: en, shows: () => '소흘읍행정복지센터' },
  pyeongtaek: { words: ko, shows: ({ visiting }) => visiting.title },
  uijeongbu: { words: ko, shows: () => '녹양동종합사회복지관' },
};

for (const [city, { words, shows }] of Object.entries(PORTALS)) {
  test(`the page of ${city} tells who helps there, and asks nobody else`, async (t) => {
    const page = await openPhone(t);
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${demo.host}/${city}.html`);
    const directory = await findDirectory(page, words);
    assert.equal(await allPartners(directory), words.list.count(sizeOf(city)));
    await directory.locator('[part="card"]').getByText(shows(words)).first().waitFor();
    await assertWell(page, directory);
    assert.deepEqual([...hosts].toSorted(), [demo.kit, demo.host].toSorted());
  });
}

/** A Sunday, two days before the next market. */
const SUNDAY = new Date('2026-11-22T12:00:00+09:00');

test('somebody learns when the desk comes to the market, and keeps one date or all of them', async (t) => {
  const page = await openPhone(t);
  await page.clock.setFixedTime(SUNDAY);
  await page.goto(`${demo.host}/namwon.html`);
  const directory = await findDirectory(page);
  await allPartners(directory);
  const next = '11월 24일 화요일';
  const listed = directory.locator('[part="results"] > li').filter({ hasText: DESK });
  await listed.getByText(ko.states.market(next)).waitFor();

  const partner = await openPartner(directory, DESK);
  const dates = partner.locator('[part="dates"]');
  assert.equal(await dates.locator('.date').count(), 3);
  for (const date of [next, '11월 29일 일요일', '12월 4일 금요일']) await dates.getByText(date).first().waitFor();
  await assertWell(page, directory);

  const save = async (name: string): Promise<string[]> => {
    const download = page.waitForEvent('download');
    await dates.getByRole('button', { name, exact: true }).click();
    return (await readFile(await (await download).path(), 'utf8')).replaceAll('\r\n ', '').split('\r\n');
  };
  const one = await save(ko.hours.calendarFor(next));
  assert.ok(
    one.some((line) => line.startsWith('SUMMARY:') && line.includes(DESK)),
    one.join('\n'),
  );
  // Nobody told at what time.
  assert.ok(one.includes('DTSTART;VALUE=DATE:20261124'), one.join('\n'));
  assert.ok(!one.some((line) => line.startsWith('RRULE:')));
  const all = await save(ko.hours.series);
  assert.ok(
    all.some((line) => /^RRULE:.*FREQ=MONTHLY.*BYMONTHDAY=4,9,14,19,24,29/.test(line)),
    all.join('\n'),
  );
});

test('the same date is told in English to somebody who reads abroad', async (t) => {
  const context = await openDevice(t, browser, { timezoneId: 'America/New_York' });
  const page = await context.newPage();
  await page.clock.setFixedTime(SUNDAY);
  await page.goto(`${demo.host}/namwon.html`);
  const directory = await findDirectory(page);
  await chooseLanguage(directory, 'English');
  await findDirectory(page, en);
  await allPartners(directory);
  await directory.getByText(en.states.market('Tuesday, November 24')).waitFor();
  const partner = await openPartner(directory, DESK);
  await partner.getByText(en.hours.seoul).waitFor();
});

test('what has come can be looked through while places and times are on their way', async (t) => {
  const page = await openPhone(t);
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(
    (url) => url.href.startsWith(`${demo.api}/service_at_locations?`),
    async (route) => {
      await released;
      await route.continue();
    },
  );
  await page.goto(`${demo.kit}/`);
  const directory = await findDirectory(page);
  await directory.getByText(ko.list.hoursPending).first().waitFor();
  await wordsIn(directory).fill(PARTNER.initials);
  await directory.getByText(ko.list.count(1), { exact: true }).first().waitFor();
  await assertWell(page, directory);
  letGo();
  await allPartners(directory);
  await directory.locator('[part="results"] [part="state"]').waitFor();
  assert.equal(await directory.getByText(ko.list.hoursPending).count(), 0);
});
