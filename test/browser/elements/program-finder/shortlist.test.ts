import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { EMERGENCY, FEW, PENSION, RENT } from '../../../support/programs.ts';
import { until } from '../../../support/until.ts';

const { program: words, shortlist } = ko;
const saveOf = (name: string): string => `${words.save}: ${name}`;
const savedOf = (name: string): string => `${words.saved}: ${name}`;

/** A finder with these kept for later, on the view of them. */
async function openKept(...names: readonly string[]): Promise<FinderPage> {
  const page = await openFinder();
  await page.lists(...FEW.map(({ name = '' }) => name));
  for (const name of names) await page.press(saveOf(name));
  await page.press(ko.list.shortlist(names.length));
  return page;
}

const kept = (page: FinderPage): string[] =>
  page.all('[part=shortlist] .name').map(({ textContent }) => textContent?.trim() ?? '');

/** Puts something in the place of what the browser has, until `restore`. */
function stub(target: object, name: string, value: unknown): { restore: () => void } {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  return {
    restore() {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    },
  };
}

describe('keeping programmes for later', () => {
  it('puts one in and takes it out by the same button, and says so', async () => {
    const page = await openFinder();
    await page.press(saveOf(RENT.name));
    expect(page.announced).to.equal(shortlist.added(RENT.name));
    expect(page.button(savedOf(RENT.name)).ariaPressed).to.equal('true');
    expect(page.offers(ko.list.shortlist(1))).to.equal(true);
    await page.press(savedOf(RENT.name));
    expect(page.announced).to.equal(shortlist.removed(RENT.name));
    expect(page.shows('shortlist') || page.offers(ko.list.shortlist(1))).to.equal(false);
  });

  it('shows them together, in the order they were kept in, and says that they go with the page', async () => {
    const page = await openKept(PENSION.name, EMERGENCY.name);
    expect(page.focusedText).to.equal(shortlist.title);
    expect(kept(page)).to.deep.equal([PENSION.name, EMERGENCY.name]);
    expect(page.textOf('shortlist')).to.contain(shortlist.memory).and.to.contain(EMERGENCY.description);
    expect(page.root.querySelector('[part=shortlist] a.call')?.getAttribute('href')).to.equal('tel:129');
  });

  it('takes one out there, and says that it is empty after the last', async () => {
    const page = await openKept(PENSION.name, EMERGENCY.name);
    page.button(words.unsave(PENSION.name)).focus();
    await page.press(words.unsave(PENSION.name));
    expect(kept(page)).to.deep.equal([EMERGENCY.name]);
    expect(page.focusedText).to.equal(shortlist.title);
    await page.press(words.unsave(EMERGENCY.name));
    expect(page.textOf('shortlist')).to.contain(shortlist.none);
  });

  it('takes all out in one tap', async () => {
    const page = await openKept(PENSION.name, EMERGENCY.name);
    await page.press(shortlist.clear);
    expect(page.textOf('shortlist')).to.contain(shortlist.none);
    expect(page.focusedText).to.equal(shortlist.title);
    await page.press(`← ${words.back}`);
    expect(page.offers(ko.list.shortlist(2))).to.equal(false);
  });

  it('opens one, and comes back from it', async () => {
    const page = await openKept(PENSION.name, EMERGENCY.name);
    await page.open(EMERGENCY.name);
    await page.press(`← ${words.back}`);
    expect(kept(page)).to.deep.equal([PENSION.name, EMERGENCY.name]);
    await page.press(`← ${words.back}`);
    expect(page.names).to.have.length(4);
  });

  it('leaves what was looked for as it is', async () => {
    const page = await openFinder();
    await page.search('월세');
    await page.press(saveOf(RENT.name));
    await page.press(ko.list.shortlist(1));
    await page.press(`← ${words.back}`);
    expect(page.query.value).to.equal('월세');
    expect(page.names).to.deep.equal([RENT.name]);
  });
});

describe('printing what was kept', () => {
  it('prints once', async () => {
    const page = await openKept(RENT.name);
    let prints = 0;
    const { restore } = stub(globalThis, 'print', () => (prints += 1));
    await page.press(shortlist.print);
    restore();
    expect(prints).to.equal(1);
  });
});

describe('passing on what was kept', () => {
  const shared: ShareData[] = [];
  let copied: string[] = [];
  let stubs: { restore: () => void }[] = [];

  const share = (how: (data: ShareData) => Promise<void>): void => void stubs.push(stub(navigator, 'share', how));
  const clipboard = (writeText: (text: string) => Promise<void>): void =>
    void stubs.push(stub(navigator, 'clipboard', { writeText }));

  beforeEach(() => {
    shared.length = 0;
    copied = [];
  });
  afterEach(() => {
    for (const { restore } of stubs) restore();
    stubs = [];
  });

  it('hands it to what the device offers, as text that says whom to call', async () => {
    share(async (data) => void shared.push(data));
    const page = await openKept(RENT.name, EMERGENCY.name);
    await page.press(words.share);
    expect(shared).to.have.length(1);
    expect(shared[0]?.text)
      .to.contain(RENT.name)
      .and.to.contain(EMERGENCY.name)
      .and.to.contain('보건복지상담센터 129')
      .and.to.contain(EMERGENCY.url);
    expect(Object.keys(shared[0] ?? {})).to.deep.equal(['text']);
  });

  it('says nothing where somebody changes their mind', async () => {
    clipboard(async (text) => void copied.push(text));
    share(() => Promise.reject(new DOMException('', 'AbortError')));
    const page = await openKept(RENT.name);
    await page.press(words.share);
    expect(copied).to.deep.equal([]);
    expect(page.announced).not.to.equal(words.copied);
  });

  it('copies it where the device offers nothing, and says so', async () => {
    // Some have the function on the prototype.
    share(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    clipboard(async (text) => void copied.push(text));
    const page = await openKept(RENT.name);
    await page.press(words.share);
    await until(() => page.announced === words.copied, 'it never says that it was copied');
    expect(copied.join()).to.contain(RENT.name);
  });

  it('says what to do where nothing can be copied', async () => {
    share(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const page = await openKept(RENT.name);
    await page.press(words.share);
    await until(() => page.announced === words.copyFailed, 'it never says that it was not');
  });

  it('passes on nothing of what was answered', async () => {
    share(async (data) => void shared.push(data));
    const page = await openFinder();
    await page.press(ko.list.screen);
    await page.answerAll({ age: '47', income: '1987654' });
    await page.press(ko.screening.results);
    await page.open(RENT.name);
    await page.press(words.share);
    expect(shared).to.have.length(1);
    expect(shared[0]?.text)
      .to.contain(RENT.name)
      .and.not.to.match(/1,?987,?654|47/);
    expect(shared[0]?.text).not.to.contain(ko.verdicts.not);
  });
});
