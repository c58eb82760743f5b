import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/define.ts';
import { createClient, type HelpRequestForm } from '../../../../src/index.ts';
import ko from '../../../../src/strings/ko.ts';
import { AT_ONCE, FakeClient } from '../../../support/fake-client.ts';
import { fault } from '../../../support/faults.ts';
import { clearStorage, FormPage } from '../../../support/form-page.ts';

/** A form that talks over HTTP to an API of the fault server. */
async function openAt(api: string): Promise<FormPage> {
  const client = createClient({ api, resend: AT_ONCE });
  const element = await fixture<HelpRequestForm>(
    html`<ieum-help-request-form .client=${client}></ieum-help-request-form>`,
  );
  const page = new FormPage(element, new FakeClient());
  await page.says(ko.form.welcome);
  return page;
}

describe('a form over HTTP', () => {
  beforeEach(clearStorage);

  it('takes its API from its attribute', async () => {
    const good = fault('good');
    const element = await fixture<HelpRequestForm>(
      html`<ieum-help-request-form api=${good.api}></ieum-help-request-form>`,
    );
    const page = new FormPage(element, new FakeClient());
    await page.says(ko.form.welcome);
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect((await good.log()).posts).to.have.length(1);
  });

  it('ends with one record and one receipt where the answer was lost', async () => {
    const lost = fault('lost-once');
    const page = await openAt(lost.api);
    await page.sendOwn();
    await page.says(ko.receipt.title);
    const { posts, stored } = await lost.log();
    expect(stored).to.equal(1);
    expect(posts).to.have.length(2);
    expect([posts[1]?.key, posts[1]?.body]).to.deep.equal([posts[0]?.key, posts[0]?.body]);
    expect(page.part('reference')?.textContent).to.equal('K7M4-XQ2P');
  });

  it('gets through an API that is down for a while', async () => {
    const down = fault('down-twice');
    const page = await openAt(down.api);
    await page.sendOwn();
    await page.says(ko.receipt.title);
    const { posts, stored } = await down.log();
    expect([posts.length, stored]).to.deep.equal([3, 1]);
  });

  it('shows the first receipt where its key was used before', async () => {
    const page = await openAt(fault('mismatch-stored').api);
    await page.sendOwn();
    await page.says(ko.receipt.earlier);
  });

  for (const scenario of [
    'html-200',
    'empty-object',
    'no-key',
    'wrong-schema',
    'no-content',
    'truncated',
    'html-403',
  ]) {
    it(`never takes ${scenario} for a success`, async () => {
      const page = await openAt(fault(scenario).api);
      await page.sendOwn();
      await page.says(ko.unknown.stopped);
      expect(page.text).not.to.contain(ko.receipt.title);
    });
  }

  it('sends a request once to an API that knows no keys', async () => {
    const plain = fault('no-idempotency');
    const page = await openAt(plain.api);
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect((await plain.log()).posts).to.have.length(1);
  });
});
