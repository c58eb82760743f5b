import { expect } from '@open-wc/testing';
import type { StatusOutcome } from '../../../../src/index.ts';
import ko from '../../../../src/strings/status/ko.ts';
import { later } from '../../../support/fake-client.ts';
import { told, withheld } from '../../../support/fake-receipt-client.ts';
import { openTold, PROOF } from '../../../support/status-page.ts';
import { STORIES } from '../../../support/status-stories.ts';

const WITHDRAWN = told(STORIES['self-closed-withdrawn']);

describe('taking a request back', () => {
  it('stops first and says what follows, away from any main button', async () => {
    const page = await openTold();
    expect(page.button(ko.withdraw.start).parentElement?.querySelectorAll('button')).to.have.length(1);
    await page.press(ko.withdraw.start);
    expect(page.view).to.equal('withdraw');
    expect(page.focusedText).to.equal(ko.withdraw.title);
    for (const line of ko.withdraw.follows) expect(page.textOf('withdraw')).to.contain(line);
    expect(page.all('.primary')).to.have.length(0);
    expect(page.client.asked).to.have.length(1);
  });

  it('is left alone by "leave it", with the focus back where one reads', async () => {
    const page = await openTold();
    await page.press(ko.withdraw.start);
    await page.press(ko.withdraw.keep);
    expect(page.view).to.equal('status');
    expect(page.focusedText).to.equal(ko.now.assigned);
    expect(page.client.asked).to.have.length(1);
  });

  it('is done by "yes", once, and shows when what was written is erased', async () => {
    const answer = later<StatusOutcome>();
    const page = await openTold({ withdraw: [answer.promise] });
    await page.press(ko.withdraw.start);
    await page.press(ko.withdraw.go);
    expect(page.announced).to.equal(ko.withdraw.sending);
    await page.press(ko.withdraw.sending);
    answer.settle(WITHDRAWN);
    await page.comesTo('status');
    expect(page.client.asked.slice(1)).to.deep.equal([{ what: 'withdraw', proof: PROOF }]);
    expect(page.focusedText).to.equal(ko.outcomes.withdrawn.title);
    expect(page.text).to.contain(ko.facts.eraseOn('2027년 1월 8일'));
  });

  it('tells a reporter that help for the person goes on', async () => {
    const page = await openTold({
      status: [told(STORIES['reporter-serving'])],
      withdraw: [told(STORIES['reporter-withdrawn-goes-on'])],
    });
    await page.press(ko.withdraw.start);
    for (const line of ko.withdraw.followsReporter) expect(page.textOf('withdraw')).to.contain(line);
    await page.press(ko.withdraw.go);
    await page.comesTo('status');
    expect(page.text).to.contain(ko.withdraw.done('2026년 11월 26일'));
    expect(page.text).to.contain(ko.withdraw.followsReporter[1]);
    expect(page.offers(ko.withdraw.start)).to.equal(false);
  });

  it('says why a case goes on where others asked about the same', async () => {
    const page = await openTold({ status: [told(STORIES['self-withdrawn-goes-on'])] });
    expect(page.text).to.contain(ko.withdraw.others);
  });

  it('says that it is not confirmed where no answer came, and that pressing again is safe', async () => {
    const page = await openTold({ withdraw: [withheld('timeout'), WITHDRAWN] });
    await page.press(ko.withdraw.start);
    await page.press(ko.withdraw.go);
    await page.says(ko.failed.title);
    expect(page.view).to.equal('withdraw');
    expect(page.focusedText).to.contain(ko.reasons['timeout']).and.to.contain(ko.failed.again);
    await page.press(ko.withdraw.go);
    await page.comesTo('status');
    expect(page.text).not.to.contain(ko.failed.title);
  });

  it('shows how things stand where they have moved on in the meantime', async () => {
    const page = await openTold({
      status: [told(), told(STORIES['self-closed-helped'])],
      withdraw: [withheld('not-now')],
    });
    await page.press(ko.withdraw.start);
    await page.press(ko.withdraw.go);
    await page.says(ko.outcomes.helped.title);
    expect(page.view).to.equal('status');
    expect(page.focusedText).to.contain(ko.failed['not-now']);
  });
});
