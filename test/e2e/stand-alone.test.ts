import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { card } from '../../demo/inbox/strings-card.ts';
import { strings as inboxWords } from '../../demo/inbox/strings.ts';
import frameEn from '../../src/strings/frame/en.ts';
import frameWords from '../../src/strings/frame/ko.ts';
import en from '../../src/strings/en.ts';
import finderWords from '../../src/strings/finder/ko.ts';
import ko from '../../src/strings/ko.ts';
import { openInbox } from '../support/api-inbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { choose, chooseDistrict, findForm, formIn, nextStep, readReceiptOf } from '../support/resident.ts';
import { review, sendButton, tellOwnStory } from '../support/resident.ts';
import { allLoaded, findFinder, namesIn, openProgram } from '../support/seeker.ts';
import { addressOf, type StandAlone, takePhone } from '../support/stand-alone.ts';
import { accessibilityFaults, sticksOut } from '../support/watch-page.ts';

const COLLECT = '도움을 드리는 데 필요한 내용을 받아도 될까요?';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function openLink(t: TestContext, fragment: string, options?: BrowserContextOptions): Promise<StandAlone> {
  const phone = await takePhone(t, browser, options);
  await phone.page.goto(addressOf(demo.kit, fragment));
  return phone;
}

test('a link opens the form of the site that it names, and what is sent arrives there and nowhere else', async (t) => {
  const { page, asked, violations } = await openLink(t, 'site=naju&element=help-request-form&district=naju-seji');
  const form = await findForm(page);
  assert.equal(await page.title(), `${frameWords.elements['help-request-form']} · 나주시(예시)`);
  await tellOwnStory(form, { needs: ['생활비'], district: '세지면', phone: '010-0000-0000', consents: [COLLECT] });
  await review(form);
  await sendButton(form).click();
  const { reference } = await readReceiptOf(form);

  const naju = await openInbox({ origin: demo.kit }, undefined, 'sample-naju');
  assert.deepEqual(
    (await naju.cases()).map((one) => one.reference),
    [reference],
  );
  assert.deepEqual(await (await openInbox({ origin: demo.kit })).cases(), []);
  const [found] = await naju.cases();
  const { referrals } = await naju.find(found?.id ?? '');
  assert.equal(referrals[0]?.referral?.place.district_code, 'naju-seji');
  assert.deepEqual(await violations(), []);
  // The fragment reaches no server.
  assert.ok(asked.every((url) => new URL(url).origin === demo.kit && !new URL(url).search));
});

test('the QR code that the inbox prints opens the officer’s questions and proves the organisation', async (t) => {
  const office = await takePhone(t, browser, { viewport: { width: 1000, height: 800 } });
  const { page: desk } = office;
  await desk.goto(`${demo.kit}/admin/?jurisdiction=sample-naju#token=${new URL(demo.adminUrl).hash.slice(7)}`);
  await desk.getByRole('link', { name: '기관 코드' }).click();
  const { issue, issued } = inboxWords.codes;
  await desk.getByLabel(issue.label).fill('한전MCS 나주지점');
  await desk.getByRole('button', { name: issue.submit }).click();
  await desk.getByLabel(issued.role).selectOption({ label: '전기·수도·가스 검침원' });
  await desk.getByText(card.whose('한전MCS 나주지점', '전기·수도·가스 검침원')).waitFor();
  const link = await desk.getByLabel(issued.link, { exact: true }).inputValue();
  assert.ok(link.startsWith(addressOf(demo.kit, 'site=naju&reporter-role=meter-reader&organization-code=')), link);

  const { page } = await takePhone(t, browser);
  await page.goto(link);
  const form = formIn(page);
  await form.getByRole('checkbox', { name: '전기가 끊겼어요', exact: true }).check();
  await nextStep(form);
  await chooseDistrict(form, '빛가람동');
  await nextStep(form);
  await choose(form, ko.fields['aware'] ?? '', ko.choices['aware']?.['unknown'] ?? '');
  await nextStep(form);
  await form
    .getByLabel(ko.fields['organization'] ?? '')
    .first()
    .fill('한전MCS 나주지점');
  await nextStep(form);
  await review(form);
  await sendButton(form).click();
  const { reference } = await readReceiptOf(form);

  const inbox = await openInbox({ origin: demo.kit }, undefined, 'sample-naju');
  const found = (await inbox.cases()).find((one) => one.reference === reference);
  assert.equal(found?.unverified_officer, false);
  const { referrals } = await inbox.find(found.id);
  assert.equal(referrals[0]?.verified_organization?.name, '한전MCS 나주지점');
  assert.equal(referrals[0]?.referral?.reporter?.role, 'meter-reader');
});

