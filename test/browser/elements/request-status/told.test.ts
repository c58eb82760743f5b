import { expect } from '@open-wc/testing';
import { STATES } from '../../../../src/domain/case.ts';
import type { Status } from '../../../../src/index.ts';
import ko from '../../../../src/strings/status/ko.ts';
import { told } from '../../../support/fake-receipt-client.ts';
import { openTold, type StatusPage } from '../../../support/status-page.ts';
import { STORIES } from '../../../support/status-stories.ts';

const openStory = (name: string, changes: Partial<Status> = {}): Promise<StatusPage> =>
  openTold({ status: [told({ ...STORIES[name], ...changes })] });

const OPEN = STATES.filter((state) => state !== 'closed');

describe('where a request of one’s own stands', () => {
  for (const state of OPEN) {
    it(`is told in plain words, with the official term explained: ${state}`, async () => {
      const page = await openStory(`self-${state}`);
      expect(page.focusedText).to.equal(ko.now[state]);
      expect(page.textOf('status')).to.contain(ko.means[state]);
      expect(page.textOf('reference')).to.equal('K7M4-XQ2P');
      expect(page.text).not.to.contain('7ZQK');
    });
  }

  it('is a short dated path: what happened, by whom, what comes next and by when', async () => {
    const page = await openStory('self-assigned');
    expect(page.path).to.deep.equal([
      '2026년 11월 22일 요청을 받았어요',
      '2026년 11월 23일 담당자를 정했어요 희망복지지원팀',
      '2026년 11월 23일 연락드렸지만 닿지 않았어요 최근 희망복지지원팀',
      '다음에 할 일, 2026년 12월 10일까지 담당자가 연락드려요 희망복지지원팀에서 해요',
    ]);
    expect(page.all('[aria-current=step]')).to.have.length(1);
  });

  it('names the partner that was asked, and what it said', async () => {
    const page = await openStory('self-monitoring');
    expect(page.text).to.contain(ko.partner.recommended('가온시종합사회복지관'));
    expect(page.text).to.contain(ko.partner.accepted('가온시종합사회복지관'));
    const declined = await openStory('self-declined');
    for (const words of [
      ko.partner.declined('가온시종합사회복지관'),
      ko.partner.recalled('가온시푸드뱅크'),
      ko.happened.supplemented,
      ko.happened.joined,
    ])
      expect(declined.text).to.contain(words);
  });

  it('folds what lies long back', async () => {
    const page = await openStory('self-monitoring');
    expect(page.path).to.have.length(6);
    const fold = page.part('path')?.querySelector('details');
    expect(fold?.open).to.equal(false);
    expect(fold?.querySelector('summary')?.textContent).to.contain(ko.path.earlier(4));
  });

  it('gives the reasons of the office as sentences, where they stand', async () => {
    const reason = '담당자가 바뀌었어요. 새 담당자가 내일 전화드려요.';
    const { history = [] } = STORIES['self-assigned'] ?? {};
    const moved = { kind: 'moved', state: 'received', at: '2026-11-24T10:00:00+09:00', reason } as const;
    const page = await openStory('self-assigned', { history: [...history, moved] });
    expect(page.all('[part=path] blockquote').map(({ textContent }) => textContent)).to.deep.equal([reason]);
    expect(page.text).to.contain(ko.moved.received);
  });

  it('names whom to ask, when the request came, and when what was written is erased', async () => {
    const page = await openStory('self-closed-helped');
    expect(page.textOf('contact')).to.equal('가온시 희망복지지원팀 02-0000-0011');
    expect(page.part('contact')?.querySelector('a')?.getAttribute('href')).to.equal('tel:0200000011');
    expect(page.text).to.contain('2026년 11월 22일 오전 10:00');
    expect(page.text).to.contain(ko.facts.eraseOn('2031년 12월 8일'));
  });

  it('is asked anew on demand, which is announced and moves no focus', async () => {
    const page = await openTold({ status: [told(), told(STORIES['self-contacted'])] });
    page.button(ko.refresh).focus();
    await page.press(ko.refresh);
    await page.says(ko.now.contacted);
    expect(page.announced).to.equal(ko.refreshed);
    expect(page.focusedText).to.equal(ko.refresh);
  });

  it('makes room for another receipt, with nothing of this one', async () => {
    const page = await openStory('self-assigned');
    await page.press(ko.other);
    expect(page.view).to.equal('ask');
    expect(page.focusedText).to.equal(ko.ask.intro);
    expect(page.field('reference').value + page.field('secret').value).to.equal('');
    expect(page.root.innerHTML).not.to.match(/K7M4-XQ2P<|7ZQK/);
    expect(page.element.inUse).to.equal(false);
  });
});

