import { expect } from '@open-wc/testing';
import en from '../../../../src/strings/directory/en.ts';
import ko from '../../../../src/strings/directory/ko.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { COUNSEL, DESK, FEW, OFFICE } from '../../../support/few-partners.ts';
import { at, location, type Members, OFFICE_HOURS, organization, service } from '../../../support/partners.ts';
import { setClock } from '../../../support/set-clock.ts';
import { until } from '../../../support/until.ts';

const { hours, states } = ko;

const MARKET = [COUNSEL['schedules']].flat()[0] as Members;

/** What the list says about a partner's hours. */
const stateOf = (page: DirectoryPage, i = 0): string =>
  page.all('[part=state]')[i]?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A list of one agency that keeps these hours, at a moment. */
async function openAt(
  moment: string,
  schedules: readonly Members[],
  attributes: Readonly<Record<string, string>> = {},
  words = ko,
): Promise<DirectoryPage> {
  setClock(moment);
  const one = at('at', service('s', 'only', { schedules }), location('l'));
  const page = await openDirectory([[organization('only'), one]], attributes, words);
  await page.whole();
  await until(() => stateOf(page), 'its hours are never told');
  return page;
}

const MORNINGS = { ...OFFICE_HOURS, opens_at: '08:30', closes_at: '12:00' };
const NIGHTS = { ...OFFICE_HOURS, freq: 'DAILY', byday: undefined, opens_at: '21:00', closes_at: '02:00' };
const ALWAYS = { ...OFFICE_HOURS, freq: 'DAILY', byday: undefined, opens_at: '00:00', closes_at: '24:00' };
const code = (value: string): Members => ({
  attributes: [{ taxonomy_term: { code: value, taxonomy: 'ieum:schedule' } }],
});
const LUNCH = { ...OFFICE_HOURS, opens_at: '12:00', closes_at: '13:00', ...code('closure') };
const DAY_OFF = { dtstart: '2026-11-24', timezone: 9, ...code('closure') };

/** Of each moment, by the clock in Korea, what is said of which hours. 24 November 2026 is a Tuesday. */
const SAID: readonly (readonly [what: string, moment: string, schedules: readonly Members[], said: string])[] = [
  ['until when it is open', '2026-11-24T10:00', [OFFICE_HOURS], `${states.open} · ${states.until('18:00')}`],
  ['that it opens today', '2026-11-24T08:00', [OFFICE_HOURS], `${states.closed} · ${states.opens('09:00')}`],
  [
    'that it opens tomorrow',
    '2026-11-24T18:00',
    [OFFICE_HOURS],
    `${states.closed} · ${states.opens(states.at(states.tomorrow, '09:00'))}`,
  ],
  [
    'on which weekday it opens',
    '2026-11-27T18:00',
    [OFFICE_HOURS],
    `${states.closed} · ${states.opens(states.at('월요일', '09:00'))}`,
  ],
  ['that there is a break', '2026-11-24T12:30', [OFFICE_HOURS, LUNCH], `${states.break} · ${states.again('13:00')}`],
  [
    'that a day off keeps it closed',
    '2026-11-24T10:00',
    [OFFICE_HOURS, DAY_OFF],
    `${states.closure} · ${states.opens(states.at(states.tomorrow, '09:00'))}`,
  ],
  [
    'the name of the holiday that keeps it closed',
    '2026-12-25T10:00',
    [OFFICE_HOURS],
    `${states.holiday('성탄절')} · ${states.opens(states.at('월요일', '09:00'))}`,
  ],
  [
    'the date on which it opens, where that is far',
    '2026-11-24T10:00',
    [{ ...OFFICE_HOURS, dtstart: '2026-12-14' }],
    `${states.closed} · ${states.opens(states.at('12월 14일 월요일', '09:00'))}`,
  ],
  [
    'that it is open past midnight',
    '2026-11-24T23:00',
    [NIGHTS],
    `${states.open} · ${states.until(states.at(states.tomorrow, '02:00'))}`,
  ],
  [
    'that it is open till midnight',
    '2026-11-24T23:00',
    [{ ...NIGHTS, closes_at: '24:00' }],
    `${states.open} · ${states.until('24:00')}`,
  ],
  ['that it is open around the clock', '2026-11-24T03:00', [{ ...ALWAYS, ...code('holiday-open') }], states.always],
  ['the next market day', '2026-11-25T10:00', [MARKET], states.market('11월 29일 일요일')],
  ['that today is market day', '2026-11-24T08:00', [MARKET], `${states.today.market} · ${states.again('10:00')}`],
  ['that the market is on', '2026-11-24T11:00', [MARKET], `${states.open} · ${states.until('14:00')}`],
  [
    'the next day of a visit',
    '2026-11-24T10:00',
    [{ freq: 'MONTHLY', byday: '2WE', dtstart: '2026-01-01', timezone: 9, ...code('visiting') }],
    states.visit('12월 9일 수요일'),
  ],
  [
    'that a visit is today, where nobody told its time',
    '2026-12-09T10:00',
    [{ freq: 'MONTHLY', byday: '2WE', dtstart: '2026-01-01', timezone: 9, ...code('visiting') }],
    states.today.visit,
  ],
  ['that the hours are not known', '2026-11-24T10:00', [{ description: '전화로 물어보세요.' }], states.unknown],
];