test('what somebody finds leads to the form of the same site, with the programme', async (t) => {
  const { page, violations } = await openLink(t, 'site=gaon&element=program-finder');
  const finder = await findFinder(page);
  await allLoaded(finder);
  const [name = ''] = await namesIn(finder);
  await openProgram(finder, name);
  await finder.getByRole('button', { name: finderWords.program.request }).click();
  await findForm(page);
  assert.match(
    await page.evaluate(() => location.hash),
    /^#ieum:site=gaon&element=help-request-form&program-id=[\w.:-]+$/,
  );
  assert.equal(await formIn(page).getAttribute('api'), demo.api);
  assert.deepEqual(await violations(), []);
});

test('below the card stand the ways to what else the site has here', async (t) => {
  const { page } = await openLink(t, 'site=gaon&element=help-request-form');
  await findForm(page);
  const others = page.getByRole('navigation', { name: frameWords.nav });
  assert.deepEqual(await others.getByRole('link').allInnerTexts(), [
    frameWords.elements['program-finder'],
    frameWords.elements['partner-directory'],
    frameWords.elements['request-status'],
  ]);
  await others.getByRole('link', { name: frameWords.elements['request-status'] }).click();
  await page.locator('ieum-request-status').getByRole('heading', { level: 1 }).waitFor();
  await page.goBack();
  await findForm(page);
});

test('what somebody has begun to write stays while another element is opened beside it', async (t) => {
  const { page } = await openLink(t, 'site=gaon&element=help-request-form');
  const form = await findForm(page);
  await form.getByRole('button', { name: ko.form.self }).click();
  const step = form.locator('[part~="group"]');
  await step.waitFor();
  const window = page.context().waitForEvent('page');
  await page.getByRole('link', { name: frameWords.elements['program-finder'] }).click();
  await (await window).locator('ieum-program-finder').getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    location.hash = '#ieum:site=naju&element=help-request-form';
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.ok(await step.isVisible());
});

const LANGUAGES: readonly [who: string, locale: string, fragment: string, title: string, language: string][] = [
  ['a phone in English', 'en-US', '', `${frameEn.elements['help-request-form']} · Naju City (나주시, example)`, 'en'],
  ['a phone in a language that the kit does not speak', 'fr-FR', '', '도움 요청하기 · 나주시(예시)', 'ko'],
  ['a phone in Korean and a link in English', 'ko-KR', '&lang=en', 'Ask for help · Naju City (나주시, example)', 'en'],
];
for (const [who, locale, fragment, title, language] of LANGUAGES) {
  test(`${who} is met in ${language}`, async (t) => {
    const { page } = await openLink(t, `site=naju&element=help-request-form${fragment}`, { locale });
    await findForm(page, language === 'en' ? en : ko);
    assert.equal(await page.title(), title);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
  });
}

const WIDTHS: readonly [element: string, width: number][] = [
  ['help-request-form', 320],
  ['program-finder', 360],
  ['partner-directory', 1280],
  ['request-status', 768],
];
for (const [element, width] of WIDTHS) {
  test(`${element} stands alone on ${width} px: nothing sticks out, axe finds nothing`, async (t) => {
    const viewport = { width, height: 700 };
    const { page, violations } = await openLink(t, `site=gaon&element=${element}`, { viewport });
    const card = page.locator(`ieum-${element}`);
    await card.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await sticksOut(card), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
    assert.deepEqual(await accessibilityFaults(page, 'html'), []);
    assert.deepEqual(await violations(), []);
  });
}

for (const element of ['help-request-form', 'request-status']) {
  for (const width of [360, 1280]) {
    test(`nothing moves while ${element} comes up on ${width} px`, async (t) => {
      const viewport = { width, height: 700 };
      const { page, layoutShift } = await openLink(t, `site=gaon&element=${element}`, { viewport });
      await page.getByRole('navigation', { name: frameWords.nav }).scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      const { sum, moved } = await layoutShift();
      assert.equal(sum, 0, moved.join('\n'));
    });
  }
}
