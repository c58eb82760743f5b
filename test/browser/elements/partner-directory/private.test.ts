import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { FakePosition } from '../../../support/fake-position.ts';
import { FEW, NAMES, ORGANIZATIONS, PLACES, REFUGE } from '../../../support/few-partners.ts';
import { listNetwork, pageOf } from '../../../support/list-network.ts';

/** Says everything that the directory can be told: words, a need, and where the device is. */
async function tellAll(page: DirectoryPage): Promise<void> {
  const device = new FakePosition();
  await page.search('여성');
  await page.choose(ko.filters.needs, ko.needs['violence'] ?? '');
  await page.press(ko.near.locate);
  device.isAt(36.1987, 124.4321);
  await page.lists(String(REFUGE['name']));
}

/** Whether a text holds something of it; the words are also looked for as an address writes them. */
const TOLD = /36[.,]?1987|124[.,]?4321|violence|(?<!가온)여성(?!쉼터)|%EC%97%AC%EC%84%B1/;

describe('what a partner directory is told', () => {
  it('stays out of the address, the history and everything that a browser keeps', async () => {
    const before = { href: location.href, history: history.length, cookie: document.cookie };
    const page = await openDirectory();
    await tellAll(page);
    await page.open(String(REFUGE['name']));
    expect({ href: location.href, history: history.length, cookie: document.cookie }).to.deep.equal(before);
    expect(history.state).to.equal(null);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    expect(await indexedDB.databases?.()).to.deep.equal([]);
  });

  it('is heard by nobody around it: events speak of the agency alone', async () => {
    const page = await openDirectory();
    const heard: string[] = [];
    const hear = (event: Event & { detail?: unknown }): void => {
      event.preventDefault();
      heard.push(`${event.type} ${JSON.stringify(event.detail ?? null)}`);
    };
    for (const type of ['ieum-request-partner', 'ieum-report-correction'] as const)
      page.element.parentElement?.addEventListener(type, hear);
    await tellAll(page);
    await page.open(String(REFUGE['name']));
    await page.press(ko.partner.request);
    expect(heard).to.deep.equal([
      `ieum-request-partner ${JSON.stringify({ partnerId: 'refuge', partnerName: REFUGE['name'] })}`,
    ]);
  });

  it('crosses no boundary but as a key, a click, or what is typed into the field itself', async () => {
    const page = await openDirectory();
    const crossed = new Set<string>();
    for (const type of ['ieum-left', 'ieum-request-partner', 'change', 'submit', 'formdata', 'toggle', 'search'])
      page.element.parentElement?.addEventListener(type, ({ composed }) => crossed.add(`${type} ${composed}`));
    await tellAll(page);
    expect([...crossed]).to.deep.equal([]);
  });

  it('is sent to nobody: once the list has come, nothing is asked of the API', async () => {
    const network = listNetwork((request) =>
      pageOf(request.url.pathname.endsWith('/organizations') ? ORGANIZATIONS : PLACES, request),
    );
    try {
      const page = await openDirectory([], { api: '/city' });
      await page.lists(...NAMES);
      await page.whole();
      const before = [...network.asked];
      await tellAll(page);
      await page.open(String(REFUGE['name']));
      expect(network.asked).to.deep.equal(before);
      expect(network.requests.every(({ init }) => !init.body && init.credentials !== 'include')).to.equal(true);
    } finally {
      network.restore();
    }
  });

  it('stands on no attribute, where a script that records pages would read it', async () => {
    const page = await openDirectory();
    await tellAll(page);
    await page.open(String(REFUGE['name']));
    expect(page.element.outerHTML).not.to.match(TOLD);
    expect(page.element.getAttributeNames()).to.deep.equal([]);
  });

  it('is not on the page of an agency that a reader shows to somebody', async () => {
    const page = await openDirectory([FEW]);
    await tellAll(page);
    await page.open(String(REFUGE['name']));
    expect(page.part('partner')?.outerHTML).not.to.match(TOLD);
  });
});
