import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { oneLine } from '../../../support/card-page.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, CLINIC, DESK, FEW, OFFICE, REFUGE, SECRET } from '../../../support/few-partners.ts';
import { at, location, type Members, OFFICE_HOURS, organization, service, tag } from '../../../support/partners.ts';
import { setClock } from '../../../support/set-clock.ts';
import { until } from '../../../support/until.ts';

const { partner: words } = ko;

/** A working Tuesday that is a market day as well. */
const TUESDAY = '2026-11-24T10:30:00+09:00';

/** All that is said of a partner or of one of its services, by what it is said to be. */
const facts = (page: DirectoryPage, within = ''): Record<string, string> =>
  Object.fromEntries(
    page.all(`[part=partner] ${within} dt`).map((title) => {
      const said = title.nextElementSibling;
      const names = [...(said?.querySelectorAll('button') ?? [])].map(({ textContent }) => oneLine(textContent));
      return [oneLine(title.textContent), names.join(' | ') || oneLine(said?.textContent)];
    }),
  );

const links = (page: DirectoryPage, selector: string): string[] =>
  page.all<HTMLAnchorElement>(`[part=partner] ${selector}`).map((link) => link.getAttribute('href') ?? '');

/** Opens the one partner that there is. */
async function openOnly(members: Members & { name?: string }, ...places: readonly Members[]): Promise<DirectoryPage> {
  const page = await openDirectory([[organization('only', members), ...places]]);
  await page.whole();
  await page.open(members.name ?? '기관 only');
  return page;
}

const ROOM = service('room', 'only', {
  name: '상담',
  description: '무슨 일이든 들어요.',
  eligibility_description: '누구나',
  application_process: '전화하고 오세요.',
  fees_description: '없어요.',
  languages: [{ id: 'vi', code: 'vi' }],
  attributes: [tag('visiting-service', '방문 상담'), tag('capacity', '', { value: '한 번에 다섯 명' })],
});

const WHOLE: Members & { name: string } = {
  name: '온갖 기관',
  alternate_name: 'Whole Agency',
  description: '모든 것이 적혀 있어요.',
  alert: '11월에는 이사해요.',
  email: 'hello@only.example',
  website: 'https://only.example/page',
  phones: [{ id: '1', number: '02-0000-0055', extension: '12', description: '상담' }],
  attributes: [tag('agency-kind', '종합사회복지관'), tag('area', '새빛동'), tag('language', '영어')],
  last_modified: '2026-10-01T00:00:00Z',
};

const HALL = location('hall', {
  name: '본관',
  accessibility: [{ id: 'a', description: '휠체어로 들어올 수 있어요.' }],
});

