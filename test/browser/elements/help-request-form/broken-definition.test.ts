import { expect } from '@open-wc/testing';
import { ApiError } from '../../../../src/index.ts';
import { expectAccessible } from '../../../support/axe.ts';
import type { definition } from '../../../support/builders.ts';
import { listenToConsole } from '../../../support/console.ts';
import { fault } from '../../../support/faults.ts';
import { clearStorage, label, openForm, placeForm } from '../../../support/form-page.ts';
import { QUESTIONS, wholeCity } from '../../../support/whole-city.ts';

/** An error of a definition, as clients throw it. */
const broken = (mended?: ReturnType<typeof definition>): ApiError =>
  new ApiError('shape', 'The form definition is wrong at questions.1.options: missing.', undefined, mended);

describe('a broken form definition', () => {
  beforeEach(clearStorage);

  it('is shown without its broken members, which the console names', async () => {
    const said = listenToConsole('warn');
    const mended = wholeCity({ questions: QUESTIONS.slice(0, 1) });
    const page = await openForm({ definition: () => Promise.reject(broken(mended)) });
    expect(said).to.have.length(1);
    expect(said.join()).to.contain('<ieum-help-request-form>').and.to.contain('questions.1.options: missing');
    await page.writeOwn({}, 'survey');
    expect(page.asks('거의 못 먹어요')).to.equal(true);
    expect(page.asks('가스')).to.equal(false);
  });

  it('is replaced by the built-in form where it cannot be mended, and the console says so', async () => {
    const said = listenToConsole('warn');
    const page = await openForm({ definition: () => Promise.reject(broken()) });
    expect(said.join()).to.contain('<ieum-help-request-form>').and.to.contain('questions.1.options');
    await page.startAs('self');
    expect(page.control('돌봄').type).to.equal('checkbox');
    await expectAccessible(page.element);
    await page.walk({ needs: ['care'] }, 'place');
    expect(page.asks(label('address'))).to.equal(true);
    await page.walk({ address: '가온로 1', preferred: 'none', 'consent:collect': 'yes' });
    expect(page.text).to.contain('돌봄').and.to.contain('가온로 1');
  });

  it('keeps over HTTP all but the question that is broken', async () => {
    const said = listenToConsole('warn');
    const page = await placeForm({}, { api: fault('form-broken-question').api });
    await page.comesTo('choose');
    await page.writeOwn({}, 'questions');
    expect(page.asks('방 개수')).to.equal(true);
    expect(page.all('[part=field]')).to.have.length(1);
    expect(said.join()).to.contain('questions.0.type');
    await page.walk({ 'consent:collect': 'yes' });
    await page.send();
    await page.comesTo('receipt');
  });
});
