import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import en from '../../src/strings/en.ts';
import ko, { type Strings } from '../../src/strings/ko.ts';
import { openInbox, type CaseDetail } from '../support/api-inbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import {
  choose,
  chooseDistrict,
  findForm,
  formIn,
  nextStep,
  readReceiptOf,
  review,
  sendButton,
  tellOwnStory,
} from '../support/resident.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

const FORM = 'ieum-help-request-form';

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

/** A host page, `pocheon.html`, perhaps with a fragment. */
async function openHostPage(t: TestContext, path: string): Promise<Page> {
  const context = await openDevice(t, browser);
  await bringAxe(context);
  const page = await context.newPage();
  await page.goto(`${demo.host}/${path}`);
  assert.deepEqual(await accessibilityFaults(page, FORM), []);
  return page;
}

/** Sends, and returns what the inbox of that city has; no other inbox has anything of it. */
async function sendTo(city: string, form: Locator, words: Strings = ko): Promise<CaseDetail> {
  await sendButton(form, words).click();
  const { reference } = await readReceiptOf(form, words);
  const main = await openInbox({ origin: demo.kit });
  assert.ok((await main.cases()).every((one) => one.reference !== reference));
  const inbox = await openInbox({ origin: demo.kit }, undefined, `sample-${city}`);
  const found = (await inbox.cases()).filter((one) => one.reference === reference);
  assert.equal(found.length, 1);
  return inbox.find(found[0]?.id ?? '');
}

test('Uijeongbu: a request is addressed to the partner that the page names, once its resident agrees', async (t) => {
  const page = await openHostPage(t, 'uijeongbu.html');
  const form = await findForm(page);
  await tellOwnStory(form, {
    needs: ['말벗·어울림'],
    answers: { '언제부터 어려웠나요?': '일 년이 넘었어요' },
    district: '흥선동',
    phone: '010-0000-0000',
    consents: [COLLECT],
  });
  // Without the consent to tell that partner the way on is barred.
  await form.getByRole('button', { name: ko.form.review }).click();
  await form.getByText(ko.errors.title(1)).waitFor();
  await form.getByRole('checkbox', { name: '도울 수 있는 기관에 알려도 될까요?' }).check();
  await review(form);
  await form.getByText('흥선노인복지관', { exact: true }).waitFor();

  const { case: summary, referrals } = await sendTo('uijeongbu', form);
  assert.deepEqual(summary.partner, { id: 'uijeongbu-heungseon-senior-center', name: '흥선노인복지관' });
  const referral = referrals[0]?.referral;
  assert.equal(referral?.partner_id, 'uijeongbu-heungseon-senior-center');
  assert.deepEqual(referral?.needs, ['company']);
  assert.deepEqual(referral?.answers, { 'how-long': 'years' });
  assert.equal(referral?.consents.find(({ id }) => id === 'third-party')?.given, true);
});

test('Pyeongtaek: the points of the survey make the level and the urgency in the inbox', async (t) => {
  const page = await openHostPage(t, 'pyeongtaek.html');
  const form = await findForm(page);
  await tellOwnStory(form, {
    needs: ['여러 어려움을 함께'],
    // 4 + 4 + 2 + 1 points, where 11 are a crisis.
    answers: {
      '사는 곳에서 마음 놓고 지내나요?': '자주 무서워요',
      '먹고사는 데 드는 돈은 어떤가요?': '끼니를 거르기도 해요',
      '집은 지내기에 어떤가요?': '고장 나거나 더러운 데가 많아요',
      '가족 말고 만나거나 이야기하는 사람이 있나요?': '가끔 만나요',
    },
    district: '통복동',
    phone: '010-0000-0000',
    consents: [COLLECT],
  });
  await review(form);

  const { case: summary, referrals } = await sendTo('pyeongtaek', form);
  assert.deepEqual(summary.level, { id: 'crisis', label: '위기 (11점부터)' });
  assert.equal(summary.urgency, 'urgent');
  assert.deepEqual(referrals[0]?.referral?.answers, {
    safety: 'level-2',
    livelihood: 'level-3',
    people: 'level-1',
    home: 'level-2',
  });
});

