import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, CLINIC, DESK, FEW, NAMES, OFFICE, REFUGE } from '../../../support/few-partners.ts';
import { type Members } from '../../../support/partners.ts';
import { setClock } from '../../../support/set-clock.ts';
import { until } from '../../../support/until.ts';

const { filters, states } = ko;
const namesOf = (...partners: readonly Members[]): string[] => partners.map(({ name }) => String(name));

/** A directory at this time. */
async function openAt(time: string, attributes = {}): Promise<DirectoryPage> {
  setClock(time);
  const page = await openDirectory([FEW], attributes);
  await page.lists(...NAMES);
  await page.whole();
  return page;
}

const stateOf = (page: DirectoryPage, partner: Members): string => page.result(String(partner['name']));

describe('what is open at a moment', () => {
  for (const [time, ...open] of [
    ['2026-11-23T10:30:00+09:00', OFFICE, CENTRE, REFUGE],
    ['2026-11-24T10:30:00+09:00', OFFICE, CENTRE, DESK, REFUGE],
    ['2026-11-23T12:30:00+09:00', CENTRE, REFUGE],
    ['2026-11-23T18:30:00+09:00', CENTRE, REFUGE],
    ['2026-11-28T10:30:00+09:00', CENTRE, REFUGE],
    ['2026-11-29T09:30:00+09:00', REFUGE],
  ] as const) {
    it(`is found by "${filters.now}": ${time}`, async () => {
      const page = await openAt(time);
      await page.choose(filters.open, filters.now);
      await page.lists(...namesOf(...open));
      expect(page.all('[part=result] .state').every(({ classList }) => classList.contains('open'))).to.equal(true);
      expect(page.choices(filters.open)[0]).to.equal(`${filters.now} ${open.length}`);
    });
  }

  it('never has those in it of whom nobody wrote down when they are open', async () => {
    const page = await openAt('2026-11-23T10:30:00+09:00');
    expect(stateOf(page, CLINIC)).to.contain(states.unknown);
    await page.choose(filters.open, filters.now);
    expect(page.names).not.to.include(CLINIC['name']);
  });

  it('keeps the holiday that the page names', async () => {
    const page = await openAt('2026-11-23T10:30:00+09:00');
    page.element.holidays = [{ date: '2026-11-23', name: '가온의 날' }];
    await until(() => stateOf(page, OFFICE).includes(states.holiday('가온의 날')), 'the office never closes');
    await until(() => page.choices(filters.open)[0] === `${filters.now} 1`, 'more stay open than the refuge');
  });
});

describe('the minute that passes', () => {
  it('closes what closes, on the list and in what is found, without a tap', async () => {
    const page = await openAt('2026-11-23T17:00:00+09:00');
    expect(stateOf(page, OFFICE)).to.contain(states.open).and.to.contain(states.until('18:00'));
    await page.choose(filters.open, filters.now);
    setClock('2026-11-23T17:59:59.800+09:00');
    await page.settled();
    expect(page.names, 'it is still open').to.include(OFFICE['name']);
    await page.lists(...namesOf(CENTRE, REFUGE));
    await page.press(ko.list.removeAll);
    await until(() => stateOf(page, OFFICE).includes(states.closed), 'the office never closes');
  });

  it('does not take the focus, the words or the page of the list', async () => {
    const page = await openAt('2026-11-23T17:00:00+09:00');
    await page.search('가온');
    page.query.focus();
    page.query.setSelectionRange(1, 1);
    setClock('2026-11-23T19:59:59.800+09:00');
    await until(() => stateOf(page, CENTRE).includes(states.closed), 'the centre never closes');
    expect([page.query.value, page.query.selectionStart]).to.deep.equal(['가온', 1]);
    expect(page.focused).to.equal(page.query);
  });

  it('is caught up with when somebody looks again at a page that lay behind others', async () => {
    const page = await openAt('2026-11-23T17:00:00+09:00');
    setClock('2026-11-24T07:00:00+09:00');
    await until(() => stateOf(page, DESK).includes(states.today.market), 'the market day never comes');
    expect(stateOf(page, OFFICE)).to.contain(states.opens('09:00'));
  });
});
