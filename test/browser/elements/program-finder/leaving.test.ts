import { expect, fixture, html } from '@open-wc/testing';
import type { ProgramFinder } from '../../../../src/index.ts';
import ko from '../../../../src/strings/finder/ko.ts';
import { FakeProgramClient } from '../../../support/fake-program-client.ts';
import { FinderPage, openFinder } from '../../../support/finder-page.ts';
import { EMERGENCY, FEW, RENT } from '../../../support/programs.ts';
import { until } from '../../../support/until.ts';

// Any page will do that the test's own server has.
const EXIT_URL = `${location.origin}/package.json`;

interface Framed {
  readonly page: FinderPage;
  readonly window: Window;
  readonly document: Document;
  /** What the page hears of leaving. */
  readonly heard: string[];
}

/** A finder that was searched, on a page of its own that can be left. */
async function openFramed(): Promise<Framed> {
  const source = `<!doctype html><html lang="ko"><title>가온시</title><body>
    <ieum-program-finder exit-url="${EXIT_URL}"></ieum-program-finder>
    <script type="module" src="/src/define.ts"></script>`;
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="가온시" srcdoc=${source}></iframe>`);
  const card = () => frame.contentDocument?.querySelector<ProgramFinder>('ieum-program-finder');
  await until(() => card()?.shadowRoot?.querySelector('[part~=card]'), 'the card in the frame never comes');
  const page = new FinderPage(card() as ProgramFinder, new FakeProgramClient());
  page.element.programs = FEW;
  await page.says(ko.list.count(FEW.length));
  const heard: string[] = [];
  page.element.parentElement?.addEventListener('ieum-left', (event) =>
    heard.push(`${event.type} ${String(event.detail)}`),
  );
  return { page, heard, window: frame.contentWindow as Window, document: frame.contentDocument as Document };
}

const escape = (target: EventTarget, how: KeyboardEventInit = {}): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, ...how }));

describe('the quick exit of a programme finder', () => {
  for (const [how, leave] of [
    ['its button', ({ page }: Framed) => page.button(ko.exit.label).click()],
    ['the Escape key', ({ page }: Framed) => escape(page.query)],
  ] as const) {
    it(`leaves by ${how}: says so, wipes, hides, and puts another page in place of this one`, async () => {
      const framed = await openFramed();
      const { length } = framed.window.history;
      await framed.page.search('월세');
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
    const page = await openFinder();
    let left = 0;
    page.element.addEventListener('ieum-left', () => (left += 1));
    escape(document.body);
    await page.search('월세');
    page.query.focus();
    escape(page.query, { isComposing: true });
    expect(left).to.equal(0);
    expect(page.element.inUse).to.equal(true);
  });

  it('has nothing to hide any more once all is forgotten', async () => {
    const page = await openFinder();
    await page.search('월세');
    page.element.reset();
    await page.settled();
    expect(page.element.inUse).to.equal(false);
  });

  it('has nothing to hide where the address may name a part of the list, and names none', async () => {
    const page = await openFinder(undefined, { 'sync-url': '' });
    await page.lists(...FEW.map(({ name = '' }) => name));
    expect(page.element.inUse).to.equal(false);
  });
});

/** Looks, answers, keeps something and opens it. */
async function use(page: FinderPage): Promise<void> {
  await page.search('월세');
  await page.press(`${ko.program.save}: ${RENT.name}`);
  await page.press(ko.list.screen);
  await page.answerAll({ age: '47', income: '1987654' });
  await page.press(ko.screening.results);
  await page.rests();
}

/** That a card is as nobody had ever used it. */
async function expectForgotten(page: FinderPage): Promise<void> {
  await page.lists(...FEW.map(({ name = '' }) => name));
  expect(page.query.value).to.equal('');
  expect(page.all('mark, [part=verdict], #shortlist, [part=chosen]')).to.deep.equal([]);
  expect(page.offers(ko.list.screen)).to.equal(true);
  expect(page.announced).to.equal('');
  await page.press(ko.list.screen);
  expect(page.shows('answers')).to.equal(false);
  expect(page.root.querySelector<HTMLInputElement>('[name=answer]')?.value ?? '').to.equal('');
}

describe('a programme finder whose page is left and comes back', () => {
  const hide = (): void => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  const show = (): void => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  it('has forgotten words, answers, and what was kept, and still has its programmes', async () => {
    const page = await openFinder();
    await use(page);
    hide();
    show();
    await expectForgotten(page);
    expect(page.client.readings).to.equal(1);
  });

  it('holds nothing of it in its markup by the time the page is put away', async () => {
    const page = await openFinder();
    await use(page);
    await page.open(RENT.name);
    hide();
    await page.element.updateComplete;
    expect(page.all('mark, .result, [part=program]')).to.deep.equal([]);
    expect(page.root.innerHTML).not.to.match(/청년월세|1,?987,?654/);
    expect(page.query.value).to.equal('');
  });

  it('has forgotten a number that was typed and not yet given as an answer', async () => {
    const page = await openFinder();
    await page.press(ko.list.screen);
    const field = page.root.querySelector<HTMLInputElement>('[name=answer]')!;
    field.value = '47';
    hide();
    await page.settled();
    expect(field.isConnected).to.equal(false);
    await page.press(ko.list.screen);
    expect(page.root.querySelector<HTMLInputElement>('[name=answer]')?.value).to.equal('');
  });

  it('has forgotten which questions somebody did not want to answer', async () => {
    const page = await openFinder();
    await page.press(ko.list.screen);
    const first = page.question;
    await page.press(ko.screening.skip);
    hide();
    await page.press(ko.list.screen);
    expect(page.question).to.equal(first);
  });

  it('goes on reading where the page was put away amid the list', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await openFinder([[EMERGENCY], held, [RENT]]);
    await page.lists(EMERGENCY.name);
    hide();
    show();
    release();
    await page.lists(EMERGENCY.name, RENT.name);
  });
});

describe('a programme finder that its page takes away', () => {
  it('has forgotten everything', async () => {
    const page = await openFinder();
    await use(page);
    const place = page.element.parentElement;
    page.element.remove();
    await Promise.resolve();
    place?.append(page.element);
    await page.settled();
    await expectForgotten(page);
  });

  it('forgets nothing where it is only moved', async () => {
    const page = await openFinder();
    await use(page);
    const place = document.createElement('div');
    page.element.parentElement?.append(place);
    place.append(page.element);
    await page.settled();
    expect(page.query.value).to.equal('월세');
    expect(page.text).to.contain(ko.screening.summary(2)).and.to.contain(ko.list.shortlist(1));
  });

  it('goes on with its list where it is only moved', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await openFinder([[EMERGENCY], held, [RENT]]);
    await page.lists(EMERGENCY.name);
    const place = document.createElement('div');
    page.element.parentElement?.append(place);
    place.append(page.element);
    release();
    await page.lists(EMERGENCY.name, RENT.name);
  });
});
