import { expect } from '@open-wc/testing';
import type { Role } from '../../../../demo/inbox/types.ts';
import type { CaseDetail } from '../../../../demo/inbox/types-case.ts';
import { definition } from '../../../support/builders.ts';
import { openCase, type CasePage } from '../../../support/case-page.ts';
import { FakeInbox } from '../../../support/fake-inbox.ts';
import { account, caseDetail, recommendation } from '../../../support/inbox-builders.ts';

const partners = [{ id: 'centre', name: { ko: '가온복지관' } }];

describe('what can be done with a case', () => {
  let page: CasePage;

  async function open(role: Role, detail: CaseDetail): Promise<string[]> {
    const server = new FakeInbox(detail);
    server.form = definition({ partners });
    page = await openCase(undefined, { who: account(role), server });
    return page.offered;
  }

  afterEach(() => page.server.restore());

  it('is, for a case worker with an open case, to work on it and to ask a partner', async () => {
    expect(await open('case-worker', caseDetail())).to.deep.equal([
      '내가 맡기',
      '배정',
      '연락 기록',
      '다음 단계로',
      '기관에 의뢰',
      '종결',
      '메모',
      '합치기',
    ]);
  });

  it('is not, for intake, to ask a partner', async () => {
    expect(await open('intake', caseDetail({ moves: ['received', 'closed'] }))).to.deep.equal([
      '배정',
      '연락 기록',
      '다음 단계로',
      '종결',
      '메모',
      '합치기',
    ]);
  });

  it('is nothing for an auditor', async () => {
    const detail = caseDetail({ moves: [], recommendations: [recommendation()] });
    expect(await open('auditor', detail)).to.deep.equal([]);
    expect(page.texts('h3')).not.to.include('할 수 있는 일');
    expect(page.texts('button')).to.deep.equal(['인쇄']);
  });

  it('is, with a closed case, to open it again, to note something, and for intake to erase it', async () => {
    const closed = caseDetail({ case: { state: 'closed', outcome: 'helped' }, moves: ['received', 'assigned'] });
    expect(await open('intake', closed)).to.deep.equal(['다시 열기', '메모', '지우기']);
    page.server.restore();
    expect(await open('case-worker', closed)).to.deep.equal(['다시 열기', '메모']);
  });

  it('is no way to a partner before anybody has the case', async () => {
    const detail = caseDetail({ case: { state: 'received', assignee: null }, moves: ['assigned', 'closed'] });
    const offered = await open('case-worker', detail);
    expect(offered).to.include('내가 맡기');
    expect(offered).not.to.include('기관에 의뢰');
    // To `assigned` it goes by giving it to somebody.
    expect(offered).not.to.include('다음 단계로');
  });

  it('is no joining while a partner is asked', async () => {
    expect(await open('case-worker', caseDetail({ recommendations: [recommendation()] }))).not.to.include('합치기');
  });
});
