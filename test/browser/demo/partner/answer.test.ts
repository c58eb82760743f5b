import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { strings } from '../../../../demo/partner/strings.ts';
import { accepted, asked, closePartner, PartnerPage, type Reply, TOKEN } from '../../../support/partner-page.ts';
import { until } from '../../../support/until.ts';

const words = strings.answer;
const link = { jurisdiction: '9911000000', token: TOKEN };
const REASON = '이번 달은 자리가 없어요.';

describe('a partner that is asked', () => {
  afterEach(closePartner);

  it('reads who asks, by when, and what is known, and nothing of who it is', async () => {
    const page = new PartnerPage();
    await page.says('가온시 희망복지지원팀에서 이음복지관에 부탁드려요.');
    for (const said of ['2026년 11월 27일까지', '긴급', '가온1동', '1인 가구', '65–74세', '생활비', '아픔·병원비']) {
      expect(page.text).to.contain(said);
    }
    expect(page.text).to.contain('전기가 끊겼어요').and.to.contain(strings.asked.hidden);
    expect(page.all('a[href^="tel:"]').map(({ textContent }) => textContent)).to.deep.equal(['02-0000-0001']);
    expect(page.button(strings.print)).to.equal(undefined);
  });

  it('does without what nobody told', async () => {
    const nothing = { urgency: 'soon', district: null, household: null, age_band: null, child: false } as const;
    const page = new PartnerPage({ open: [asked({ phone: null, case: { ...nothing, needs: [], signs: [] } })] });
    await page.says('빠른 확인');
    expect(page.all('dl, a').length).to.equal(0);
  });

  it('says yes, is asked once more, and then sees how to reach the person', async () => {
    const page = new PartnerPage({ decide: [accepted()] });
    await page.press(words.accept);
    await page.says(words.accepting);
    expect(page.answers).to.deep.equal([]);
    await page.press(words.acceptNow);
    await page.says('김가온');
    expect(page.answers).to.deep.equal([{ ...link, decision: 'accepted' }]);
    await until(() => page.focused?.textContent === strings.accepted.heading, 'the heading has the focus');
  });

  it('says no with a reason, which is asked for, and sees nothing more', async () => {
    const page = new PartnerPage({ decide: [{ decision: 'declined' }] });
    await page.press(words.decline);
    await page.press(words.declineNow);
    await page.says(words.reasonEmpty);
    expect(page.answers).to.deep.equal([]);
    expect(page.focused).to.equal(page.reason);
    await page.write(` ${REASON} `);
    await page.press(words.declineNow);
    await page.says(strings.declined.heading);
    expect(page.answers).to.deep.equal([{ ...link, decision: 'declined', reason: REASON }]);
    expect(page.all('dl, partner-answer').length).to.equal(0);
    await until(() => page.focused?.textContent === strings.declined.heading, 'the heading has the focus');
  });

  it('may go back, and finds the reason as it was', async () => {
    const page = new PartnerPage();
    await page.press(words.decline);
    await page.write(REASON);
    await page.press(words.back);
    await page.press(words.accept);
    await page.press(words.back);
    await page.press(words.decline);
    await until(() => page.reason?.value === REASON, 'the reason stands there');
    expect(page.answers).to.deep.equal([]);
  });

  const unanswered: [Reply, string | undefined][] = [
    ['no-answer', strings.answerFailure.unreachable],
    [503, strings.answerFailure.unreachable],
    [{ decision: 'accepted' }, strings.answerFailure.unreachable],
    [429, strings.answerFailure.throttled],
    [422, strings.answerFailure.refused],
  ];
  for (const [reply, said] of unanswered) {
    it(`keeps the reason where the server gives ${JSON.stringify(reply)}, and sends it again`, async () => {
      const page = new PartnerPage({ decide: [reply, { decision: 'declined' }] });
      await page.press(words.decline);
      await page.write(REASON);
      await page.press(words.declineNow);
      await page.says(said ?? '');
      expect(page.reason?.value).to.equal(REASON);
      await page.press(words.declineNow);
      await page.says(strings.declined.heading);
      expect(page.answers.map(({ reason }) => reason)).to.deep.equal([REASON, REASON]);
    });
  }

  it('is not told that the link has ended where a no arrived and its answer was lost', async () => {
    const page = new PartnerPage({ decide: ['no-answer', 404] });
    await page.press(words.decline);
    await page.write(REASON);
    await page.press(words.declineNow);
    await page.says(strings.answerFailure.unreachable ?? '');
    page.replies.open = [404];
    await page.press(words.declineNow);
    await page.says(strings.declined.heading);
  });

  it('sees what a yes opened whose answer was lost, or that a colleague gave', async () => {
    const page = new PartnerPage({ decide: [409] });
    await page.press(words.accept);
    page.replies.open = [accepted()];
    await page.press(words.acceptNow);
    await page.says('김가온');
  });

  it('is told when the link ended while it stood open', async () => {
    const page = new PartnerPage({ decide: [404] });
    await page.press(words.accept);
    page.replies.open = [404];
    await page.press(words.acceptNow);
    await page.says(strings.ended.heading);
    expect(page.text).not.to.contain('가온1동');
  });

  it('answers once, however often the button is pressed', async () => {
    const page = new PartnerPage({ decide: [accepted()] });
    await page.press(words.accept);
    await page.says(words.accepting);
    for (let press = 0; press < 3; press++) page.button(words.acceptNow)?.click();
    await page.says('김가온');
    expect(page.answers.length).to.equal(1);
  });

  it('gets by with the keyboard alone', async () => {
    const page = new PartnerPage({ decide: [{ decision: 'declined' }] });
    await page.says(strings.asked.heading);
    const focusedIs = (said: string) =>
      until(() => page.focused?.textContent?.trim() === said, `${said} has the focus`);
    page.button(words.accept)?.focus();
    await sendKeys({ press: 'Tab' });
    await focusedIs(words.decline);
    await sendKeys({ press: 'Enter' });
    await focusedIs(words.declining);
    await sendKeys({ press: 'Tab' });
    expect(page.focused).to.equal(page.reason);
    await sendKeys({ type: 'full' });
    await sendKeys({ press: 'Tab' });
    await focusedIs(words.declineNow);
    await sendKeys({ press: 'Enter' });
    await page.says(strings.declined.heading);
    expect(page.answers).to.deep.equal([{ ...link, decision: 'declined', reason: 'full' }]);
  });
});