test('Pocheon: a resident writes in English on an English page', async (t) => {
  const page = await openHostPage(t, 'pocheon.html');
  const form = await findForm(page, en);
  await tellOwnStory(
    form,
    {
      needs: ['What help there is (복지서비스 안내)'],
      narrative: 'My child and I came in spring.',
      answers: { 'Which language is easiest for you?': 'English (영어)' },
      district: 'Soheul-eup (소흘읍)',
      phone: '+1 555 0100 000',
      consents: ['May we collect what we need in order to help you?'],
    },
    en,
  );
  await review(form, en);

  const { referrals } = await sendTo('pocheon', form, en);
  const referral = referrals[0]?.referral;
  assert.equal(referral?.language, 'en');
  assert.deepEqual(referral?.needs, ['information']);
  assert.deepEqual(referral?.answers, { 'easiest-language': 'en' });
  assert.equal(referral?.narrative, 'My child and I came in spring.');
  assert.equal(referral?.place.district_code, 'pocheon-soheul');
  assert.equal(referral?.subject.contact?.phone, '+15550100000');
});

test('Namwon: the market-day desk writes down what was refused before', async (t) => {
  const page = await openHostPage(t, 'namwon.html');
  const form = await findForm(page);
  const { fields } = ko;
  const field = (name: string) => form.getByLabel(fields[name] ?? '').first();

  await form.getByRole('button', { name: ko.form.officer }).click();
  await form.getByRole('checkbox', { name: '생활비', exact: true }).check();
  await nextStep(form);
  await chooseDistrict(form, '운봉읍');
  await nextStep(form);
  await choose(form, fields['aware'] ?? '', ko.choices['aware']?.['yes'] ?? '');
  await nextStep(form);
  await field('role').selectOption({ label: '장날 상담실 직원' });
  await field('organization').fill('남원시 주민복지과');
  await nextStep(form);
  await choose(form, '그분과 함께 적고 있나요?', '옆에 계셔요');
  await choose(form, '전에 신청했다가 받지 못한 적이 있나요?', '있어요');
  await form.getByRole('checkbox', { name: '기초생활보장', exact: true }).check();
  await form.getByRole('checkbox', { name: '긴급복지', exact: true }).check();
  await choose(form, '지금 받고 있는 것이 있나요?', '차상위예요');
  await nextStep(form);
  await review(form);

  const { case: summary, referrals } = await sendTo('namwon', form);
  assert.equal(summary.unverified_officer, true);
  const referral = referrals[0]?.referral;
  assert.deepEqual(referral?.reporter, {
    kind: 'officer',
    role: 'market-desk',
    organization: '남원시 주민복지과',
  });
  assert.deepEqual(referral?.answers, {
    'written-with': 'together',
    'refused-before': 'yes',
    'refused-what': ['basic', 'emergency'],
    'receiving-now': 'near-poor',
  });
});

/** Reports a home without power from the officers' page of Naju, whose address carries a code. */
async function reportWithCode(t: TestContext, code: string): Promise<CaseDetail> {
  const page = await openHostPage(t, `naju-officer.html#ieum:organization-code=${code}`);
  const form = formIn(page);
  await form.getByRole('checkbox', { name: '전기가 끊겼어요', exact: true }).check();
  await nextStep(form);
  await chooseDistrict(form, '빛가람동');
  await nextStep(form);
  await choose(form, ko.fields['aware'] ?? '', ko.choices['aware']?.['unknown'] ?? '');
  await nextStep(form);
  assert.equal(await form.getByLabel(ko.fields['organization_code'] ?? '').inputValue(), code);
  await nextStep(form);
  await review(form);
  return sendTo('naju', form);
}

test('Naju: the code in an officer’s link proves the organisation that it was issued to', async (t) => {
  const inbox = await openInbox({ origin: demo.kit }, undefined, 'sample-naju');
  const { id, code } = await inbox.issueCode('한전MCS 나주지점');
  const { case: summary, referrals } = await reportWithCode(t, code);
  assert.equal(summary.unverified_officer, false);
  assert.equal(summary.urgency, 'urgent');
  assert.deepEqual(referrals[0]?.verified_organization, { id, name: '한전MCS 나주지점' });
});

test('Naju: a code that nobody issued proves nothing, and the report arrives all the same', async (t) => {
  const { case: summary, referrals } = await reportWithCode(t, 'not-a-code');
  assert.equal(summary.unverified_officer, true);
  assert.equal(referrals[0]?.verified_organization, null);
  assert.equal(summary.urgency, 'urgent');
});
