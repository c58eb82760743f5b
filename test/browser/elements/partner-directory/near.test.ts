import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { FakePosition, makeInsecure } from '../../../support/fake-position.ts';
import { CENTRE, CLINIC, DESK, FEW, NAMES, OFFICE, REFUGE } from '../../../support/few-partners.ts';
import { type Members } from '../../../support/partners.ts';
import { until } from '../../../support/until.ts';

const { near } = ko;
const namesOf = (...partners: readonly Members[]): string[] => partners.map(({ name }) => String(name));

/** By their distance from the market; those whose place nobody told come last. */
const FROM_MARKET = namesOf(DESK, CENTRE, OFFICE, CLINIC, REFUGE);

async function openFew(attributes = {}): Promise<DirectoryPage> {
  const page = await openDirectory([FEW], attributes);
  await page.lists(...NAMES);
  await page.whole();
  return page;
}

describe('the order by distance from the device', () => {
  it('is had by a tap alone: nothing asks the device before', async () => {
    const device = new FakePosition();
    const page = await openFew();
    await page.search('가온');
    await page.search('');
    expect(page.textOf('near')).to.contain(near.hint);
    expect(device.asked).to.equal(0);
    await page.press(near.locate);
    expect(device.asked).to.equal(1);
    await page.says(near.pending);
    expect(page.names, 'the list stays meanwhile').to.deep.equal(NAMES);
  });

  it('has the nearest first with how far it is, and says that the way is longer', async () => {
    const device = new FakePosition();
    const page = await openFew();
    await page.press(near.locate);
    device.isAt(36.2, 124.4);
    await page.lists(...FROM_MARKET);
    expect(page.result(String(DESK['name']))).to.contain(near.distance(50));
    expect(page.result(String(CENTRE['name']))).to.contain(near.distance(8900));
    for (const untold of namesOf(CLINIC, REFUGE)) expect(page.result(untold)).not.to.match(/약 [\d.]+k?m/);
    expect(page.textOf('near')).to.contain(near.straight).and.not.to.contain(near.locate);
    expect(page.chosen).to.deep.equal([ko.list.remove(near.device)]);
    expect(device.asked).to.equal(1);
  });

  it('keeps the focus in the list once the button has done its work', async () => {
    const device = new FakePosition();
    const page = await openFew();
    const locate = page.button(near.locate);
    locate.focus();
    locate.click();
    device.isAt(36.2, 124.4);
    await page.lists(...FROM_MARKET);
    expect(page.focusedText).to.equal(ko.list.results);
  });

  it('is forgotten by its chip, and asked for anew after that', async () => {
    const device = new FakePosition();
    const page = await openFew();
    await page.press(near.locate);
    device.isAt(36.2, 124.4);
    await page.lists(...FROM_MARKET);
    await page.press(ko.list.remove(near.device));
    await page.lists(...NAMES);
    expect(page.text).not.to.match(/약 [\d.]+k?m/);
    await page.press(near.locate);
    expect(device.asked).to.equal(2);
  });

  for (const [code, reason] of [
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
  ] as const) {
    it(`says what else to do where the device does not tell (${reason}), and can be asked again`, async () => {
      const device = new FakePosition();
      const page = await openFew();
      await page.press(near.locate);
      device.fails(code);
      await page.says(near.reasons[reason] ?? 'no words');
      expect(page.names).to.deep.equal(NAMES);
      await page.press(near.locate);
      device.isAt(36.2, 124.4);
      await page.lists(...FROM_MARKET);
      expect(page.text).not.to.contain(near.reasons[reason]);
    });
  }

  it('asks no device on a page that others could have changed, and says so', async () => {
    const device = new FakePosition();
    makeInsecure();
    const page = await openFew();
    await page.press(near.locate);
    await page.says(near.reasons['insecure'] ?? 'no words');
    expect(device.asked).to.equal(0);
  });

  it('takes no answer that comes after the reader has left or forgotten all', async () => {
    const device = new FakePosition();
    const page = await openFew();
    await page.press(near.locate);
    page.element.reset();
    device.isAt(36.2, 124.4);
    await page.rests();
    expect(page.names).to.deep.equal(NAMES);
    expect(page.element.inUse).to.equal(false);
    expect(page.text).not.to.contain(near.pending);
  });

  it('puts the position nowhere: in no event, attribute, storage, address, request, nor on the page', async () => {
    const device = new FakePosition();
    const { href } = location;
    const page = await openFew({ 'sync-url': '' });
    const heard: string[] = [];
    for (const type of ['ieum-request-partner', 'ieum-report-correction', 'ieum-left', 'input', 'change'])
      page.element.parentElement?.addEventListener(type, (event: Event & { detail?: unknown }) => {
        event.preventDefault();
        heard.push(JSON.stringify(event.detail ?? null));
      });
    performance.clearResourceTimings();
    await page.press(near.locate);
    device.isAt(36.1987, 124.4321);
    await page.says(near.straight);
    await page.open(String(DESK['name']));
    await page.press(ko.partner.request);
    const told = /36[.,]?19|124[.,]?43/;
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    for (const place of [heard.join(), page.element.outerHTML, page.root.innerHTML, decodeURIComponent(location.href)])
      expect(place).not.to.match(told);
    expect(asked.join()).not.to.match(told);
    expect(heard).to.have.length(1);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    history.replaceState(null, '', href);
  });
});

describe('the order by distance from a typed place', () => {
  it('is offered for places of the directory, fetches nothing, and takes the words out of the field', async () => {
    const device = new FakePosition();
    const page = await openFew();
    await page.search('가온시장');
    await page.press(near.from('가온시장'));
    await page.lists(...FROM_MARKET);
    expect(page.query.value).to.equal('');
    expect(page.chosen).to.deep.equal([ko.list.remove(near.from('가온시장'))]);
    expect(page.textOf('near')).to.contain(near.straight);
    expect(device.asked).to.equal(0);
  });

  it('is offered from a neighbourhood, by first sounds as well', async () => {
    const page = await openFew();
    await page.search('ㅅㅂㄷ');
    await page.press(near.from('새빛동'));
    await page.lists(...namesOf(OFFICE, CENTRE, DESK, CLINIC, REFUGE));
  });

  it('is offered from no place that is kept secret or that nobody told, and from three at most', async () => {
    const page = await openFew();
    const offered = () => page.all('[part=near] .chip').map(({ textContent }) => textContent?.trim());
    const offers = (count: number) => until(() => offered().length === count + 1, `never offers ${count}`);
    for (const hidden of ['쉼터', '늘봄동']) {
      await page.search('ㅅ');
      await offers(3);
      await page.search(hidden);
      await offers(0);
    }
  });
});
