import { expect } from '@open-wc/testing';
import { caseDetail, caseSummary, delivery, historyRow } from '../../../support/inbox-builders.ts';
import { openCase, type CasePage } from '../../../support/case-page.ts';
import { FakeInbox } from '../../../support/fake-inbox.ts';

describe('what was done with a case', () => {
  let page: CasePage;

  afterEach(() => page.server.restore());

  it('stands newest first, with who did it', async () => {
    page = await openCase(caseDetail());
    const rows = page.texts('.history > li');
    expect(rows.length).to.equal(2);
    expect(rows[0]).to.equal(
      '담당자를 정함 2026년 11월 22일 11:00 김접수 · 희망복지지원팀 담당자: 김접수 다음: 첫 연락 · 2026년 11월 25일까지',
    );
    expect(rows[1]).to.contain('요청을 받음');
  });

  it('keeps apart what the person reads and what colleagues alone read', async () => {
    page = await openCase(
      caseDetail({
        history: [
          historyRow({
            kind: 'moved',
            state: 'contacted',
            reason: '다음 주에 찾아뵐게요.',
            note: '혼자 계심',
            next: null,
            detail: { way: 'visit', reached: true },
          }),
          historyRow({ seq: 2, kind: 'contact-tried', next: null, detail: { way: 'call', reached: false } }),
        ],
      }),
    );
    expect(page.texts('.said')).to.deep.equal([
      '보낸 분이 읽는 말 다음 주에 찾아뵐게요.',
      '동료만 보는 메모 혼자 계심',
    ]);
    expect(page.texts('.history b')).to.deep.equal(['전화했지만 닿지 않음', '찾아가서 만남']);
  });

  it('says in words what the server writes as codes, and links the other of two joined cases', async () => {
    const server = new FakeInbox(
      caseDetail({
        history: [
          historyRow({ kind: 'confirmed', state: 'closed', next: null, detail: { helped: 'no' } }),
          historyRow({ seq: 2, kind: 'reopened', state: 'assigned', next: 'contact', by: null, reason: 'not-helped' }),
          historyRow({ seq: 3, kind: 'joined', next: null, detail: { case_id: 'case-8' } }),
          historyRow({ seq: 4, kind: 'joined', next: null, detail: { case_id: 'case-9' } }),
        ],
      }),
    );
    server.others = [
      caseSummary({ id: 'case-9', reference: 'AAAA-9999' }),
      // One whose referrals have all gone elsewhere.
      caseSummary({ id: 'case-8', reference: '', state: 'closed' }),
    ];
    page = await openCase(undefined, { server });
    const [joined, emptied, reopened, confirmed] = page.texts('.history > li');
    expect(joined).to.contain('AAAA-9999 열기');
    expect(emptied).to.contain('다른 요청 열기');
    expect(page.find('.history a')?.getAttribute('href')).to.equal('#case=case-9');
    expect(reopened).to.contain('도움을 받지 못했다고 해서 다시 열었어요.').and.contain('다음: 첫 연락');
    expect(confirmed).to.contain('도움을 받지 못했다고 했어요.');
  });

  it('shows words that look like markup as they were typed', async () => {
    const attack = '<img src=x onerror=alert(1)>';
    page = await openCase(
      caseDetail({ history: [historyRow({ reason: attack, note: attack, account_name: attack })] }),
    );
    expect(page.find('.history img') === undefined).to.equal(true);
    expect(page.text('.history > li').split(attack).length).to.equal(4);
  });

  it('puts messages that did not arrive first, and says so', async () => {
    page = await openCase(
      caseDetail({
        deliveries: [
          delivery(),
          delivery({
            id: 'd2',
            event: 'overdue',
            state: 'failed',
            attempts: 8,
            failure: 'http-503',
            delivered_at: null,
          }),
        ],
      }),
    );
    expect(page.texts('.deliveries strong')).to.deep.equal(['전하지 못한 알림이 있어요']);
    const [failed] = page.texts('.deliveries li');
    expect(failed).to.contain('기한 지남 알림').and.contain('전하지 못함').and.contain('까닭: http-503');
  });
});