describe('a partner in full', () => {
  it('says all that is known of it', async () => {
    setClock(TUESDAY);
    const page = await openOnly(WHOLE, at('room-at', ROOM, HALL, { schedules: [OFFICE_HOURS] }));
    expect(page.focusedText).to.equal(WHOLE['name']);
    expect(page.textOf('partner')).to.contain(
      `Whole Agency · 종합사회복지관 · ${words.asOf('2026년 10월 1일')} ${String(WHOLE['alert'])}`,
    );
    expect(page.textOf('phones')).to.contain(`02-0000-0055 ${words.extension('12')} 상담`);
    expect(page.textOf('phones')).to.contain(`${words.email}: hello@only.example`);
    expect(page.textOf('places')).to.contain('본관 가온도 가온시 가온로 1');
    expect(page.textOf('places')).to.contain(`${words.transport}: 1번 버스`);
    expect(page.textOf('places')).to.contain(`${words.access}: 휠체어로 들어올 수 있어요.`);
    expect(page.textOf('services')).to.contain(`상담 ${words.visits('방문 상담')} 무슨 일이든 들어요.`);
    expect(facts(page)[words.areas]).to.equal('새빛동');
    expect(facts(page, '[part=services]')).to.deep.equal({
      [words.who]: '누구나',
      [words.how]: '전화하고 오세요.',
      [words.fees]: '없어요.',
      [words.capacity]: '한 번에 다섯 명',
      [words.languages]: '베트남어',
    });
  });

  it('says what nobody wrote down, and invents nothing', async () => {
    const bare = location('bare', { addresses: [], transportation: '', latitude: undefined });
    const plain = service('plain', 'only', { description: null });
    const page = await openOnly({ description: null }, at('plain-at', plain, bare, { description: '' }));
    expect(page.textOf('partner')).to.contain(words.undated).and.to.contain(ko.states.unknown);
    expect(page.textOf('phones')).to.contain(words.noPhone);
    expect(page.textOf('hours')).to.contain(ko.hours.unknown);
    expect(page.textOf('places')).to.contain(words.noPlace).and.to.contain(words.noAccess);
    expect(page.textOf('places')).not.to.contain(words.directions);
    const said = facts(page);
    for (const title of [words.who, words.how, words.fees]) expect(said[title], title).to.equal(words.unknown);
    expect(said[words.areas]).to.equal(words.everywhere);
    expect(said[words.languages]).to.equal(words.noLanguages);
    expect(said).not.to.have.any.keys(words.capacity, words.parent, words.partners, words.page);
  });

  it('says how old it is, with a warning after a year', async () => {
    const page = await openOnly({ last_modified: '2020-01-01' });
    expect(page.textOf('partner')).to.contain(words.stale('2020년 1월 1일'));
  });

  it('calls by a tap, without the extension, and shows as words what is no number', async () => {
    const page = await openOnly({
      phones: [
        { id: '1', number: '02-0000-0066', extension: '7' },
        { id: '2', number: '동네 안내판을 보세요' },
        { id: '3', number: 'javascript:alert(1)' },
      ],
    });
    expect(links(page, '[part=phones] a')).to.deep.equal(['tel:0200000066']);
    expect(page.textOf('phones')).to.contain(words.extension('7')).and.to.contain('동네 안내판을 보세요');
  });

  it('leads to both maps and to its page in new windows that it announces and that cannot reach back', async () => {
    const page = await openOnly({ website: 'https://only.example/page' }, at('a', ROOM, HALL));
    const outside = page.all<HTMLAnchorElement>('[part=partner] a[target]');
    const hosts = outside.map(({ host }) => host);
    expect(hosts).to.deep.equal(['map.kakao.com', 'map.naver.com', 'only.example']);
    for (const link of outside) {
      expect(link.textContent).to.contain(`(${words.newWindow})`);
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    }
  });

  it('leads to no address that could run as script', async () => {
    const page = await openOnly({ website: 'javascript:alert(1)', email: 'javascript:alert(1)' });
    expect(page.all('[part=partner] a')).to.deep.equal([]);
  });

  it('keeps a withheld place to itself, and says that it does', async () => {
    const page = await openDirectory();
    await page.whole();
    await page.open(String(REFUGE['name']));
    expect(page.textOf('places')).to.contain(ko.list.withheld);
    expect(page.root.innerHTML).not.to.contain(SECRET).and.not.to.contain('36.11');
    expect(page.textOf('places')).not.to.contain(words.directions).and.not.to.contain(words.noPlace);
  });

  it('folds its services and places where there are many, and shows few unfolded', async () => {
    const some = (count: number): Members[] =>
      Array.from({ length: count }, (_, i) =>
        at(`at${i}`, service(`s${i}`, 'only'), location(`l${i}`, { name: `별관 ${i}` })),
      );
    const folds = (page: DirectoryPage, part: string) =>
      page.all<HTMLDetailsElement>(`[part=${part}] details, details[part=${part}]`).map(({ open }) => open);
    const page = await openOnly({ name: '셋' }, ...some(3));
    expect(folds(page, 'services')).to.deep.equal([true, true, true]);
    expect(folds(page, 'place')).to.deep.equal([]);
    const other = await openOnly({ name: '넷' }, ...some(4));
    expect(folds(other, 'services')).to.deep.equal([false, false, false, false]);
    expect(folds(other, 'place')).to.deep.equal([false, false, false, false]);
  });
});

