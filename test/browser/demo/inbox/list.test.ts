import { expect } from '@open-wc/testing';
import { caseWords } from '../../../../demo/inbox/strings-case.ts';
import { list } from '../../../../demo/inbox/strings-list.ts';
import { strings } from '../../../../demo/inbox/strings.ts';
import type { CaseSummary } from '../../../../demo/inbox/types.ts';
import { account, caseSummary } from '../../../support/inbox-builders.ts';
import { goTo, type InboxPage, openInboxPage, wordsOf } from '../../../support/inbox-page.ts';
import { InboxServer } from '../../../support/inbox-server.ts';

const ME = account('case-worker', { id: 'me', name: '박담당' });

const mine = caseSummary({ id: 'mine', reference: 'MINE-0001', assignee: { id: 'me', name: '박담당' } });
const late = caseSummary({
  id: 'late',
  reference: 'LATE-0001',
  overdue: true,
  due_by: '2026-11-19',
  urgency: 'routine',
  district: { code: 'd2', name: '나래동' },
  partner: { id: 'p1', name: '가온복지관' },
});
const free = caseSummary({ id: 'free', reference: 'FREE-0001', state: 'received', assignee: null, district: null });
const done = caseSummary({
  id: 'done',
  reference: 'DONE-0001',
  state: 'closed',
  outcome: 'helped',
  helped: 'partly',
  assignee: null,
});
const ALL = [free, mine, late, done];

describe('the list of cases', () => {
  let server: InboxServer;

  afterEach(() => {
    server.restore();
    goTo('');
  });

  async function openList(cases: CaseSummary[] = ALL): Promise<InboxPage> {
    server = new InboxServer(ME);
    server.cases(cases);
    return openInboxPage({ first: strings.count(cases.length) });
  }

  const openFilter = async (page: InboxPage): Promise<void> => {
    page.seen('summary')[0]?.click();
    await page.settled();
  };

  const references = (page: InboxPage): string[] =>
    page.seen('li.row').map((row) => /\w{4}-\w{4}/.exec(wordsOf(row))?.[0] ?? '');

  const rowOf = (page: InboxPage, entry: CaseSummary): string =>
    page.texts('li.row').find((row) => row.includes(entry.reference)) ?? '';

  it('keeps the order that the server gives', async () => {
    const page = await openList();
    expect(references(page)).to.deep.equal(['FREE-0001', 'MINE-0001', 'LATE-0001', 'DONE-0001']);
  });

  it('marks what is overdue, by when it was due, and whose each case is', async () => {
    const page = await openList();
    expect(rowOf(page, late)).to.include(list.row.overdue).and.to.include('2026년 11월 19일');
    expect(rowOf(page, mine)).not.to.include(list.row.overdue);
    expect(rowOf(page, mine)).to.include(`${list.row.assignee} 박담당`);
    expect(rowOf(page, free)).to.include(`${list.row.assignee} ${list.row.nobody}`);
  });

  it('tells how a case ended, and whether help came, in place of a date', async () => {
    const page = await openList();
    expect(rowOf(page, done))
      .to.include(`${list.row.outcome} ${caseWords.outcome.helped}`)
      .and.to.include(caseWords.status.helpedWords.partly)
      .and.not.to.include(list.row.due);
  });

  it('says what a partner answered, that a request was taken back, and that nothing personal is left', async () => {
    const page = await openList([
      caseSummary({ id: '1', reference: 'WAIT-0001', recommendation: 'waiting' }),
      caseSummary({ id: '2', reference: 'DECL-0001', recommendation: 'declined' }),
      caseSummary({ id: '3', reference: 'BACK-0001', withdrawn: true }),
      caseSummary({ id: '4', reference: 'GONE-0001', erased: true }),
    ]);
    const [waiting, declined, withdrawn, erased] = page.texts('li.row');
    expect(waiting).to.include(list.recommendation.waiting);
    expect(declined).to.include(list.recommendation.declined);
    expect(withdrawn).to.include(list.row.withdrawn);
    expect(erased).to.include(list.row.erasedName);
  });

  const CHIPS: readonly [string, string[]][] = [
    [strings.state.closed, ['DONE-0001']],
    [strings.urgency.routine, ['LATE-0001']],
    [list.filter.mine, ['MINE-0001']],
    [list.filter.nobody, ['FREE-0001']],
    [list.filter.overdue, ['LATE-0001']],
    ['나래동', ['LATE-0001']],
    [list.filter.noDistrict, ['FREE-0001']],
    ['가온복지관', ['LATE-0001']],
  ];
  for (const [chip, left] of CHIPS) {
    it(`leaves ${left.join()} for ${chip}, says so, and keeps it out of the address`, async () => {
      const page = await openList();
      await openFilter(page);
      await page.tick(chip);
      expect(references(page)).to.deep.equal(left);
      expect(page.text).to.include(list.filter.shown(left.length, 4));
      expect(page.seen('[role=status]').map(wordsOf).join()).to.include(list.filter.shown(left.length, 4));
      expect(decodeURI(location.href)).not.to.include(chip);
    });
  }

  it('widens within a group and narrows across groups, with numbers that follow', async () => {
    const page = await openList();
    await openFilter(page);
    await page.tick(strings.state.received);
    expect(wordsOf(page.field(strings.state.assigned).closest('label'))).to.equal(`${strings.state.assigned} 2건`);
    await page.tick(strings.state.assigned);
    expect(references(page)).to.deep.equal(['FREE-0001', 'MINE-0001', 'LATE-0001']);
    await page.tick(list.filter.overdue);
    expect(references(page)).to.deep.equal(['LATE-0001']);
    expect(wordsOf(page.field(strings.state.received).closest('label'))).to.equal(`${strings.state.received} 0건`);
    expect(wordsOf(page.field(strings.state.assigned).closest('label'))).to.equal(`${strings.state.assigned} 1건`);
  });

  it('shows everything again at one press, with the focus on what opens the choice', async () => {
    const page = await openList();
    await openFilter(page);
    await page.tick(list.filter.mine);
    page.press(list.filter.clear);
    await page.settled();
    expect(references(page)).to.have.length(4);
    expect(page.field(list.filter.mine).checked).to.be.false;
    expect(page.focused).to.equal(list.filter.heading(0));
  });

  it('says that nothing is left, and leads back to the first case', async () => {
    const page = await openList();
    await openFilter(page);
    await page.tick(list.filter.mine);
    await page.tick(list.filter.overdue);
    expect(page.text).to.include(list.filter.none);
    page.press(list.filter.clear);
    await page.shows('FREE-0001');
    expect(references(page)).to.have.length(4);
  });

  it('keeps the choice while a case stands open and goes to the heading where its row is gone', async () => {
    const page = await openList();
    await openFilter(page);
    await page.tick(list.filter.mine);
    goTo('#case=late');
    await page.shows(strings.view.back);
    goTo('#');
    await page.shows('MINE-0001');
    expect(references(page)).to.deep.equal(['MINE-0001']);
    expect(page.focused).to.equal(strings.count(4));
  });

  it('says that a new request came which the choice leaves out', async () => {
    const page = await openList([mine]);
    await openFilter(page);
    await page.tick(list.filter.mine);
    server.cases([free, mine]);
    page.press(strings.refresh);
    await page.shows(list.filter.hiddenFresh(1));
    expect(references(page)).to.deep.equal(['MINE-0001']);
    expect(page.texts('[role=status]').join()).to.include(strings.arrived(1, 1));
  });
});