describe('the hours of a partner', () => {
  for (const [what, moment, schedules, said] of SAID) {
    it(`tell ${what}`, async () => {
      expect(stateOf(await openAt(`${moment}+09:00`, schedules))).to.equal(said);
    });
  }

  it('become others with the minute in which it closes', async () => {
    const page = await openAt('2026-11-24T17:59:59.500+09:00', [OFFICE_HOURS]);
    expect(stateOf(page)).to.contain(states.open);
    await until(() => stateOf(page).startsWith(states.closed), 'it never closes');
  });

  it('are closed on days that the page names, and open on those that it takes away', async () => {
    const page = await openAt('2026-12-25T10:00+09:00', [OFFICE_HOURS]);
    page.element.holidays = [{ date: '2026-12-25', open: true }];
    await until(() => stateOf(page).startsWith(states.open), 'it never opens');
    page.element.holidays = [{ date: '2026-12-25', name: '개청 기념일' }];
    await until(() => stateOf(page).startsWith(states.holiday('개청 기념일')), 'it never closes');
  });

  it('are told in the words of the reader', async () => {
    const page = await openAt('2026-11-27T18:00+09:00', [OFFICE_HOURS], { lang: 'en' }, en);
    expect(stateOf(page)).to.equal(`${en.states.closed} · ${en.states.opens(en.states.at('Monday', '09:00'))}`);
  });
});

/** The week as a table, a row a line. */
const week = (page: DirectoryPage): string[] =>
  page.all('[part=hours] table tr').map((row) => row.innerText.replace(/\s+/g, ' ').trim());

