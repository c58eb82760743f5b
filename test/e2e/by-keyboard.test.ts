import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { localize } from '../../src/domain/localized.ts';
import type { FormDefinition, Path } from '../../src/schemas/form-definition.ts';
import type { LocalizedText } from '../../src/schemas/text.ts';
import en from '../../src/strings/en.ts';
import ko, { type Strings } from '../../src/strings/ko.ts';
import { formOf } from '../demo/forms.ts';
import { openInbox, type CaseDetail } from '../support/api-inbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { hasFocus, Keyboard } from '../support/keyboard.ts';
import { formIn, languageSwitch, readReceiptOf } from '../support/resident.ts';
import { accessibilityFaults, bringAxe, sticksOut } from '../support/watch-page.ts';

const FORM = 'ieum-help-request-form';

/** As many keys as a minute holds for somebody who types slowly, two in a second. */
const A_MINUTE = 120;

const LANGUAGES = [
  { language: 'ko', name: '한국어', locale: 'ko-KR', words: ko },
  { language: 'en', name: 'English', locale: 'en-GB', words: en },
];

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

/** A reader of one language, without a mouse, before a narrow screen with the form on it. */
class Visitor {
  readonly page: Page;
  readonly form: Locator;
  readonly keys: Keyboard;
  readonly words: Strings;
  readonly #language: string;
  readonly #definition: FormDefinition;

  constructor(page: Page, { language, words }: (typeof LANGUAGES)[number], city: string) {
    this.page = page;
    this.form = formIn(page);
    this.keys = new Keyboard(page);
    this.words = words;
    this.#language = language;
    this.#definition = formOf(city);
  }

  button(name: string): Locator {
    return this.form.getByRole('button', { name });
  }

  group(question: string): Locator {
    return this.form.getByRole('group', { name: question });
  }

  /** A control by its whole label, whatever is said in brackets behind it. */
  field(name: string): Locator {
    const label = (this.words.fields[name] ?? '').replace(/[()]/g, '\\$&');
    return this.form.getByLabel(new RegExp(`^${label}( ?\\(|$)`));
  }

  /** A field's choice in words. */
  choice(field: string, id: string): string {
    return this.words.choices[field]?.[id] ?? '';
  }

