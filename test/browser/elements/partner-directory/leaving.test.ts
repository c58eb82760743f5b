import { expect, fixture, html } from '@open-wc/testing';
import type { PartnerDirectory } from '../../../../src/index.ts';
import ko from '../../../../src/strings/directory/ko.ts';
import { DirectoryPage, openDirectory } from '../../../support/directory-page.ts';
import { FakePartnerClient } from '../../../support/fake-partner-client.ts';
import { FakePosition } from '../../../support/fake-position.ts';
import { CENTRE, CLINIC, FEW, NAMES, OFFICE } from '../../../support/few-partners.ts';
import { gate } from '../../../support/gate.ts';
import { until } from '../../../support/until.ts';

// Any page will do that the test's own server has.
const EXIT_URL = `${location.origin}/package.json`;

interface Framed {
  readonly page: DirectoryPage;
  readonly window: Window;
  readonly document: Document;
  /** What the page hears of leaving. */
  readonly heard: string[];
}

/** A directory on a page of its own that can be left. */
async function openFramed(): Promise<Framed> {
  const source = `<!doctype html><html lang="ko"><title>가온시</title><body>
    <ieum-partner-directory exit-url="${EXIT_URL}"></ieum-partner-directory>
    <script type="module" src="/src/elements/partner-directory/define.ts"></script>`;
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="가온시" srcdoc=${source}></iframe>`);
  const card = () => frame.contentDocument?.querySelector<PartnerDirectory>('ieum-partner-directory');
  await until(() => card()?.shadowRoot?.querySelector('[part~=card]'), 'the card in the frame never comes');
  const page = new DirectoryPage(card() as PartnerDirectory, new FakePartnerClient());
  page.element.partners = FEW;
  await page.lists(...NAMES);
  const heard: string[] = [];
  page.element.parentElement?.addEventListener('ieum-left', (event) =>
    heard.push(`${event.type} ${String(event.detail)}`),
  );
  return { page, heard, window: frame.contentWindow as Window, document: frame.contentDocument as Document };
}

const escape = (target: EventTarget, how: KeyboardEventInit = {}): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, ...how }));

describe('the quick exit of a partner directory', () => {
  for (const [how, leave] of [
    ['its button', ({ page }: Framed) => page.button(ko.exit.label).click()],
    ['the Escape key', ({ page }: Framed) => escape(page.query)],
  ] as const) {
    it(`leaves by ${how}: says so, wipes, hides, and puts another page in place of this one`, async () => {
      const framed = await openFramed();
      const { length } = framed.window.history;
      await framed.page.search('쉼터');
      framed.page.query.focus();
      leave(framed);
      expect(framed.heard).to.deep.equal(['ieum-left undefined']);
      expect(framed.document.documentElement.style.display).to.equal('none');
      expect(framed.page.element.inUse).to.equal(false);
      await until(() => framed.window.location.href === EXIT_URL, 'the page is never left');
      expect(framed.window.history.length).to.equal(length);
    });
  }

  it('leaves nothing by the Escape key before anything is looked for, nor amid a syllable', async () => {
    const page = await openDirectory();
    let left = 0;
    page.element.addEventListener('ieum-left', () => (left += 1));
    escape(document.body);
    await page.search('쉼터');
    page.query.focus();
    escape(page.query, { isComposing: true });
    expect(left).to.equal(0);
    expect(page.element.inUse).to.equal(true);
  });

  it('has nothing to hide before anybody has used it, also where the page names area and view', async () => {
    const page = await openDirectory([FEW], { area: '새빛동', shown: 'visiting', 'sync-url': '' });
    await page.comesTo('visiting');
    expect(page.element.inUse).to.equal(false);
  });

  for (const [what, act] of [
    ['an agency is open', (page: DirectoryPage) => page.open(String(OFFICE['name']))],
    ['something is chosen', (page: DirectoryPage) => page.choose(ko.filters.groups, ko.kinds.office)],
  ] as const) {
    it(`has something to hide once ${what}, and nothing any more once all is forgotten`, async () => {
      const page = await openDirectory();
      await act(page);
      expect(page.element.inUse).to.equal(true);
      page.element.reset();
      await page.lists(...NAMES);
      expect(page.element.inUse).to.equal(false);
    });
  }
});

/** Looks, chooses, tells where one is, and goes to another page of it. */
async function use(page: DirectoryPage): Promise<void> {
  const device = new FakePosition();
  await page.search('복지관');
  await page.choose(ko.filters.needs, ko.needs['food'] ?? '');
  await page.press(ko.near.locate);
  device.isAt(36.2, 124.4);
  await page.says(ko.near.straight);
  await page.lists(String(CENTRE['name']));
}

/** That a card is as nobody had ever used it. */
async function expectForgotten(page: DirectoryPage): Promise<void> {
  await page.lists(...NAMES);
  await page.whole();
  expect(page.query.value).to.equal('');
  expect(page.all('[part=chosen], [part=filters] [aria-pressed=true], [part=partner]')).to.deep.equal([]);
  expect(page.text).not.to.match(/약 [\d.]+k?m/);
  expect(page.textOf('near')).to.contain(ko.near.hint);
  expect(page.announced).to.equal('');
  expect(page.element.inUse).to.equal(false);
}

describe('a partner directory whose page is left and comes back', () => {
  const hide = (): void => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  const show = (): void => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  it('has forgotten words, choices and the position, and still has its agencies', async () => {
    const page = await openDirectory();
    await use(page);
    hide();
    show();
    await expectForgotten(page);
    expect(page.client.readings).to.have.length(1);
  });

  it('holds no open agency, words or choices in its markup by the time the page is put away', async () => {
    const page = await openDirectory();
    await use(page);
    await page.open(String(CENTRE['name']));
    hide();
    await page.element.updateComplete;
    expect(page.shows('partner')).to.equal(false);
    expect(page.all('[part=chosen], [part=filters] [aria-pressed=true]')).to.deep.equal([]);
    expect(page.query.value).to.equal('');
    expect(page.names, 'what was found tells what was looked for').to.deep.equal([]);
  });

  it('takes no position that comes once the page is away', async () => {
    const device = new FakePosition();
    const page = await openDirectory();
    await page.press(ko.near.locate);
    hide();
    device.isAt(36.2, 124.4);
    show();
    await expectForgotten(page);
  });

  it('goes on reading where the page was put away amid the list', async () => {
    const { opened, open } = gate();
    const page = await openDirectory([[OFFICE], opened, [CLINIC]]);
    await page.lists(String(OFFICE['name']));
    hide();
    show();
    open();
    await page.lists(String(OFFICE['name']), String(CLINIC['name']));
  });
});

describe('a partner directory that its page takes away', () => {
  it('has forgotten everything', async () => {
    const page = await openDirectory();
    await use(page);
    const place = page.element.parentElement;
    page.element.remove();
    await Promise.resolve();
    place?.append(page.element);
    await page.settled();
    await expectForgotten(page);
  });

  it('forgets nothing where it is only moved', async () => {
    const page = await openDirectory();
    await use(page);
    const place = document.createElement('div');
    page.element.parentElement?.append(place);
    place.append(page.element);
    await page.settled();
    expect(page.query.value).to.equal('복지관');
    expect(page.names).to.deep.equal([CENTRE['name']]);
    expect(page.chosen).to.have.length(2);
  });

  it('goes on with its list where it is only moved', async () => {
    const { opened, open } = gate();
    const page = await openDirectory([[OFFICE], opened, [OFFICE, CLINIC]]);
    await page.lists(String(OFFICE['name']));
    const place = document.createElement('div');
    page.element.parentElement?.append(place);
    place.append(page.element);
    open();
    await page.lists(String(OFFICE['name']), String(CLINIC['name']));
  });

  it('forgets what was looked for when it gets another source', async () => {
    const page = await openDirectory();
    await use(page);
    page.element.client = new FakePartnerClient([FEW]);
    await expectForgotten(page);
  });
});
