import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { listNetwork, pageOf } from '../../../support/list-network.ts';
import { EMERGENCY, FEW } from '../../../support/programs.ts';
import { until } from '../../../support/until.ts';

/** Says everything that the finder can be told: words, a place, and answers that nobody else has to know. */
async function tellAll(page: FinderPage): Promise<void> {
  await page.search('생계');
  await page.press(ko.list.screen);
  await page.answerAll({ age: '47', size: '3', income: '1987654', refused: ko.screening.yes });
  await page.press(ko.screening.results);
  await page.rests();
}

/** Whether a text holds something of it; the words are also looked for as an address writes them. */
const TOLD = /1987654|1,987,654|"?income"?[:=]|\bage\b|refused|생계(?!지원)|%EC%83%9D%EA%B3%84/;

describe('what a programme finder is told', () => {
  it('stays out of the address, the history and everything that a browser keeps', async () => {
    const before = { href: location.href, history: history.length, cookie: document.cookie };
    const page = await openFinder();
    await tellAll(page);
    await page.open(EMERGENCY.name);
    expect({ href: location.href, history: history.length, cookie: document.cookie }).to.deep.equal(before);
    expect(history.state).to.equal(null);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    expect(await indexedDB.databases?.()).to.deep.equal([]);
  });

  it('stays out of the address also where filters and the open programme stand there', async () => {
    const { href } = location;
    const page = await openFinder(undefined, { 'sync-url': '' });
    await tellAll(page);
    await page.open(EMERGENCY.name);
    expect(location.hash).to.contain('program=emergency').and.not.to.match(TOLD);
    history.replaceState(null, '', href);
  });

  it('is heard by nobody around it: events speak of the programme alone', async () => {
    const page = await openFinder();
    const heard: string[] = [];
    const hear = (event: Event & { detail?: unknown }): void => {
      event.preventDefault();
      heard.push(`${event.type} ${JSON.stringify(event.detail ?? null)}`);
    };
    page.element.parentElement?.addEventListener('ieum-request-program', hear);
    await tellAll(page);
    await page.open(EMERGENCY.name);
    await page.press(ko.program.request);
    expect(heard).to.deep.equal([
      `ieum-request-program ${JSON.stringify({ programId: 'emergency', programName: EMERGENCY.name })}`,
    ]);
  });

  it('crosses no boundary but as a key, a click, or what is typed into the field itself', async () => {
    const page = await openFinder();
    const crossed = new Set<string>();
    const types = ['ieum-left', 'ieum-request-program', 'change', 'submit', 'formdata', 'toggle', 'search'];
    for (const type of types)
      page.element.parentElement?.addEventListener(type, ({ composed }) => crossed.add(`${type} ${composed}`));
    await tellAll(page);
    expect([...crossed]).to.deep.equal([]);
  });

  it('is sent to nobody: once the list has come, nothing is asked of the network', async () => {
    const network = listNetwork((request) => pageOf(FEW, request));
    try {
      const page = await openFinder([], { api: '/programs' });
      await page.says(ko.list.count(FEW.length));
      await until(() => !page.shows('loading'), 'the list never comes to its end');
      const before = [...network.asked];
      await tellAll(page);
      await page.open(EMERGENCY.name);
      expect(network.asked).to.deep.equal(before);
      expect(network.requests.map(({ init }) => init.body ?? null).filter((body) => body !== null)).to.deep.equal([]);
    } finally {
      network.restore();
    }
  });

  it('stands on no attribute, where a script that records pages would read it', async () => {
    const page = await openFinder();
    await tellAll(page);
    expect(page.element.outerHTML).not.to.match(TOLD);
    expect(page.element.getAttributeNames()).to.deep.equal([]);
  });
});
