import { expect } from '@open-wc/testing';
import { caseDetail, historyRow, receivedReferral, recommendation } from '../../../support/inbox-builders.ts';
import { referral } from '../../../support/builders.ts';
import { openCase, type CasePage } from '../../../support/case-page.ts';

const facts = (page: CasePage): string[] => page.texts('.status dl div');

describe('where a case stands', () => {
  let page: CasePage;

  afterEach(() => page.server.restore());

  it('tells the state, what is next and by when, and whose it is', async () => {
    page = await openCase(caseDetail());
    expect(page.text('#state')).to.equal('지금 단계: 배정');
    expect(page.text('.due')).to.equal('다음 할 일: 첫 연락 · 2026년 11월 25일까지');
    expect(page.find('.overdue') === undefined).to.equal(true);
    expect(facts(page)).to.deep.equal(['담당자 김접수']);
  });

  it('says that a date has passed', async () => {
    page = await openCase(caseDetail({ case: { overdue: true, due_by: '2026-11-20', assignee: null } }));
    expect(page.text('.overdue')).to.equal('기한이 지났어요. 첫 연락, 2026년 11월 20일까지 하기로 했어요.');
    expect(facts(page)).to.deep.equal(['담당자 아직 없음']);
  });

  it('marks on the path where it stands and where it has been, and skips what was skipped', async () => {
    page = await openCase(
      caseDetail({
        case: { state: 'serving' },
        history: [
          historyRow(),
          historyRow({ seq: 2, kind: 'assigned', state: 'assigned' }),
          historyRow({ seq: 3, kind: 'accepted', state: 'serving' }),
        ],
      }),
    );
    expect(page.texts('.path [aria-current=step]')).to.deep.equal(['서비스 제공 지금']);
    expect(page.texts('.path [data-done]')).to.deep.equal(['접수 지남', '배정 지남']);
    expect(page.texts('.path li').length).to.equal(8);
  });

  it('tells how it ended, what the person said, and when it is erased', async () => {
    page = await openCase(
      caseDetail({ case: { state: 'closed', outcome: 'helped', helped: 'partly', erase_on: '2031-11-24' } }),
    );
    expect(page.find('.due') === undefined).to.equal(true);
    expect(facts(page)).to.deep.equal([
      '담당자 김접수',
      '종결 결과 도움을 드림',
      '보낸 분의 답 도움을 조금 받았다고 했어요.',
      '적힌 내용을 지우는 날 2031년 11월 24일',
    ]);
  });

  it('says that it was taken back while it is open, at the top and at what was sent', async () => {
    const taken = receivedReferral({
      withdrawn_at: '2026-11-23T01:00:00Z',
      referral: referral({ subject: { relation: 'neighbour' } }),
    });
    page = await openCase(caseDetail({ case: { withdrawn: true }, referrals: [taken] }));
    expect(page.texts('.notice strong')).to.include('보낸 분이 거두어들였어요');
    expect(page.texts('.badge')).to.include('2026년 11월 23일 10:00에 거두어들임');
  });

  it('shows the fact alone once all was erased', async () => {
    page = await openCase(
      caseDetail({
        case: { state: 'closed', outcome: 'helped', erased: true, relation: null, erase_on: null },
        referrals: [{ ...receivedReferral(), referral: null }],
        moves: [],
      }),
    );
    expect(page.text('h2')).to.equal('내용을 지운 요청');
    expect(page.texts('.notice strong')).to.include('적힌 내용을 지웠어요');
    expect(page.texts('.absent')).to.include('적힌 내용은 지워졌어요.');
    expect(page.offered).to.deep.equal([]);
  });

  it('lists whom it was recommended to and what they said', async () => {
    page = await openCase(
      caseDetail({
        recommendations: [
          recommendation({ decision: 'declined', decided_at: '2026-11-23T01:00:00Z', reason: '자리가 없어요.' }),
          recommendation({
            id: 'r2',
            partner: { id: 'food', name: '가온푸드뱅크' },
            created_at: '2026-11-24T01:00:00Z',
          }),
        ],
      }),
    );
    const [waiting = '', declined = ''] = page.texts('.asked > li');
    expect(waiting).to.contain('가온푸드뱅크 답을 기다리는 중').and.contain('2026년 11월 27일까지 링크가 열려요.');
    expect(declined).to.contain('가온복지관 맡지 못한다고 함').and.contain('자리가 없어요.');
  });
});
