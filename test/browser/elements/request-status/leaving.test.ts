import { expect, fixture, html } from '@open-wc/testing';
import type { RequestStatus } from '../../../../src/index.ts';
import ko from '../../../../src/strings/status/ko.ts';
import { FakeReceiptClient } from '../../../support/fake-receipt-client.ts';
import { fault } from '../../../support/faults.ts';
import { openStatus, openTold, PROOF, StatusPage } from '../../../support/status-page.ts';
import { until } from '../../../support/until.ts';

// Any page will do that the test's own server has.
const EXIT_URL = `${location.origin}/package.json`;

interface Framed {
  readonly page: StatusPage;
  readonly window: Window;
  readonly document: Document;
  /** What the page hears of leaving. */
  readonly heard: string[];
}

/** A card with an answer on it, on a page of its own that can be left. */
async function openFramed(): Promise<Framed> {
  const tag = document.createElement('ieum-request-status');
  tag.setAttribute('api', fault('good').api);
  tag.setAttribute('exit-url', EXIT_URL);
  const source = `<!doctype html><html lang="ko"><title>가온시</title><body>${tag.outerHTML}
    <script type="module" src="/src/define.ts"></script>`;
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="가온시" srcdoc=${source}></iframe>`);
  const card = () => frame.contentDocument?.querySelector<RequestStatus>('ieum-request-status');
  await until(() => card()?.shadowRoot?.querySelector('[part~=ask]'), 'the card in the frame never comes');
  const page = new StatusPage(card() as RequestStatus, new FakeReceiptClient());
  await page.open();
  const heard: string[] = [];
  page.element.parentElement?.addEventListener('ieum-left', (event) =>
    heard.push(`${event.type} ${String(event.detail)}`),
  );
  return { page, heard, window: frame.contentWindow as Window, document: frame.contentDocument as Document };
}

const escape = (target: EventTarget): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));

describe('the quick exit of a request status', () => {
  for (const [how, leave] of [
    ['its button', ({ page }: Framed) => page.button(ko.exit.label).click()],
    ['the Escape key', ({ page }: Framed) => escape(page.button(ko.refresh))],
  ] as const) {
    it(`leaves by ${how}: says so, wipes, hides, and puts another page in place of this one`, async () => {
      const framed = await openFramed();
      const { length } = framed.window.history;
      framed.page.button(ko.refresh).focus();
      leave(framed);
      expect(framed.heard).to.deep.equal(['ieum-left undefined']);
      expect(framed.document.documentElement.style.display).to.equal('none');
      expect(framed.page.element.inUse).to.equal(false);
      await until(() => framed.window.location.href === EXIT_URL, 'the page is never left');
      expect(framed.window.history.length).to.equal(length);
    });
  }

  it('leaves nothing by the Escape key before anything is typed', async () => {
    const page = await openStatus();
    let left = 0;
    page.element.addEventListener('ieum-left', () => (left += 1));
    escape(document.body);
    expect(left).to.equal(0);
    await page.type('reference', 'K');
    expect(page.element.inUse).to.equal(true);
  });
});

describe('a request status whose page is left and comes back', () => {
  const hide = (): void => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  const show = (): void => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  it('has forgotten the answer when it goes, and asks the API anew what it can do', async () => {
    const page = await openTold();
    hide();
    await page.settled();
    expect(page.view).to.equal('ask');
    expect(page.root.innerHTML).not.to.contain('7ZQK').and.not.to.contain('희망복지지원팀');
    show();
    await page.settled();
    expect(page.client.discoveries).to.equal(2);
    await page.open();
  });

  it('has forgotten what was typed', async () => {
    const page = await openStatus();
    await page.type('reference', PROOF.reference);
    await page.type('secret', PROOF.secret);
    hide();
    show();
    await page.settled();
    expect(page.field('reference').value + page.field('secret').value).to.equal('');
  });
});

describe('what a request status keeps', () => {
  it('is nothing: no storage, no cookie, no address, no history', async () => {
    const before = { href: location.href, history: history.length, cookie: document.cookie };
    const page = await openTold();
    await page.press(ko.refresh);
    await page.press(ko.withdraw.start);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    expect({ href: location.href, history: history.length, cookie: document.cookie }).to.deep.equal(before);
    expect(history.state).to.equal(null);
    expect(await indexedDB.databases?.()).to.deep.equal([]);
  });
});
