import { expect } from '@open-wc/testing';
import { consent, definition, referral } from '../../../support/builders.ts';
import { openCase, type CasePage } from '../../../support/case-page.ts';
import { FakeInbox } from '../../../support/fake-inbox.ts';
import { account, caseDetail, caseSummary, receivedReferral, recommendation } from '../../../support/inbox-builders.ts';
import { until } from '../../../support/until.ts';

const form = definition({
  partners: [{ id: 'centre', name: { ko: '가온복지관' } }],
  consents: [consent(), consent({ id: 'third', kind: 'third-party', required: false })],
});

const consented = receivedReferral({
  referral: referral({
    consents: [{ id: 'third', version: '2026-11', given: true, at: '2026-11-22T01:00:00Z', language: 'ko' }],
  }),
});

describe('doing something with a case', () => {
  let page: CasePage;

  async function open(detail = caseDetail(), who = account(), others = [] as ReturnType<typeof caseSummary>[]) {
    const server = new FakeInbox(detail);
    server.form = form;
    server.others = others;
    page = await openCase(undefined, { who, server });
  }

  /** Sends the open form and waits until it is gone. */
  async function done(): Promise<void> {
    page.send();
    await until(() => page.server.asked.length && !page.find('form'), 'the form to close');
    await page.settled();
  }

  afterEach(() => page.server.restore());

  it('sends the version that was read, tells what was done, and goes to the new state', async () => {
    await open();
    page.server.answers = [page.server.done({ case: caseSummary({ state: 'contacted', version: 3 }) })];
    await page.open('연락 기록');
    expect(page.focused).to.equal('연락 기록');
    await page.fill({ way: 'call', reached: 'yes', note: ' 저녁에 다시 ' });
    await done();
    expect(page.server.asked[0]?.version).to.equal('"3"');
    expect(page.server.lastAction).to.deep.equal({
      action: 'contact',
      way: 'call',
      reached: true,
      note: '저녁에 다시',
    });
    expect(page.announced).to.equal('연락을 기록했어요.');
    expect(page.text('.done')).to.equal('연락을 기록했어요.');
    await until(() => page.focused === '지금 단계: 초기상담', 'the focus at the new state');
  });

  it('asks for what is missing, at the first field that lacks it', async () => {
    await open();
    await page.open('종결');
    await page.fill({ outcome: 'helped', amount_krw: '삼십만' });
    page.send();
    await until(() => page.errors.length, 'the errors');
    expect(page.errors).to.deep.equal([
      '숫자만 적어 주세요. 예: 300000',
      '보낸 분이 읽을 말을 적어 주세요.',
      '빠졌거나 맞지 않는 칸이 있어요.',
    ]);
    expect(page.find('#amount_krw')?.matches(':focus')).to.equal(true);
    expect(page.server.asked).to.deep.equal([]);
  });

  it('closes with an outcome, an amount and a sentence for whoever asked', async () => {
    await open();
    await page.open('종결');
    expect(page.texts('form .audience')).to.deep.equal(['보낸 분이 읽어요', '동료만 봐요']);
    expect(page.find('[name=amount_krw]') === undefined).to.equal(true);
    await page.fill({ outcome: 'helped' });
    await page.fill({ amount_krw: '300,000원', reason: '전기요금을 냈어요.' });
    expect(page.texts('form .hint')).to.include('300,000원이에요. 맞는지 봐 주세요.');
    await done();
    expect(page.server.lastAction).to.deep.equal({
      action: 'close',
      outcome: 'helped',
      reason: '전기요금을 냈어요.',
      amount_krw: 300_000,
    });
  });

  it('says that nobody reads the sentence where somebody else was reported', async () => {
    const neighbour = receivedReferral({ referral: referral({ subject: { relation: 'neighbour' } }) });
    await open(caseDetail({ referrals: [neighbour] }));
    await page.open('종결');
    expect(page.texts('form .audience')).to.deep.equal(['동료만 봐요']);
    expect(page.text('#reason-hint')).to.contain('알린 분에게는 보이지 않아요');
  });

  it('takes the case at once, and gives it to a colleague by name', async () => {
    await open();
    page.button('내가 맡기').click();
    await until(() => page.announced === '이제 내가 담당자예요.', 'the case to be taken');
    await until(() => page.text('.done') === '이제 내가 담당자예요.', 'the same in sight');
    expect(page.server.lastAction).to.deep.equal({ action: 'assign', account_id: 'account-case-worker' });
    await page.open('배정');
    await until(() => page.find('select'), 'the colleagues');
    expect(page.texts('option')).to.deep.equal(['골라 주세요', '김접수 (접수 담당)', '박담당 (사례관리 담당)']);
    await page.fill({ account_id: 'account-intake' });
    await done();
    expect(page.server.lastAction).to.deep.equal({ action: 'assign', account_id: 'account-intake' });
  });

  it('moves only where the server lets it, and back only with a reason', async () => {
    await open(caseDetail({ case: { state: 'planning' }, moves: ['assessing', 'serving', 'closed'] }));
    await page.open('다음 단계로');
    expect(page.texts('form label.choice').map((label) => label.split(' ')[0])).to.deep.equal([
      '욕구·위기도',
      '서비스',
    ]);
    await page.fill({ to: 'assessing' });
    page.send();
    await until(() => page.errors.length, 'the error');
    expect(page.errors[0]).to.equal('앞 단계로 되돌릴 때는 까닭을 적어 주세요.');
    await page.fill({ to: 'serving' });
    await done();
    expect(page.server.lastAction).to.deep.equal({ action: 'move', to: 'serving' });
  });

  it('opens a closed case again with a reason', async () => {
    await open(caseDetail({ case: { state: 'closed', outcome: 'helped' }, moves: ['received', 'assigned'] }));
    await page.open('다시 열기');
    await page.fill({ reason: '다시 살펴볼게요.' });
    await done();
    expect(page.server.lastAction).to.deep.equal({ action: 'move', to: 'assigned', reason: '다시 살펴볼게요.' });
  });

  it('joins with a likely duplicate or one found by its reference, after saying what happens', async () => {
    const others = [
      caseSummary({ id: 'case-2', reference: 'BBBB-2222' }),
      caseSummary({ id: 'case-3', reference: 'CCCC-3333', relation: 'neighbour' }),
      caseSummary({ id: 'case-4', reference: 'DDDD-4444', state: 'closed' }),
    ];
    await open(caseDetail({ case: { likely_duplicates: ['case-2'] } }), account(), others);
    await until(() => page.find('.notice a[href="#case=case-2"]'), 'the duplicate');
    await page.open('합치기');
    expect(page.text('form .grave')).to.contain('되돌릴 수 없으니');
    expect(page.texts('form label.choice').length).to.equal(2);
    await page.fill({ into: 'other' });
    await page.fill({ reference: 'DDDD-4444', reason: '같은 전화번호' });
    page.send();
    await until(() => page.errors.length, 'the error');
    expect(page.errors[0]).to.equal('목록에 이 접수번호로 열린 요청이 없어요.');
    await page.fill({ reference: 'cccc-3333' });
    expect(page.find('form a')?.getAttribute('href')).to.equal('#case=case-3');
    await done();
    expect(page.server.lastAction).to.deep.equal({ action: 'join', into: 'case-3', reason: '같은 전화번호' });
  });

  it('erases only after the reference was typed', async () => {
    await open(caseDetail({ case: { state: 'closed' }, moves: [] }), account('intake'));
    await page.open('지우기');
    await page.fill({ reason: '본인이 바람', confirm: 'K7M4-XXXX' });
    page.send();
    await until(() => page.errors.length, 'the error');
    expect(page.server.asked).to.deep.equal([]);
    await page.fill({ confirm: 'k7m4 xq2p' });
    await done();
    expect(page.server.lastAction).to.deep.equal({ action: 'erase', reason: '본인이 바람' });
  });

  it('asks a partner on the consent in the request', async () => {
    await open(caseDetail({ referrals: [consented], case: { partner: { id: 'centre', name: '가온복지관' } } }));
    await page.open('기관에 의뢰');
    expect(page.texts('form dd').length).to.equal(2);
    expect(page.control('partner_id').value).to.equal('centre');
    await page.fill({ consent: 'in-request' });
    await done();
    expect(page.server.lastAction).to.deep.equal({ action: 'recommend', partner_id: 'centre', consent: 'in-request' });
  });

  it('asks a partner without such a consent only where one was obtained', async () => {
    await open();
    await page.open('기관에 의뢰');
    expect(page.find('[name=consent]') === undefined).to.equal(true);
    await page.fill({ partner_id: 'centre' });
    page.send();
    await until(() => page.errors.length, 'the error');
    expect(page.errors[0]).to.equal('본인의 동의를 받은 뒤에 의뢰할 수 있어요.');
    await page.fill({ declared: 'yes' });
    await done();
    expect(page.server.lastAction).to.deep.equal({ action: 'recommend', partner_id: 'centre', consent: 'obtained' });
  });

  it('does not count a consent that was taken back with the request', async () => {
    await open(caseDetail({ referrals: [{ ...consented, withdrawn_at: '2026-11-23T01:00:00Z' }] }));
    await page.open('기관에 의뢰');
    expect(page.find('[name=consent]') === undefined).to.equal(true);
  });

  it('calls a recommendation back from where it is listed', async () => {
    await open(caseDetail({ recommendations: [recommendation(), recommendation({ id: 'r2', decision: 'declined' })] }));
    expect(page.texts('.recall').length).to.equal(1);
    page.find('.recall')?.click();
    await until(() => page.find('form'), 'the form');
    await page.fill({ reason: '다른 곳에서 맡음' });
    await done();
    expect(page.server.lastAction).to.deep.equal({
      action: 'recall',
      recommendation_id: 'recommendation-1',
      reason: '다른 곳에서 맡음',
    });
  });

  it('gives up on a form back to the button that opened it', async () => {
    await open();
    await page.open('메모');
    page.button('그만두기').click();
    await until(() => page.focused === '메모', 'the focus at the button');
    expect(page.find('form') === undefined).to.equal(true);
  });
});