describe('partners that work together', () => {
  it('open each other, each with the focus on its name, and lead back the way one came', async () => {
    const page = await openDirectory([[...FEW, { ...CLINIC, parent_organization_id: 'centre' }]]);
    await page.whole();
    await page.open(String(CLINIC['name']));
    expect(facts(page)[words.parent]).to.equal(CENTRE['name']);
    await page.open(String(CENTRE['name']));
    expect(facts(page)[words.partners]).to.equal(OFFICE['name']);
    await page.open(String(OFFICE['name']));
    expect(page.focusedText).to.equal(OFFICE['name']);
    await page.back();
    expect(page.focusedText).to.equal(CENTRE['name']);
    await page.back();
    expect(page.focusedText).to.equal(CLINIC['name']);
    await page.back();
    expect(page.shows('partner')).to.equal(false);
    expect(page.focusedText).to.equal(CLINIC['name']);
  });

  it('are not named where the directory does not have them', async () => {
    const page = await openOnly({ attributes: [tag('partner', '', { value: 'nobody' })] });
    expect(facts(page)).not.to.have.any.keys(words.partners, words.parent);
  });
});

describe('a partner whose list leaves its details out', () => {
  const openBrief = async (details: DirectoryPage['client']['details'] = {}): Promise<DirectoryPage> => {
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => (come = resolve));
    const page = await openDirectory([held, [organization('only', { name: '짧은 기관' })]]);
    Object.assign(page.client, { brief: true, details });
    come();
    await page.whole();
    await page.open('짧은 기관');
    return page;
  };

  it('has them fetched when it is opened, once', async () => {
    let come: (records: readonly Members[]) => void = () => undefined;
    const page = await openBrief({ only: new Promise((resolve) => (come = resolve)) });
    await page.says(words.loading);
    come([organization('only', { name: '짧은 기관', description: '이제 다 알아요.' })]);
    await page.says('이제 다 알아요.');
    expect(page.text).not.to.contain(words.loading);
    await page.back();
    await page.open('짧은 기관');
    expect(page.client.asked).to.deep.equal(['only']);
  });

  it('says so where they do not come, and shows what it has', async () => {
    const page = await openBrief();
    await page.says(words.failed);
    expect(page.client.asked).to.deep.equal(['only']);
    expect(page.textOf('phones')).to.contain(words.noPhone);
  });
});

describe('a partner that is read before its hours have come', () => {
  it('shows them when they come, and keeps the focus where it was', async () => {
    setClock(TUESDAY);
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => (come = resolve));
    const page = await openDirectory([[DESK], held, FEW]);
    await page.open(String(DESK['name']));
    expect(page.textOf('partner')).to.contain(ko.list.hoursPending);
    expect(page.shows('hours')).to.equal(false);
    const title = page.focused;
    come();
    await until(() => page.shows('hours'), 'its hours never come');
    expect(page.textOf('partner')).to.contain(ko.states.open).and.not.to.contain(ko.list.hoursPending);
    expect(page.focused).to.equal(title);
  });
});

describe('passing a partner on', () => {
  const { share, clipboard } = navigator;
  const pretend = (members: { share: unknown; clipboard: unknown }): void => {
    for (const [name, value] of Object.entries(members))
      Object.defineProperty(navigator, name, { value, configurable: true });
  };
  afterEach(() => pretend({ share, clipboard }));

  it('hands its name, numbers, places and page to what the device offers, and no secret', async () => {
    const given: unknown[] = [];
    pretend({ share: async (data: unknown) => void given.push(data), clipboard });
    const page = await openOnly(WHOLE, at('room-at', ROOM, HALL));
    await page.press(words.share);
    await until(() => given.length, 'nothing is passed on');
    expect(given).to.deep.equal([
      {
        text: `온갖 기관\n상담 02-0000-0055 ${words.extension('12')}\n본관, 가온도 가온시 가온로 1\nhttps://only.example/page`,
      },
    ]);
    const refuge = await openDirectory();
    await refuge.whole();
    await refuge.open(String(REFUGE['name']));
    await refuge.press(words.share);
    await until(() => given.length === 2, 'nothing is passed on');
    expect(JSON.stringify(given)).not.to.contain(SECRET);
  });

  it('says aloud and on screen whether it could be copied', async () => {
    let fails = false;
    const writeText = () => (fails ? Promise.reject(new Error('no')) : Promise.resolve());
    pretend({ share: () => Promise.reject(new Error('no')), clipboard: { writeText } });
    const page = await openOnly(WHOLE);
    await page.press(words.share);
    await until(() => page.announced === words.copied, 'it never says that it was copied');
    expect(page.textOf('partner')).to.contain(words.copied);
    fails = true;
    await page.press(words.share);
    await until(() => page.announced === words.copyFailed, 'it never says that it was not copied');
  });
});