describe('a date that has passed', () => {
  it('is said plainly, with a phone to tap', async () => {
    const page = await openStory('self-overdue');
    expect(page.textOf('overdue')).to.contain(ko.overdue.title).and.to.contain(ko.overdue.text);
    const call = page.part('overdue')?.querySelector('a');
    expect(call?.getAttribute('href')).to.equal('tel:0200000011');
    expect(call?.textContent).to.contain('02-0000-0011');
    expect(page.path.at(-1)).to.contain('2026년 11월 26일까지');
  });

  it('leads to the national call centre where the API names nobody', async () => {
    const page = await openStory('self-overdue-nobody');
    expect(page.part('overdue')?.querySelector('a')?.getAttribute('href')).to.equal('tel:129');
  });

  it('is told to a reporter, too', async () => {
    const page = await openStory('reporter-overdue');
    expect(page.shows('overdue')).to.equal(true);
  });
});

describe('what a reporter is told', () => {
  for (const [story, title] of [
    ['reporter-received', ko.reporter.received],
    ['reporter-assigned', ko.reporter.assigned],
    ['reporter-serving', ko.reporter.contacted],
    ['reporter-closed', ko.reporter.closed],
  ] as const) {
    it(`is that it moves, and why no more: ${story}`, async () => {
      const page = await openStory(story);
      expect(page.focusedText).to.equal(title);
      expect(page.textOf('status')).to.contain(ko.reporter.why);
      expect(page.text).to.contain(ko.reporter.worse);
      expect(page.shows('confirm')).to.equal(false);
    });
  }

  it('is no more, even where an API says more than it should', async () => {
    const page = await openTold({
      status: [told({ ...STORIES['self-closed-helped'], audience: 'reporter', can_confirm: false })],
    });
    for (const secret of ['긴급복지', '가온시종합사회복지관', ko.outcomes.helped.title, ko.moved.serving])
      expect(page.text).not.to.contain(secret);
  });
});

describe('an API that tells no more than five members', () => {
  it('is enough for a path with what comes next', async () => {
    const page = await openStory('five-members', {
      audience: undefined,
      next: undefined,
      contact: undefined,
      received_at: undefined,
      can_withdraw: undefined,
      can_confirm: undefined,
    });
    expect(page.focusedText).to.equal(ko.now.assigned);
    expect(page.path).to.deep.equal([
      '2026년 11월 22일 요청을 받았어요',
      '2026년 11월 23일 담당자를 정했어요 최근 희망복지지원팀',
      '다음에 할 일, 2026년 11월 26일까지 담당자가 연락드려요',
    ]);
    expect(page.text).to.contain('2026년 11월 22일 오전 10:00');
    expect(page.offers(ko.withdraw.start)).to.equal(true);
    expect(page.shows('confirm') || page.shows('contact') || page.shows('overdue')).to.equal(false);
  });

  it('may say the next step in words of its own, and without a date', async () => {
    const page = await openStory('five-members', { next: { step: '댁으로 찾아뵐게요' }, contact: undefined });
    expect(page.path.at(-1)).to.equal(`${ko.path.next}, ${ko.path.undated} 댁으로 찾아뵐게요`);
  });
});
