import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { AT_ONCE, refused, unknown } from '../../../support/fake-client.ts';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';
import { wholeCity } from '../../../support/whole-city.ts';

/** What the page hears of a form, as text. */
function listen(page: FormPage): string[] {
  const heard: string[] = [];
  for (const type of ['ieum-step', 'ieum-sent', 'ieum-unknown', 'ieum-refused', 'ieum-left'] as const) {
    const listener = (event: Event & { detail?: unknown }) =>
      heard.push(`${type} ${JSON.stringify(event.detail ?? null)}`);
    page.element.parentElement?.addEventListener(type, listener);
  }
  return heard;
}

const steps = (...names: string[]): string[] => names.map((step) => `ieum-step {"step":"${step}"}`);

describe('the events of a form', () => {
  beforeEach(clearStorage);

  it('tell each view once, and that the request was received', async () => {
    const page = await openForm();
    const heard = listen(page);
    await page.sendOwn();
    await page.comesTo('receipt');
    expect(heard).to.deep.equal([
      ...steps('needs', 'place', 'person', 'contact', 'consents', 'review'),
      'ieum-sent null',
    ]);
  });

  it('tell of the stop in danger, and of a group that the city adds', async () => {
    const page = await openForm({ definition: wholeCity() });
    const heard = listen(page);
    await page.writeOwn({ signs: ['collapsed'] });
    expect(heard).to.deep.equal(
      steps('needs', 'danger', 'survey', 'place', 'person', 'contact', 'questions', 'consents', 'review'),
    );
  });

  it('tell of going back, and of changing a group from the review', async () => {
    const page = await openForm();
    await page.writeOwn();
    const heard = listen(page);
    await page.back();
    await page.next();
    await page.edit('place');
    await page.next();
    expect(heard).to.deep.equal(steps('consents', 'review', 'place', 'review'));
  });

  it('tell of going back to the first choice', async () => {
    const page = await openForm();
    await page.startAs('self');
    const heard = listen(page);
    await page.back();
    expect(heard).to.deep.equal(steps('choose'));
  });

  it('tell of no step that is not left for what is to be mended', async () => {
    const page = await openForm();
    await page.startAs('self');
    const heard = listen(page);
    await page.next();
    expect(heard).to.deep.equal([]);
  });

  it('tell that nobody knows, and why', async () => {
    const page = await openForm({ outcomes: [unknown({ reason: 'timeout' })] });
    await page.writeOwn();
    const heard = listen(page);
    await page.send();
    await page.says(ko.unknown.title);
    expect(heard).to.deep.equal(['ieum-unknown {"reason":"timeout"}']);
  });

  it('tell only once that nobody knows, however often it is sent again by itself', async () => {
    const page = await openForm({ outcomes: [unknown()], resend: AT_ONCE });
    await page.writeOwn();
    const heard = listen(page);
    await page.send();
    await page.says(ko.unknown.stopped);
    expect(page.client.sent).to.have.length(9);
    expect(heard).to.deep.equal(['ieum-unknown {"reason":"network"}']);
  });

  it('tell that the API refused, by the kind of problem', async () => {
    const page = await openForm({ outcomes: [refused({ type: 'https://ieum.example/problems/closed', fields: [] })] });
    await page.writeOwn();
    const heard = listen(page);
    await page.send();
    await page.says(ko.refused.title);
    expect(heard).to.deep.equal(['ieum-refused {"type":"https://ieum.example/problems/closed"}']);
  });

  it('tell of the group to which a refusal leads', async () => {
    const fields = [{ pointer: '/subject/contact/phone', code: 'invalid' }];
    const page = await openForm({ outcomes: [refused({ fields })] });
    await page.writeOwn();
    const heard = listen(page);
    await page.send();
    await page.comesTo('contact');
    expect(heard.slice(1)).to.deep.equal(steps('contact'));
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
