import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { EMERGENCY, FEW, many, RENT, service, term } from '../../../support/programs.ts';

const { program: words } = ko;
const oneLine = (text: string | null | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/** What a fact says; the items of a list apart. */
const saidIn = (fact: Element | null): string =>
  [...(fact?.querySelectorAll('li') ?? [])].map(({ textContent }) => oneLine(textContent)).join(' | ') ||
  oneLine(fact?.textContent);

/** All that is said of a programme, by what it is said to be. */
const facts = (page: FinderPage): Record<string, string> =>
  Object.fromEntries(
    page.all('[part=program] dt').map((title) => [oneLine(title.textContent), saidIn(title.nextElementSibling)]),
  );

/** Opens the one programme that there is. */
async function openOnly(changes: Partial<typeof EMERGENCY>): Promise<FinderPage> {
  const only = service('only', changes);
  const page = await openFinder([[only]]);
  await page.lists(only.name);
  await page.open(only.name ?? '');
  return page;
}

const WHOLE = {
  ...EMERGENCY,
  fees_description: '없어요.',
  alert: '예산이 다하면 끝나요.',
  additional_urls: [{ id: 'u', label: '신청서 내려받기', url: 'https://www.bokjiro.go.kr/form' }],
  required_documents: [
    { id: 'd1', document: '신청서' },
    { id: 'd2', document: '소득 서류', uri: 'https://www.bokjiro.go.kr/income' },
  ],
  attributes: [
    ...(EMERGENCY.attributes ?? []),
    term('apply-method', 'visit', '방문'),
    term('apply-method', 'phone', '전화'),
    term('support-kind', 'cash', '현금지급', '월'),
    term('department', 'department', '담당 부서', '기초생활보장과'),
    term('deadline', 'deadline', '신청 기한', '2999-12-31'),
  ],
};

describe('a programme in full', () => {
  it('says all that is known of it', async () => {
    const page = await openFinder([[WHOLE]]);
    await page.open(WHOLE.name ?? '');
    expect(page.focusedText).to.equal(WHOLE.name);
    expect(page.text).to.contain(words.asOf('2026년 9월 1일')).and.to.contain(WHOLE.alert);
    expect(facts(page)).to.deep.equal({
      [words.gives]: `${WHOLE.description} 현금지급 (월)`,
      [words.who]: WHOLE.eligibility_description,
      [words.how]: `${ko.apply['visit']}, ${ko.apply['phone']} ${WHOLE.application_process}`,
      [words.documents]: `신청서 | 소득 서류 (${words.newWindow})`,
      [words.deadline]: words.until('2999년 12월 31일'),
      [words.fees]: WHOLE.fees_description,
      [words.region]: words.nationwide,
      [words.contact]: '보건복지상담센터 129',
      [words.agency]: '보건복지부 기초생활보장과',
      [words.pages]: `${WHOLE.name} (${words.newWindow}) | 신청서 내려받기 (${words.newWindow})`,
    });
  });

  it('says what nobody wrote down, and invents nothing', async () => {
    const page = await openOnly({ description: null, organization: undefined });
    const said = facts(page);
    for (const title of [
      words.gives,
      words.who,
      words.how,
      words.documents,
      words.deadline,
      words.contact,
      words.pages,
    ])
      expect(said[title], title).to.equal(words.unknown);
    expect(said[words.agency]).to.equal(words.unknown);
    expect(said).not.to.have.any.keys(words.fees, words.region);
  });

  it('calls by a tap what is a number, and shows as words what is none', async () => {
    const page = await openOnly({
      phones: [
        { id: '1', number: '02-0000-0011', description: '가온시청' },
        { id: '2', number: '주민센터에 물어보세요', description: '주민센터' },
        { id: '3', number: 'javascript:alert(1)' },
      ],
    });
    const calls = page.all<HTMLAnchorElement>('[part=program] a.call').map((call) => call.getAttribute('href'));
    expect(calls).to.deep.equal(['tel:0200000011']);
    expect(facts(page)[words.contact]).to.contain('주민센터에 물어보세요');
  });

  it('leads to other sites in a new window that it announces, and that cannot reach back', async () => {
    const page = await openFinder([[WHOLE]]);
    await page.open(WHOLE.name ?? '');
    const links = page.all<HTMLAnchorElement>('[part=program] a:not(.call)');
    expect(links).to.have.length(3);
    for (const link of links) {
      expect(link.textContent).to.contain(`(${words.newWindow})`);
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    }
  });

  it('leads to no address that could run as script', async () => {
    const page = await openOnly({
      url: 'javascript:alert(1)',
      additional_urls: [{ id: 'u', label: '여기', url: 'data:text/html,x' }],
      required_documents: [{ id: 'd', document: '서류', uri: 'vbscript:x' }],
    });
    expect(page.all('[part=program] a')).to.deep.equal([]);
    expect(facts(page)[words.pages]).to.equal('여기');
  });

  it('shows what a source wrote as words, line by line', async () => {
    const page = await openOnly({ eligibility_description: '<b>가</b>\n<img src=x onerror=alert(1)>' });
    expect(page.all('[part=program] dd b, [part=program] img')).to.deep.equal([]);
    expect(facts(page)[words.who]).to.contain('<b>가</b>');
    expect(getComputedStyle(page.all('[part=program] dd')[1]!).whiteSpace).to.match(/^pre-line|preserve-breaks/);
  });

  it('can be judged from where it is read', async () => {
    const page = await openFinder();
    await page.open(RENT.name);
    expect(page.textOf('verdict')).to.contain(ko.demands.age(19, 34));
    await page.press(ko.list.screen);
    await page.answerAll({ age: '25', home: ko.screening.yes });
    await page.press(ko.screening.results);
    await page.comesTo('program');
    expect(page.textOf('verdict')).to.contain(ko.verdicts.likely);
    expect(page.focusedText).to.equal(RENT.name);
  });
});

describe('until when a programme can be applied for', () => {
  for (const [what, value, said] of [
    ['a day to come', '2999-12-31', words.until('2999년 12월 31일')],
    ['a day that is over', '2026-01-31', words.over('2026년 1월 31일')],
    ['words of the source', '예산이 다할 때까지', '예산이 다할 때까지'],
  ] as const) {
    it(`is said where it is ${what}`, async () => {
      const page = await openOnly({ attributes: [term('deadline', 'deadline', '신청 기한', value)] });
      expect(facts(page)[words.deadline]).to.equal(said);
    });
  }
});

describe('how old what is told of a programme is', () => {
  it('is said, with a warning after a year', async () => {
    const page = await openOnly({ assured_date: '2020-01-01' });
    expect(page.text).to.contain(words.stale('2020년 1월 1일'));
  });

  it('is said to be unknown where nobody says', async () => {
    const page = await openOnly({ assured_date: undefined });
    expect(page.text).to.contain(words.undated);
  });
});

describe('the way back from a programme', () => {
  it('leads to the same place of the list, with focus on what was opened', async () => {
    const page = await openFinder([many(60)]);
    await page.search('돌봄');
    await page.press(ko.list.next);
    await page.open('돌봄 사업 33');
    await page.press(`← ${words.back}`);
    expect(page.query.value).to.equal('돌봄');
    expect(page.textOf('pager')).to.contain(ko.list.page(2, 3));
    expect(page.focusedText).to.equal('돌봄 사업 33');
  });

  it('leads there too when the screening lies between', async () => {
    const page = await openFinder();
    await page.lists(...FEW.map(({ name = '' }) => name));
    await page.open(RENT.name);
    await page.press(ko.list.screen);
    await page.press(ko.screening.results);
    await page.comesTo('program');
    await page.press(`← ${words.back}`);
    expect(page.focusedText).to.equal(RENT.name);
  });
});
