import { expect } from '@open-wc/testing';
import type { InboxCases } from '../../../../demo/inbox/cases.ts';
import { later } from '../../../support/fake-client.ts';
import { openCase, type CasePage } from '../../../support/case-page.ts';
import { changedMeanwhile, cutOff, problem } from '../../../support/fake-inbox.ts';
import { caseDetail, historyRow } from '../../../support/inbox-builders.ts';
import { until } from '../../../support/until.ts';

/** The case after a colleague has written a note. */
const noted = caseDetail({
  case: { version: 4 },
  history: [
    ...caseDetail().history,
    historyRow({ seq: 3, kind: 'noted', account_name: '김접수', note: '옆집과 통화함', next: null }),
  ],
});

describe('two people with one case', () => {
  let page: CasePage;

  beforeEach(async () => {
    page = await openCase(caseDetail());
    await page.open('메모');
    await page.fill({ note: '내일 찾아감' });
  });

  afterEach(() => page.server.restore());

  const typed = (): string => page.control('note').value;

  /** Has the page look at the server, as it does every ten seconds. */
  const look = (element: InboxCases): void => {
    const refresh = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent?.trim() === '새로고침',
    );
    refresh?.click();
  };

  it('keeps what was typed, tells what the other did, and sends again with the new version', async () => {
    page.server.answers = [changedMeanwhile(page.server, noted)];
    page.send();
    await until(() => page.find('.news'), 'what changed');
    expect(typed()).to.equal('내일 찾아감');
    expect(page.errors).to.deep.equal([
      '다른 사람이 먼저 바꿔서 아직 하지 않았어요. 적으신 것은 그대로예요. 바뀐 내용을 보고 다시 눌러 주세요.',
    ]);
    expect(page.texts('.news .history > li').length).to.equal(1);
    expect(page.text('.news .history')).to.contain('김접수').and.contain('옆집과 통화함');
    expect(page.text('.history:not(.news *)')).to.contain('옆집과 통화함');
    page.send();
    await until(() => !page.find('form'), 'the form to close');
    expect(page.server.asked.map(({ version, action }) => [version, action])).to.deep.equal([
      ['"3"', { action: 'note', note: '내일 찾아감' }],
      ['"4"', { action: 'note', note: '내일 찾아감' }],
    ]);
  });

  it('tells in the open form what a colleague did while it was written in', async () => {
    page.server.detail = noted;
    look(page.element);
    await until(() => page.find('.news'), 'what changed');
    expect(page.errors).to.deep.equal([]);
    expect(typed()).to.equal('내일 찾아감');
  });

  it('keeps a form open that cannot be sent any more', async () => {
    page.server.answers = [() => problem(409, 'not-allowed-now')];
    page.send();
    await until(() => page.errors.length, 'the failure');
    expect(page.errors[0]).to.contain('지금은 할 수 없어요');
    expect(typed()).to.equal('내일 찾아감');
    await until(() => page.server.reads === 2, 'the case to be read anew');
  });

  it('keeps everything where no answer came, says that it counts once, and points out what may be one’s own', async () => {
    page.server.answers = [cutOff];
    page.send();
    await until(() => page.errors.length, 'the failure');
    expect(page.errors[0]).to.equal(
      '서버의 답을 받지 못했어요. 적으신 것은 그대로예요. 다시 눌러도 두 번 기록되지 않아요.',
    );
    expect(typed()).to.equal('내일 찾아감');
    page.server.detail = noted;
    look(page.element);
    await until(() => page.find('.news'), 'what changed');
    expect(page.text('.news')).to.contain('방금 하려던 일이 아래에 이미 있으면 다시 누르지 마세요.');
  });

  it('asks the server once for a double click', async () => {
    const { promise, settle } = later<Response>();
    page.server.answers = [() => promise];
    page.send();
    page.send();
    await until(() => page.texts('form .buttons button').includes('보내는 중…'), 'the sending');
    page.send();
    expect(page.server.asked.length).to.equal(1);
    settle(await page.server.done()(page.server.asked[0]!));
    await until(() => !page.find('form'), 'the form to close');
    expect(page.server.asked.length).to.equal(1);
  });

  it('stays signed in where something is not permitted, and says so', async () => {
    let signedOut = 0;
    page.element.addEventListener('inbox-signed-out', () => (signedOut += 1));
    page.server.answers = [() => problem(403, 'not-permitted')];
    page.send();
    await until(() => page.errors.length, 'the failure');
    expect(page.errors[0]).to.equal('이 계정으로는 할 수 없는 일이에요.');
    expect(signedOut).to.equal(0);
    page.server.answers = [() => problem(401, 'not-signed-in')];
    page.send();
    await until(() => signedOut, 'the end of the sign-in');
    expect(typed()).to.equal('내일 찾아감');
  });

  it('marks the field that the server did not take', async () => {
    page.server.answers = [() => problem(422, 'invalid-fields', [{ pointer: '/note', code: 'resident-number' }])];
    page.send();
    await until(() => page.errors.length, 'the failure');
    expect(page.text('#note-error')).to.equal('주민등록번호는 적을 수 없어요. 번호를 지워 주세요.');
    expect(page.control('note').matches(':focus')).to.equal(true);
  });
});
