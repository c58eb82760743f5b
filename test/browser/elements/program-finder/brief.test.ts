import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { EMERGENCY, RENT } from '../../../support/programs.ts';

/** As lists show it that give no details. */
const short = ({ id, name, description }: typeof EMERGENCY): typeof EMERGENCY => ({ id, name, description });

async function openBrief(details: FinderPage['client']['details'] = {}): Promise<FinderPage> {
  const page = await openFinder([{ records: [short(EMERGENCY), short(RENT)], brief: true }]);
  page.client.details = details;
  await page.lists(EMERGENCY.name, RENT.name);
  return page;
}

describe('a programme finder whose list has no details', () => {
  it('offers neither filters nor a screening that it could not keep', async () => {
    const page = await openBrief();
    expect(page.shows('screening')).to.equal(false);
    expect(page.part('filters')?.checkVisibility()).to.equal(false);
    expect(page.offers(ko.list.filter) && page.button(ko.list.filter).checkVisibility()).to.equal(false);
  });

  it('can be searched all the same', async () => {
    const page = await openBrief();
    await page.search('월세');
    expect(page.names).to.deep.equal([RENT.name]);
    expect(page.client.asked).to.deep.equal([]);
  });

  it('fetches the details of a programme when it is opened, once', async () => {
    const page = await openBrief({ emergency: EMERGENCY });
    await page.open(EMERGENCY.name);
    await page.says(EMERGENCY.eligibility_description ?? '');
    expect(page.text).not.to.contain(ko.program.loading);
    await page.press(`← ${ko.program.back}`);
    await page.open(EMERGENCY.name);
    await page.says(EMERGENCY.eligibility_description ?? '');
    expect(page.client.asked).to.deep.equal(['emergency']);
  });

  it('keeps the focus where the reader is when the details come', async () => {
    const page = await openBrief({ emergency: EMERGENCY });
    await page.open(EMERGENCY.name);
    await page.says(EMERGENCY.eligibility_description ?? '');
    expect(page.focusedText).to.equal(EMERGENCY.name);
  });

  it('shows what the list had where the details do not come, and tries again when it is opened anew', async () => {
    const page = await openBrief();
    await page.open(EMERGENCY.name);
    await page.says(ko.program.failed);
    expect(page.text).to.contain(EMERGENCY.description);
    page.client.details = { emergency: EMERGENCY };
    await page.press(`← ${ko.program.back}`);
    await page.open(EMERGENCY.name);
    await page.says(EMERGENCY.eligibility_description ?? '');
    expect(page.text).not.to.contain(ko.program.failed);
  });

  it('shows nothing of a programme that was left before its details came', async () => {
    let release = (): void => undefined;
    const late = new Promise<typeof EMERGENCY>((resolve) => (release = () => resolve(EMERGENCY)));
    const page = await openBrief({ emergency: late, rent: RENT });
    await page.open(EMERGENCY.name);
    expect(page.text).to.contain(ko.program.loading);
    await page.press(`← ${ko.program.back}`);
    await page.open(RENT.name);
    release();
    await late;
    await page.settled();
    expect(page.focusedText).to.equal(RENT.name);
    expect(page.text).not.to.contain(EMERGENCY.eligibility_description);
  });
});
