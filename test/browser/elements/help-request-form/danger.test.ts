import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';
import { wholeCity } from '../../../support/whole-city.ts';

const open = (): Promise<FormPage> => openForm({ definition: wholeCity() });
const isRaised = (page: FormPage): boolean => Boolean(page.part('emergency')?.textContent?.includes(ko.danger.raised));

describe('a sign of danger to life', () => {
  beforeEach(clearStorage);

  it('stops the form, and shows whom to call, each dialled by its link', async () => {
    const page = await open();
    await page.writeOwn({ signs: ['collapsed'] }, 'danger');
    const links = page.all<HTMLAnchorElement>('[part=danger] a');
    expect(links.map(({ href }) => href)).to.deep.equal(['tel:119', 'tel:112', 'tel:109']);
    expect(page.focusedText).to.equal(ko.danger.title);
    expect(page.shows('group')).to.equal(false);
    await expectAccessible(page.element);
  });

  for (const path of ['self', 'neighbour', 'officer'] as const) {
    it(`stops the path ${path}`, async () => {
      const page = await open();
      await page.startAs(path);
      await page.walk({ signs: ['collapsed'] }, 'danger');
      expect(page.shows('danger')).to.equal(true);
    });
  }

  it('lets a person write on, and come back', async () => {
    const page = await open();
    await page.writeOwn({ signs: ['collapsed'] }, 'danger');
    await page.press(ko.danger.goOn);
    expect(page.view).to.equal('survey');
    await page.back();
    expect(page.view).to.equal('danger');
    await page.back();
    expect(page.view).to.equal('needs');
    expect(page.control('쓰러졌어요').checked).to.equal(true);
  });

  it('raises the strip from the tick on, in every step, until it is taken back', async () => {
    const page = await open();
    await page.startAs('self');
    expect(isRaised(page)).to.equal(false);
    await page.tick('쓰러졌어요');
    expect(isRaised(page)).to.equal(true);
    expect(page.announced).to.equal(ko.danger.raised);
    await page.walk({}, 'place');
    expect(isRaised(page)).to.equal(true);
    while (page.view !== 'needs') await page.back();
    await page.tick('쓰러졌어요');
    expect(isRaised(page)).to.equal(false);
    await page.tick('생활비');
    await page.next();
    expect(page.view).to.equal('survey');
  });

  it('stops again where it is ticked only at the review', async () => {
    const page = await open();
    await page.writeOwn();
    await page.edit('needs');
    await page.tick('쓰러졌어요');
    await page.next();
    expect(page.view).to.equal('danger');
    await page.next();
    expect(page.view).to.equal('review');
  });

  it('stays urgent where the sign itself may not be told', async () => {
    const page = await open();
    await page.writeOwn({ signs: ['harm'] });
    await page.send();
    await page.says(ko.receipt.title);
    expect(page.client.referrals[0]).to.include({ urgency: 'emergency' }).and.not.to.have.property('signs');
  });
});

describe('words of danger', () => {
  beforeEach(clearStorage);

  for (const text of ['요즘 죽고  싶어요', '불이야!', 'I want to KILL MYSELF']) {
    it(`raise the strip, and say so to whoever listens: ${text}`, async () => {
      const page = await open();
      await page.startAs('self');
      await page.type(label('narrative'), text);
      expect(isRaised(page)).to.equal(true);
      expect(page.announced).to.equal(ko.danger.raised);
      await expectAccessible(page.element);
    });
  }

  it('take it down again when they are deleted', async () => {
    const page = await open();
    await page.startAs('self');
    await page.type(label('narrative'), '죽고 싶');
    await page.type(label('narrative'), '죽고 ');
    expect(isRaised(page)).to.equal(false);
    expect(page.announced).to.equal('');
  });

  it('take it down when everything is forgotten', async () => {
    const page = await open();
    await page.startAs('self');
    await page.type(label('narrative'), '죽고 싶');
    page.element.reset();
    await page.settled();
    expect(isRaised(page)).to.equal(false);
    expect(page.announced).to.equal('');
  });

  it('stop nothing and change no urgency', async () => {
    const page = await open();
    await page.writeOwn({ narrative: '죽고 싶어요' }, 'survey');
    await page.walk({ district: '4617025021', preferred: 'none', 'consent:collect': 'yes' });
    await page.send();
    await page.says(ko.receipt.title);
    expect(page.client.referrals[0]).to.include({ urgency: 'routine' });
  });

  it('leave the field alone in the middle of a syllable', async () => {
    const page = await open();
    await page.startAs('self');
    const narrative = page.control(label('narrative'));
    narrative.focus();
    narrative.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    for (const state of ['죽고 ㅅ', '죽고 시', '죽고 싶']) {
      narrative.value = state;
      narrative.setSelectionRange(1, 1);
      narrative.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      await page.settled();
      expect([narrative.value, narrative.selectionStart]).to.deep.equal([state, 1]);
    }
    expect(isRaised(page)).to.equal(true);
    expect(page.isFocused(narrative)).to.equal(true);
  });
});