describe('the hours of a partner in full', () => {
  const open = async (...schedules: readonly Members[]): Promise<DirectoryPage> => {
    const page = await openAt('2026-11-24T10:00+09:00', schedules);
    await page.open('기관 only');
    return page;
  };

  it('are a week whose like days stand together, without its breaks', async () => {
    const page = await open(OFFICE_HOURS, LUNCH, { ...MORNINGS, byday: 'SA' });
    expect(week(page)).to.deep.equal([
      `월${hours.range('', '')}금 09:00–12:00 13:00–18:00`,
      '토 08:30–12:00',
      `일 ${hours.closed}`,
    ]);
    expect(page.textOf('hours')).to.contain(hours.holidays.closed);
  });

  it('tell a night till the next day, and a day without end as such', async () => {
    expect(week(await open(NIGHTS))).to.deep.equal([`월–일 ${hours.range('21:00', hours.nextDay('02:00'))}`]);
    expect(week(await open(ALWAYS))).to.deep.equal([`월–일 ${hours.always}`]);
  });

  it('tell from when where nobody told until when', async () => {
    expect(week(await open({ ...OFFICE_HOURS, closes_at: undefined }))[0]).to.equal(`월–금 ${hours.from('09:00')}`);
    expect(week(await open({ ...OFFICE_HOURS, opens_at: undefined }))[0]).to.equal(`월–금 ${hours.until('18:00')}`);
    expect(week(await open({ ...OFFICE_HOURS, opens_at: undefined, closes_at: undefined }))[0]).to.equal(
      `월–금 ${hours.untimed}`,
    );
  });

  it('say what holidays do to them', async () => {
    for (const [value, said] of [
      ['holiday-open', hours.holidays.open],
      ['holiday-feast', hours.holidays.feast],
    ] as const)
      expect((await open({ ...OFFICE_HOURS, ...code(value) })).textOf('hours')).to.contain(said);
    expect(
      (await open(OFFICE_HOURS, { ...MORNINGS, byday: 'SA', ...code('holiday-open') })).textOf('hours'),
    ).to.contain(hours.holidays.mixed);
  });

  it('add what the source says in its own words, once', async () => {
    const page = await open(
      { ...OFFICE_HOURS, notes: '첫 월요일은 늦게 열어요.' },
      { ...MORNINGS, byday: 'SA', notes: '첫 월요일은 늦게 열어요.' },
    );
    expect(page.textOf('hours').split('첫 월요일은 늦게 열어요.')).to.have.length(2);
  });

  it('are told beside each place where places differ', async () => {
    setClock('2026-11-24T10:00+09:00');
    const place = (id: string, schedule: Members) =>
      at(id, service(id, 'only'), location(`l-${id}`, { schedules: [schedule] }));
    const page = await openDirectory([[organization('only'), place('a', OFFICE_HOURS), place('b', MORNINGS)]]);
    await page.whole();
    await page.open('기관 only');
    expect(page.all('[part=hours] table')).to.have.length(0);
    expect(page.all('[part=place] table').map((table) => table.innerText.includes('08:30'))).to.deep.equal([
      false,
      true,
    ]);
  });
});

describe('the dates on which a desk comes', () => {
  it('are the next three, each with its day and times, and where', async () => {
    setClock('2026-11-24T15:00+09:00');
    const page = await openDirectory([FEW]);
    await page.whole();
    await page.open(String(DESK['name']));
    const dates = page.all('[part=dates] .date').map(({ innerText }) => innerText.replace(/\s+/g, ' '));
    expect(dates).to.have.length(3);
    for (const [i, date] of ['11월 29일 일요일', '12월 4일 금요일', '12월 9일 수요일'].entries())
      expect(dates[i]).to.contain(`${date} 10:00–14:00`);
    expect(page.textOf('dates')).to.contain(`${hours.dates} 가온시장, 가온도 가온시 시장길 5`);
  });

  it('are said to be over where none is left', async () => {
    const page = await openAt('2026-11-24T10:00+09:00', [{ ...MARKET, until: '2026-11-01' }]);
    await page.open('기관 only');
    expect(page.textOf('dates')).to.contain(hours.noDates);
    expect(page.offers(hours.series)).to.equal(false);
  });

  it('are none of an agency that keeps the same hours every week', async () => {
    const page = await openDirectory();
    await page.whole();
    await page.open(String(OFFICE['name']));
    expect(page.shows('dates')).to.equal(false);
  });
});

describe('the hours of a partner for a reader abroad', () => {
  const { getTimezoneOffset } = Date.prototype;
  afterEach(() => {
    Date.prototype.getTimezoneOffset = getTimezoneOffset;
  });
  const openFrom = async (minutesWest: number): Promise<DirectoryPage> => {
    Date.prototype.getTimezoneOffset = () => minutesWest;
    const page = await openAt('2026-11-24T01:00:00Z', [OFFICE_HOURS]);
    await page.open('기관 only');
    return page;
  };

  it('are told by the clock in Korea, and said to be', async () => {
    const page = await openFrom(300);
    expect(stateOf(page)).to.equal(`${states.open} · ${states.until('18:00')}`);
    expect(page.textOf('hours')).to.contain(hours.seoul);
  });

  it('need no such word in Korea', async () => {
    expect((await openFrom(-540)).textOf('hours')).not.to.contain(hours.seoul);
  });
});
