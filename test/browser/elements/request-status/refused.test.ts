import { expect } from '@open-wc/testing';
import type { StatusRefusal } from '../../../../src/index.ts';
import ko from '../../../../src/strings/status/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { discovery } from '../../../support/builders.ts';
import { listenToConsole } from '../../../support/console.ts';
import { told, withheld } from '../../../support/fake-receipt-client.ts';
import { openStatus, openTold, PROOF } from '../../../support/status-page.ts';

const WORDS: readonly (readonly [StatusRefusal, string])[] = [
  ['receipt-unknown', ko.refused['receipt-unknown']],
  ['erased', ko.refused.erased],
  ['network', ko.reasons['network'] ?? ''],
  ['timeout', ko.reasons['timeout'] ?? ''],
  ['status', ko.reasons['status'] ?? ''],
  ['shape', ko.reasons['shape'] ?? ''],
];

describe('a receipt that gives no status', () => {
  for (const [reason, words] of WORDS) {
    it(`says why, takes the focus, and keeps what was typed: ${reason}`, async () => {
      const page = await openStatus({ status: [withheld(reason), told()] });
      await page.ask();
      await page.says(words);
      expect(page.focusedText).to.contain(ko.refused.title).and.to.contain(words);
      expect(page.field('reference').value).to.equal(PROOF.reference);
      expect(page.field('secret').value).to.equal(PROOF.secret);
      await expectAccessible(page.element);
      await page.press(ko.ask.show);
      await page.comesTo('status');
    });
  }

  for (const [ms, minutes] of [
    [90_000, 2],
    [undefined, 1],
  ] as const) {
    it(`says how long to wait where too many ask: ${ms} ms`, async () => {
      const page = await openStatus({ status: [withheld('busy', ms)] });
      await page.ask();
      await page.says(ko.refused.busy(minutes));
    });
  }

  it('keeps on screen what was told before, where asking anew fails', async () => {
    const page = await openTold({ status: [told(), withheld('network')] });
    await page.press(ko.refresh);
    await page.says(ko.failed.title);
    expect(page.focusedText).to.contain(ko.reasons['network']).and.to.contain(ko.failed.stale);
    expect(page.textOf('status')).to.contain(ko.now.assigned);
    await expectAccessible(page.element);
  });

  it('shows nothing any more of what has been erased in the meantime', async () => {
    const page = await openTold({ status: [told(), withheld('erased')] });
    await page.press(ko.refresh);
    await page.says(ko.refused.erased);
    expect(page.view).to.equal('ask');
    expect(page.text).not.to.contain('K7M4-XQ2P ').and.not.to.contain('희망복지지원팀');
  });
});

describe('an API that cannot tell', () => {
  for (const [what, answer] of [
    ['reads only', { version: '3.1' }],
    ['tells no status', discovery({ status: false })],
  ] as const) {
    it(`is said to be so, with the page's own phone numbers: it ${what}`, async () => {
      const page = await openStatus({ discovery: answer });
      await page.says(ko.place.readOnly);
      expect(page.view).to.equal('notice');
      expect(page.element.querySelector('p')?.getClientRects().length).to.equal(1);
      await expectAccessible(page.element);
    });
  }

  it('is asked all the same where its root document does not come', async () => {
    const said = listenToConsole('error');
    const page = await openStatus({ discovery: Promise.reject(new Error('down')) });
    await page.open();
    expect(said.join()).to.contain('<ieum-request-status>');
  });

  it('is asked from the page of the office alone where that is what it wants', async () => {
    const frame = 'https://welfare.example/frame.html';
    const page = await openStatus({ discovery: discovery({ status: true, frame, inline_origins: [] }) });
    await page.says(ko.place.elsewhere);
    expect(page.root.querySelector<HTMLAnchorElement>('a[target]')?.href.startsWith(frame)).to.equal(true);
    expect(page.shows('ask')).to.equal(false);
  });

  for (const [what, attributes, words] of [
    ['none', {}, 'name the API'],
    ['one that is no web address', { api: 'javascript:alert(1)' }, 'Check the api attribute'],
  ] as const) {
    it(`is ${what}: the page's author is told, and the fallback stays`, async () => {
      const said = listenToConsole('error');
      const page = await openStatus({}, { api: 'about:blank', ...attributes });
      page.element.api = 'api' in attributes ? attributes.api : '';
      await page.says(ko.place.readOnly);
      expect(said.join()).to.contain(words);
    });
  }
});
