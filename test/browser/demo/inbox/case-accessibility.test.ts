import { expect } from '@open-wc/testing';
import type { CaseDetail } from '../../../../demo/inbox/types-case.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { consent, definition, referral } from '../../../support/builders.ts';
import { openCase, type CasePage } from '../../../support/case-page.ts';
import { FakeInbox } from '../../../support/fake-inbox.ts';
import {
  account,
  caseDetail,
  caseSummary,
  delivery,
  historyRow,
  receivedReferral,
  recommendation,
} from '../../../support/inbox-builders.ts';
import { until } from '../../../support/until.ts';

const WORD = '가나다라마바사아자차'.repeat(12);

const form = definition({
  partners: [{ id: 'centre', name: { ko: WORD } }],
  consents: [consent(), consent({ id: 'third', kind: 'third-party' })],
});

const third = { id: 'third', version: '1', given: true, at: '2026-11-22T01:00:00Z', language: 'ko' };

/** Everything that a case can hold, with words that no line holds. */
const full = caseDetail({
  case: {
    overdue: true,
    likely_duplicates: ['case-2'],
    withdrawn: true,
    child: true,
    do_not_contact: true,
    assignee: { id: 'x', name: WORD },
  },
  referrals: [receivedReferral({ referral: referral({ narrative: WORD, consents: [third] }) })],
  history: [historyRow({ reason: WORD, note: WORD, account_name: WORD }), historyRow({ seq: 2, kind: 'noted' })],
  recommendations: [recommendation(), recommendation({ id: 'r2', decision: 'declined', reason: WORD })],
  deliveries: [delivery({ state: 'failed', destination: WORD, failure: 'ETIMEDOUT', delivered_at: null })],
});

const closed = caseDetail({
  case: { state: 'closed', outcome: 'helped', helped: 'yes', erase_on: '2031-11-24' },
  moves: ['received', 'assigned'],
});

const erased = caseDetail({
  case: { state: 'closed', erased: true, relation: null },
  referrals: [{ ...receivedReferral(), referral: null }],
  moves: [],
});

const forms: [CaseDetail, string[]][] = [
  [full, ['배정', '연락 기록', '다음 단계로', '기관에 의뢰', '종결', '메모']],
  [caseDetail({ case: { likely_duplicates: ['case-2'] } }), ['합치기']],
  [closed, ['다시 열기', '지우기']],
];

describe('a case that is read aloud, on a small phone', function () {
  this.timeout(30_000);
  let page: CasePage;

  async function open(detail: CaseDetail): Promise<void> {
    const server = new FakeInbox(detail);
    server.form = form;
    server.others = [caseSummary({ id: 'case-2', reference: 'BBBB-2222' })];
    page = await openCase(undefined, { who: account('administrator'), server });
    if (page.element.parentElement) page.element.parentElement.style.width = '320px';
    await page.settled();
  }

  /** What is wider than the column. */
  function wide(): string[] {
    const right = page.view.getBoundingClientRect().right + 0.5;
    return page.all
      .filter((element) => !element.matches('.visually-hidden, option, datalist, svg *'))
      .filter((element) => element.getBoundingClientRect().right > right)
      .map(({ localName, className }) => `${localName}.${className}`);
  }

  afterEach(() => page.server.restore());

  for (const [name, detail] of Object.entries({ full, closed, erased })) {
    it(`has no fault and fits (${name})`, async () => {
      await open(detail);
      await expectAccessible(page.element);
      expect(wide()).to.deep.equal([]);
    });
  }

  for (const [detail, titles] of forms) {
    for (const title of titles) {
      it(`has none in the form ${title}, empty and wrong`, async () => {
        await open(detail);
        await page.open(title);
        await until(() => title !== '배정' || page.find('select'), 'the colleagues');
        await expectAccessible(page.element);
        expect(wide()).to.deep.equal([]);
        if (title === '다시 열기') return;
        page.send();
        await until(() => page.errors.length, 'the errors');
        await expectAccessible(page.element);
        expect(wide()).to.deep.equal([]);
      });
    }
  }
});
