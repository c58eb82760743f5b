import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { openInbox } from '../support/api-inbox.ts';
import { post } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { editPage } from '../support/edit-page.ts';
import { findForm, readReceiptOf, review, sendButton, tellOwnStory, type ShownReceipt } from '../support/resident.ts';
import { accessibilityFaults, bringAxe, watchLayoutShift, type LayoutShift } from '../support/watch-page.ts';

const FORM = 'ieum-help-request-form';

const STORY = {
  needs: ['생활비', '아픔·병원비'],
  signs: ['전기가 끊겼어요'],
  narrative:
    '어제부터 전기가 안 들어와요. 👵🏽🕯️\n딸이 "엄마, 추워"라고 해요.\n\t<b>약값</b>이 \'없어요\' & 막막해요 \\ %',
  district: '가온읍',
  phone: '010-0000-0000',
  consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?', '건강처럼 민감한 내용을 받아도 될까요?'],
};

const PHONE = { width: 360, height: 640 };

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

/** A browser that nobody has used before, on a phone unless `size` says otherwise. */
async function openPage(
  t: TestContext,
  size = PHONE,
): Promise<{ page: Page; layoutShift: () => Promise<LayoutShift> }> {
  const context = await openDevice(t, browser, { viewport: size });
  await bringAxe(context);
  const shiftOf = await watchLayoutShift(context);
  const page = await context.newPage();
  return { page, layoutShift: () => shiftOf(page) };
}

/** Paths fetched from an origin, as they are asked for. */
function requestsTo(page: Page, origin: string): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === origin) paths.push(url.pathname);
  });
  return paths;
}

test('a request goes whole, once and first from a news article into the inbox, with a receipt that works', async (t) => {
  const { page } = await openPage(t);

  await openArticle(page, demo);
  const form = await findForm(page);
  assert.deepEqual(await accessibilityFaults(page, FORM), []);

  await tellOwnStory(form, STORY);
  assert.deepEqual(await accessibilityFaults(page, FORM), []);
  await review(form);
  for (const said of ['생활비, 아픔·병원비', '전기가 끊겼어요', '가온읍', '010-0000-0000', '"엄마, 추워"']) {
    await form.getByText(said).waitFor();
  }
  assert.deepEqual(await accessibilityFaults(page, FORM), []);

  await sendButton(form).click();
  const receipt = await readReceiptOf(form);
  assert.deepEqual(await accessibilityFaults(page, FORM), []);
  await assertStoredWhole(receipt);
  const status = await post(`${demo.api}/referrals/status`, receipt);
  assert.equal(status.status, 200);
  assert.equal(((await status.json()) as { state: string }).state, 'received');

  await sendLessUrgent(await page.context().newPage());
  await page.goto(demo.adminUrl);
  const rows = page.getByRole('listitem');
  await rows.first().getByText(receipt.reference).waitFor();
  assert.equal(await rows.filter({ hasText: receipt.reference }).count(), 1);
  assert.deepEqual(await accessibilityFaults(page, 'html'), []);
  await rows.first().getByRole('link').click();
  const opened = page.locator('inbox-case');
  await opened.getByText('딸이 "엄마, 추워"라고 해요.').waitFor();
  for (const said of [
    ...STORY.needs,
    ...STORY.signs,
    STORY.district,
    '01000000000',
    ...STORY.narrative.split(/[\n\t]+/),
  ]) {
    await opened.getByText(said).first().waitFor();
  }
  assert.deepEqual(await accessibilityFaults(page, 'html'), []);
});

/** The agency has it once, as urgent as its signs, with every byte of her words. */
async function assertStoredWhole({ reference }: ShownReceipt): Promise<void> {
  const inbox = await openInbox({ origin: demo.kit });
  const cases = await inbox.cases();
  assert.deepEqual(
    cases.map((one) => [one.reference, one.urgency, one.referrals]),
    [[reference, 'urgent', 1]],
  );
  const { referrals } = await inbox.find(cases[0]?.id ?? '');
  const referral = referrals[0]?.referral;
  assert.equal(referral?.narrative, STORY.narrative);
  assert.deepEqual(referral?.signs, ['power-cut']);
  assert.deepEqual(referral?.needs?.toSorted(), ['health', 'livelihood']);
  assert.equal(referral?.subject.contact?.phone, '01000000000');
  assert.deepEqual(
    referral?.consents.map(({ id, given }) => [id, given]),
    [
      ['collect', true],
      ['sensitive', true],
      ['third-party', false],
    ],
  );
  assert.equal(referral?.source?.page, `${demo.host}/naju.html`);
}

/** Another resident's request, which came later and can wait. */
async function sendLessUrgent(page: Page): Promise<void> {
  await page.goto(`${demo.kit}/`);
  const form = await findForm(page);
  await tellOwnStory(form, { ...STORY, signs: [], phone: '010-0000-0001' });
  await review(form);
  await sendButton(form).click();
  await readReceiptOf(form);
  await page.close();
}

test('nothing of the kit but its loader is fetched before the form nears the screen', async (t) => {
  const { page } = await openPage(t);
  await editPage(page, '**/naju.html', (html) =>
    html.replace('<div id="article_body"', '<div style="height: 3000px"></div>$&'),
  );
  const fetched = requestsTo(page, demo.kit);
  await page.goto(`${demo.host}/naju.html`, { waitUntil: 'networkidle' });
  assert.deepEqual(fetched, ['/v1/loader.js']);
  await findForm(page);
  assert.ok(
    fetched.some((path) => path.startsWith('/v1/help-request-form-')),
    fetched.join(),
  );
});

for (const width of [320, 360, 768, 1280]) {
  test(`nothing in an article ${width} px wide moves while the form starts`, async (t) => {
    // So high that the form and what stands below it are on the screen together.
    const { page, layoutShift } = await openPage(t, { width, height: 2400 });
    const answered = page.waitForResponse('**/api/form');
    await openArticle(page, demo);
    await findForm(page);
    await answered;
    const { sum, moved } = await layoutShift();
    assert.equal(sum, 0, moved.join('\n'));
  });
}

test('a loader that is included twice, the second time under another address, does its work once', async (t) => {
  const { page } = await openPage(t);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const again = demo.kit.replace('localhost', '127.0.0.1');
  await editPage(page, '**/naju.html', (html) =>
    html.replace(/<script src="[^"]*loader\.js".*<\/script>/, (script) => script + script.replace(demo.kit, again)),
  );
  const answered = page.waitForResponse('**/api/form');
  const [fetched, fetchedAgain] = [requestsTo(page, demo.kit), requestsTo(page, again)];
  await openArticle(page, demo);
  const form = await findForm(page);
  await answered;
  assert.equal(await form.getByRole('heading', { name: ko.form.title }).count(), 1);
  assert.equal(fetched.filter((path) => path === '/api/form').length, 1);
  assert.deepEqual(fetchedAgain, ['/v1/loader.js']);
  assert.deepEqual(errors, []);
});
