import { expect } from '@open-wc/testing';
import type { CaseOutcome } from '../../../../src/index.ts';
import ko from '../../../../src/strings/status/ko.ts';
import { told } from '../../../support/fake-receipt-client.ts';
import { openTold } from '../../../support/status-page.ts';
import { STORIES } from '../../../support/status-stories.ts';

describe('how a request ended', () => {
  for (const outcome of Object.keys(ko.outcomes) as CaseOutcome[]) {
    it(`is said in humane words, with the office's reason and what can be done next: ${outcome}`, async () => {
      const story = STORIES[`self-closed-${outcome}`];
      const page = await openTold({ status: [told(story)] });
      const { title, text } = ko.outcomes[outcome];
      expect(page.focusedText).to.equal(title);
      expect(page.textOf('status')).to.contain(text);
      const reason = story?.history.at(-1)?.reason ?? '';
      if (outcome !== 'withdrawn') expect(page.textOf('status')).to.contain(reason);
      // Said once, at the head of the card.
      expect(page.textOf('path')).not.to.contain(reason);
      expect(page.text).not.to.contain(ko.path.next);
      expect(page.offers(ko.withdraw.start)).to.equal(false);
    });
  }
});

describe('the question whether help came', () => {
  const closed = (changes = {}) => told({ ...STORIES['self-closed-helped'], ...changes });

  it('says beforehand that "no" opens the request again', async () => {
    const page = await openTold({ status: [closed()] });
    expect(page.textOf('confirm')).to.contain(ko.confirm.question).and.to.contain(ko.confirm.hint);
    expect(page.all('[part=confirm] input:checked')).to.have.length(0);
  });

  for (const helped of ['yes', 'partly', 'no'] as const) {
    it(`takes "${helped}"`, async () => {
      const after = helped === 'no' ? told(STORIES['self-reopened']) : closed({ can_confirm: false, helped });
      const page = await openTold({ status: [closed()], confirm: [after] });
      page.root.querySelector<HTMLInputElement>(`[value=${helped}]`)?.click();
      await page.press(ko.confirm.send);
      await page.says(ko.confirm.answers[helped]);
      expect(page.client.asked.at(-1)).to.deep.include({ what: 'confirm', helped });
      expect(page.focusedText).to.equal(helped === 'no' ? ko.now.assigned : ko.outcomes.helped.title);
      expect(page.shows('confirm')).to.equal(false);
    });
  }

  it('asks for a choice where none was made, and sends nothing', async () => {
    const page = await openTold({ status: [closed()] });
    await page.press(ko.confirm.send);
    expect(page.textOf('confirm')).to.contain(ko.confirm.choose);
    expect(page.focused?.getAttribute('name')).to.equal('helped');
    expect(page.client.asked).to.have.length(1);
    page.root.querySelector<HTMLInputElement>('[value=partly]')?.click();
    await page.settled();
    expect(page.textOf('confirm')).not.to.contain(ko.confirm.choose);
  });

  it('comes again when the request was closed again', async () => {
    const page = await openTold({ status: [closed({ helped: 'no' })] });
    expect(page.shows('confirm')).to.equal(true);
    expect(page.text).not.to.contain(ko.confirm.answers.no);
  });

  it('is not asked of a reporter, nor before the end', async () => {
    for (const name of ['reporter-closed', 'self-serving']) {
      const page = await openTold({ status: [told(STORIES[name])] });
      expect(page.shows('confirm'), name).to.equal(false);
    }
  });
});
