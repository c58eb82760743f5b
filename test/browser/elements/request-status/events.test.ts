import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/status/ko.ts';
import { told, withheld, type ReceiptAnswers } from '../../../support/fake-receipt-client.ts';
import { openStatus, type StatusPage } from '../../../support/status-page.ts';
import { STORIES } from '../../../support/status-stories.ts';

const TYPES = ['ieum-status', 'ieum-status-refused', 'ieum-withdrawn', 'ieum-confirmed', 'ieum-left'] as const;

/** What the page around a card hears, as text. */
async function openHeard(answers: ReceiptAnswers): Promise<{ page: StatusPage; heard: string[] }> {
  const page = await openStatus(answers);
  const heard: string[] = [];
  for (const type of TYPES) {
    const listener = (event: Event & { detail?: unknown }) =>
      heard.push(`${type} ${JSON.stringify(event.detail ?? null)}`);
    page.element.parentElement?.addEventListener(type, listener);
  }
  return { page, heard };
}

describe('the events of a request status', () => {
  it('tell the state when it comes on screen, and when it comes anew', async () => {
    const { page, heard } = await openHeard({ status: [told(), told({ state: 'serving' })] });
    await page.open();
    await page.press(ko.refresh);
    await page.says(ko.now.serving);
    expect(heard).to.deep.equal(['ieum-status {"state":"assigned"}', 'ieum-status {"state":"serving"}']);
  });

  it('tell why there is none', async () => {
    const { page, heard } = await openHeard({ status: [withheld('busy', 1000), withheld('receipt-unknown')] });
    await page.ask();
    await page.says(ko.refused.busy(1));
    await page.press(ko.ask.show);
    await page.says(ko.refused['receipt-unknown']);
    expect(heard).to.deep.equal([
      'ieum-status-refused {"reason":"busy"}',
      'ieum-status-refused {"reason":"receipt-unknown"}',
    ]);
  });

  it('tell that it was taken back', async () => {
    const { page, heard } = await openHeard({ withdraw: [told(STORIES['self-closed-withdrawn'])] });
    await page.open();
    await page.press(ko.withdraw.start);
    await page.press(ko.withdraw.go);
    await page.comesTo('status');
    expect(heard.slice(1)).to.deep.equal(['ieum-withdrawn null', 'ieum-status {"state":"closed"}']);
  });

  it('tell that help was spoken of, and not what was said', async () => {
    const { page, heard } = await openHeard({
      status: [told(STORIES['self-closed-helped'])],
      confirm: [told(STORIES['self-reopened'])],
    });
    await page.open();
    page.root.querySelector<HTMLInputElement>('[value=no]')?.click();
    await page.press(ko.confirm.send);
    await page.says(ko.confirm.answers.no);
    expect(heard.slice(1)).to.deep.equal(['ieum-confirmed null', 'ieum-status {"state":"assigned"}']);
  });

  it('tell that what was asked could not be done', async () => {
    const { page, heard } = await openHeard({ withdraw: [withheld('timeout')] });
    await page.open();
    await page.press(ko.withdraw.start);
    await page.press(ko.withdraw.go);
    await page.says(ko.failed.title);
    expect(heard.slice(1)).to.deep.equal(['ieum-status-refused {"reason":"timeout"}']);
  });

  it('hold neither number nor anything that the office wrote', async () => {
    const { page, heard } = await openHeard({ status: [told(STORIES['self-closed-helped'])] });
    await page.open();
    expect(heard).to.have.length(1);
    expect(heard.join()).not.to.match(/K7M4|7ZQK|긴급복지|helped/);
  });
});
