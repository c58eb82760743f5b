import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { AT_ONCE, refused, unknown } from '../../../support/fake-client.ts';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';

/** What the page hears of a form, as text. */
function listen(page: FormPage): string[] {
  const heard: string[] = [];
  for (const type of ['ieum-step', 'ieum-sent', 'ieum-unknown', 'ieum-refused'] as const) {
    const listener = (event: Event & { detail?: unknown }) =>
      heard.push(`${type} ${JSON.stringify(event.detail ?? null)}`);
    page.element.parentElement?.addEventListener(type, listener);
  }
  return heard;
}

describe('the events of a form', () => {
  beforeEach(clearStorage);

  it('tell each view once, and that the request was received', async () => {
    const page = await openForm();
    const heard = listen(page);
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect(heard).to.deep.equal(['ieum-step {"step":"write"}', 'ieum-step {"step":"review"}', 'ieum-sent null']);
  });

  it('tell that nobody knows, and why', async () => {
    const page = await openForm({ outcomes: [unknown({ reason: 'timeout' })] });
    const heard = listen(page);
    await page.sendOwn();
    await page.says(ko.unknown.title);
    expect(heard.slice(2)).to.deep.equal(['ieum-unknown {"reason":"timeout"}']);
  });

  it('tell only once that nobody knows, however often it is sent again by itself', async () => {
    const page = await openForm({ outcomes: [unknown()], resend: AT_ONCE });
    const heard = listen(page);
    await page.sendOwn();
    await page.says(ko.unknown.stopped);
    expect(page.client.sent).to.have.length(9);
    expect(heard.slice(2)).to.deep.equal(['ieum-unknown {"reason":"network"}']);
  });

  it('tell that the API refused, by the kind of problem', async () => {
    const page = await openForm({ outcomes: [refused({ type: 'https://ieum.example/problems/closed', fields: [] })] });
    const heard = listen(page);
    await page.sendOwn();
    await page.says(ko.refused.title);
    expect(heard.slice(2)).to.deep.equal(['ieum-refused {"type":"https://ieum.example/problems/closed"}']);
  });

  it('tell of going back to the first choice', async () => {
    const page = await openForm();
    await page.startAs('self');
    const heard = listen(page);
    await page.press(ko.form.changePath);
    expect(heard).to.deep.equal(['ieum-step {"step":"choose"}']);
  });

  it('hold nothing that was typed, nor the receipt', async () => {
    const page = await openForm({ outcomes: [unknown(), refused({ detail: '010-0000-0000' })] });
    const heard = listen(page);
    await page.sendOwn();
    await page.says(ko.unknown.title);
    await page.press(ko.unknown.resend);
    await page.says(ko.refused.title);
    expect(heard.join()).not.to.match(/전기|010-?0000|K7M4|7ZQK/);
  });
});