  /** A text of the city's own in the reader's language. */
  say(members: 'needs' | 'signs' | 'districts' | 'questions' | 'consents', id: string): string {
    const items: { id?: string; code?: string; label?: LocalizedText; name?: LocalizedText }[] =
      this.#definition[members] ?? [];
    const item = items.find((one) => (one.id ?? one.code) === id);
    const text = item?.label ?? item?.name;
    assert.ok(text, `the form has no ${id} among its ${members}`);
    return localize(text, this.#language).text;
  }

  async tick(name: string): Promise<void> {
    await this.keys.pressOn(this.form.getByRole('checkbox', { name }), 'Space');
  }

  async answer(field: string, id: string): Promise<void> {
    await this.keys.choose(this.group(this.words.fields[field] ?? ''), this.choice(field.replace('reporter_', ''), id));
  }

  /** Types the beginning of a district's name and takes what is found. */
  async find(district: string): Promise<void> {
    const name = this.say('districts', district);
    await this.keys.typeInto(this.form.getByRole('textbox', { name: this.words.search.label }), name.slice(0, 3));
    await this.keys.pressOn(this.form.getByRole('radio', { name, exact: true }), 'Space');
  }

  /** Presses a button by which another view comes up, and looks about there. */
  async goTo(heading: string, by = this.words.form.next): Promise<void> {
    await this.keys.pressOn(this.button(by), 'Enter');
    await this.arrive(heading);
  }

  /** The view is up and has the focus, axe finds no fault in it, and nothing of it is wider than the screen. */
  async arrive(heading: string): Promise<void> {
    const title = this.form.getByRole('heading', { name: heading });
    await title.waitFor();
    assert.ok(await hasFocus(title), `the focus is not on "${heading}"`);
    assert.deepEqual(await accessibilityFaults(this.page, FORM), [], heading);
    assert.deepEqual(await sticksOut(this.form), [], heading);
  }

  /** Sends, and returns what the agency has of it; `jurisdiction` is its code. */
  async send(jurisdiction?: string): Promise<CaseDetail> {
    await this.goTo(this.words.receipt.title, this.words.form.send);
    const { reference } = await readReceiptOf(this.form, this.words);
    const inbox = await openInbox({ origin: demo.kit }, undefined, jurisdiction);
    const found = (await inbox.cases()).filter((one) => one.reference === reference);
    assert.equal(found.length, 1);
    return inbox.find(found[0]?.id ?? '');
  }
}

/** A visitor whose reading language is chosen; none of the keys for that counts. */
async function visit(
  t: TestContext,
  path: string,
  reader: (typeof LANGUAGES)[number],
  city = 'gaon',
): Promise<Visitor> {
  const context = await openDevice(t, browser, { viewport: { width: 320, height: 568 }, locale: reader.locale });
  await bringAxe(context);
  const page = await context.newPage();
  const visitor = new Visitor(page, reader, city);
  await page.goto(`${demo.host}/${path}`);
  await formIn(page).scrollIntoViewIfNeeded();
  if (reader.language !== 'ko') {
    await visitor.keys.pressOn(languageSwitch(visitor.form), 'Enter');
    await visitor.keys.pressOn(visitor.button(reader.name), 'Space');
  }
  await visitor.form.getByRole('heading', { name: reader.words.form.title }).waitFor();
  assert.deepEqual(await accessibilityFaults(page, FORM), []);
  visitor.keys.presses = 0;
  return visitor;
}

const titleOf = ({ groups }: Strings, group: string, path: Path): string =>
  groups[`${group}-${path}`] ?? groups[group] ?? '';

for (const reader of LANGUAGES) {
  const { name, language, words } = reader;

  test(`somebody asks for herself by keyboard alone, ${name}`, async (t) => {
    const visitor = await visit(t, 'naju.html', reader);
    const { keys, form } = visitor;
    const title = (group: string) => titleOf(words, group, 'self');

    await visitor.goTo(title('needs'), words.form.self);
    await visitor.tick(visitor.say('needs', 'livelihood'));
    await visitor.tick(visitor.say('needs', 'health'));
    await visitor.tick(visitor.say('signs', 'arrears'));
    await keys.typeInto(visitor.field('narrative'), '월세가 밀렸어요.\nTwo months.');
    await visitor.goTo(title('place'));
    await visitor.find('9911031000');
    await keys.typeInto(visitor.field('address'), '솔내로 3');
    await visitor.goTo(title('person'));
    await keys.pick(visitor.field('age_band'), visitor.choice('age_band', '65-74'));
    await visitor.goTo(title('contact'));
    await visitor.answer('preferred', 'sms');
    await keys.typeInto(visitor.field('phone'), '010-0000-0000');
    await visitor.goTo(title('questions'));
    await keys.choose(visitor.group(visitor.say('questions', 'refused-before')), language === 'ko' ? '없어요' : 'No');
    await visitor.goTo(title('consents'));
    await visitor.tick(visitor.say('consents', 'collect'));
    await form.getByText(words.consent.withheld(visitor.say('needs', 'health'))).waitFor();
    await visitor.goTo(words.form.reviewTitle, words.form.review);
    await form.getByText(visitor.say('districts', '9911031000'), { exact: true }).waitFor();

    const { case: summary, referrals } = await visitor.send();
    const referral = referrals[0]?.referral;
    assert.equal(summary.urgency, 'soon');
    assert.deepEqual(referral?.needs, ['livelihood']);
    assert.deepEqual(referral?.signs, ['arrears']);
    assert.equal(referral?.narrative, '월세가 밀렸어요.\nTwo months.');
    assert.deepEqual(referral?.place, { district_code: '9911031000', address: '솔내로 3' });
    assert.deepEqual(referral?.subject, {
      relation: 'self',
      age_band: '65-74',
      contact: { preferred: 'sms', phone: '01000000000' },
    });
    assert.deepEqual(referral?.answers, { 'refused-before': 'no' });
    assert.equal(referral?.language, language);
    assert.deepEqual(
      referral?.consents.map(({ id, given }) => [id, given]),
      [
        ['collect', true],
        ['sensitive', false],
        ['third-party', false],
      ],
    );
  });

  test(`a meter reader reports a home without power by keyboard alone, ${name}`, async (t) => {
    const visitor = await visit(t, 'naju-officer.html', reader, 'naju');
    const { keys } = visitor;
    const title = (group: string) => titleOf(words, group, 'officer');

    await visitor.form.getByRole('heading', { name: title('needs') }).waitFor();
    await visitor.tick(visitor.say('signs', 'power-cut'));
    await visitor.goTo(title('place'));
    await visitor.find('naju-bitgaram');
    await visitor.goTo(title('person'));
    await visitor.answer('aware', 'no');
    await visitor.goTo(title('contact'));
    assert.equal(await visitor.field('role').inputValue(), 'meter-reader');
    assert.equal(await visitor.field('organization').inputValue(), '한전MCS 나주지점');
    await visitor.goTo(title('consents'));
    await visitor.goTo(words.form.reviewTitle, words.form.review);
    const { case: summary, referrals } = await visitor.send('sample-naju');
    assert.ok(keys.presses <= A_MINUTE, `${keys.presses} keys`);
    t.diagnostic(`${keys.presses} keys`);

    assert.equal(summary.urgency, 'urgent');
    assert.equal(summary.unverified_officer, true);
    const referral = referrals[0]?.referral;
    assert.deepEqual(referral?.signs, ['power-cut']);
    assert.deepEqual(referral?.place, { district_code: 'naju-bitgaram' });
    assert.deepEqual(referral?.subject, { relation: 'client', aware: 'no' });
    assert.deepEqual(referral?.reporter, {
      kind: 'officer',
      role: 'meter-reader',
      organization: '한전MCS 나주지점',
    });
  });
}

/** Reports, on the path for neighbours, up to the question of who reports. */
async function reportNeighbour(visitor: Visitor): Promise<void> {
  const { keys, words } = visitor;
  const title = (group: string) => titleOf(words, group, 'neighbour');
  await visitor.goTo(title('needs'), words.form.neighbour);
  await visitor.tick(visitor.say('signs', 'nobody-seen-for-days'));
  await keys.typeInto(visitor.field('narrative'), 'Post piles up at no. 3.\nNo light for days.');
  await visitor.goTo(title('place'));
  await visitor.find('9911031000');
  await visitor.goTo(title('person'));
  await visitor.answer('relation', 'neighbour');
  await visitor.answer('aware', 'unknown');
  await visitor.goTo(title('contact'));
}

const [korean, english] = LANGUAGES as [(typeof LANGUAGES)[number], (typeof LANGUAGES)[number]];

test('a neighbour reports in Korean by keyboard alone, with a number and safe times', async (t) => {
  const visitor = await visit(t, 'naju.html', korean);
  const { keys, words } = visitor;
  await reportNeighbour(visitor);
  await visitor.answer('reporter_preferred', 'call');
  await keys.typeInto(visitor.field('reporter_phone'), '010-0000-0001');
  await keys.typeInto(visitor.field('safe_times'), '저녁 7시 뒤');
  await keys.typeInto(visitor.field('reporter_name'), '김가온');
  await visitor.goTo(titleOf(words, 'consents', 'neighbour'));
  await visitor.tick(visitor.say('consents', 'collect-reporter'));
  await visitor.goTo(words.form.reviewTitle, words.form.review);

  const { case: summary, referrals } = await visitor.send();
  const referral = referrals[0]?.referral;
  assert.equal(summary.urgency, 'urgent');
  assert.deepEqual(referral?.reporter, {
    kind: 'named',
    preferred: 'call',
    phone: '01000000001',
    safe_times: '저녁 7시 뒤',
    name: '김가온',
  });
  assert.deepEqual(referral?.subject, { relation: 'neighbour', aware: 'unknown' });
  assert.deepEqual(
    referral?.consents.map(({ id, given }) => [id, given]),
    [['collect-reporter', true]],
  );
});

test('a neighbour reports in English by keyboard alone, and without a name', async (t) => {
  const visitor = await visit(t, 'naju.html', english);
  const { words } = visitor;
  await reportNeighbour(visitor);
  await visitor.tick(words.fields['anonymous'] ?? '');
  await visitor.goTo(words.form.reviewTitle, words.form.review);

  const { referrals } = await visitor.send();
  const referral = referrals[0]?.referral;
  assert.deepEqual(referral?.reporter, { kind: 'anonymous' });
  assert.deepEqual(referral?.consents, []);
  assert.deepEqual(referral?.subject, { relation: 'neighbour', aware: 'unknown' });
  assert.equal(referral?.language, 'en');
  assert.equal(referral?.narrative, 'Post piles up at no. 3.\nNo light for days.');
  assert.deepEqual(referral?.signs, ['nobody-seen-for-days']);
  assert.equal(referral?.place.district_code, '9911031000');
});
