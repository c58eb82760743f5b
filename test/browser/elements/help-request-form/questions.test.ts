import { expect } from '@open-wc/testing';
import type { Referral } from '../../../../src/schemas/referral.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';
import { STORIES } from '../../../support/form-stories.ts';
import { wholeCity } from '../../../support/whole-city.ts';

const open = (): Promise<FormPage> => openForm({ definition: wholeCity() });

/** The answers to the city's own questions, as they are sent. */
async function sentAnswers(page: FormPage): Promise<Referral['answers']> {
  await page.send();
  await page.says(ko.receipt.title);
  return page.client.referrals[0]?.['answers'] as Referral['answers'];
}

const ALL = {
  'q:meals': 'three',
  'q:cut': ['gas', 'phone'],
  'q:since': '2026-11-01',
  'q:rooms': '2',
  'q:visits': 'yes',
  'q:visitor': '딸',
  'q:heating': ['oil', 'mat'],
};

describe("the city's own questions", () => {
  beforeEach(clearStorage);

  it('are of five types, and answered as each type is', async () => {
    const page = await open();
    await page.writeOwn(ALL);
    expect(await sentAnswers(page)).to.deep.equal({
      meals: 'three',
      cut: ['gas', 'phone'],
      since: '2026-11-01',
      rooms: 2,
      visits: 'yes',
      visitor: '딸',
      heating: ['oil', 'mat'],
    });
  });

  it('hang on another, in the same step or in an earlier one, and are asked only then', async () => {
    const page = await open();
    await page.writeOwn({ 'q:cut': ['phone'] }, 'questions');
    expect(page.asks('언제부터 끊겼나요?')).to.equal(false);
    expect(page.asks('누가 찾아오나요?')).to.equal(false);
    await page.tick('찾아와요');
    expect(page.control('누가 찾아오나요?').type).to.equal('text');
    while (page.view !== 'survey') await page.back();
    await page.tick('가스');
    await page.walk({}, 'questions');
    expect(page.control('언제부터 끊겼나요?').type).to.equal('date');
    await expectAccessible(page.element);
  });

  it('are neither shown nor sent once they are no longer asked', async () => {
    const page = await open();
    await page.writeOwn(ALL);
    await page.edit('questions');
    await page.tick('아무도 없어요');
    await page.next();
    expect(page.text).not.to.contain('누가 찾아오나요?');
    await page.edit('survey');
    await page.tick('가스');
    await page.next();
    expect(page.text).not.to.contain('2026-11-01');
    expect(await sentAnswers(page)).to.deep.equal({
      meals: 'three',
      cut: ['phone'],
      rooms: 2,
      visits: 'no',
      heating: ['oil', 'mat'],
    });
  });

  it('say of a number that is none how to mend it', async () => {
    const page = await open();
    await page.writeOwn({}, 'questions');
    await page.fill('방은 몇 개인가요?', '둘');
    await page.next();
    expect(page.description(page.control('방은 몇 개인가요?'))).to.contain(ko.errors.codes['number']);
  });
});

describe('the need-and-crisis survey', () => {
  beforeEach(clearStorage);

  it('raises the urgency that is sent', async () => {
    const page = await open();
    await page.writeOwn({ 'q:meals': 'none' });
    await page.send();
    await page.says(ko.receipt.title);
    expect(page.client.referrals[0]).to.include({ urgency: 'urgent' });
  });

  it('shows its level to nobody who answers it', async () => {
    for (const path of ['self', 'officer'] as const) {
      const page = await open();
      await page.startAs(path);
      await page.walk({ ...STORIES[path], 'q:meals': 'none' });
      expect(page.text, path).to.contain('거의 못 먹어요').and.not.to.contain('높음');
    }
  });
});
