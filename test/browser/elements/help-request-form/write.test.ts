import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { definition } from '../../../support/builders.ts';
import { choice, clearStorage, label, openForm } from '../../../support/form-page.ts';

describe("writing one's own request", () => {
  beforeEach(clearStorage);

  it('asks what has happened, where, and how to get in touch', async () => {
    const page = await openForm();
    await page.startAs('self');
    for (const field of ['narrative', 'district', 'address', 'phone', 'safe_times', 'name']) {
      expect(page.asks(label(field)), field).to.equal(true);
    }
    expect(page.asks(label('anonymous'))).to.equal(false);
    await expectAccessible(page.element);
  });

  it('moves the focus to what has come up', async () => {
    const page = await openForm();
    await page.startAs('self');
    expect(page.focused?.textContent).to.contain(ko.form.self);
  });

  it('gives every control a name', async () => {
    const page = await openForm();
    await page.startAs('self');
    for (const control of page.all<HTMLInputElement>('input, select, textarea')) {
      expect(control.labels?.[0]?.textContent?.trim(), control.outerHTML).not.to.equal('');
    }
  });

  it('describes a field by its hint', async () => {
    const page = await openForm();
    await page.startAs('self');
    expect(page.description(page.control(label('phone')))).to.contain(ko.hints['phone']);
  });

  it('no longer asks for a number of somebody who is not to be contacted, and says why', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.tick(choice('preferred', 'none'));
    expect(page.asks(label('phone'))).to.equal(false);
    expect(page.asks(label('safe_times'))).to.equal(false);
    expect(page.text).to.contain(ko.noContactNote);
    await expectAccessible(page.element);
  });

  it('goes back to the first choice and keeps what was written', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.fill(label('narrative'), '전기가 끊겼어요');
    await page.press(ko.form.changePath);
    expect(page.focused?.textContent).to.equal(ko.form.who);
    await page.startAs('neighbour');
    expect(page.control(label('narrative')).value).to.equal('전기가 끊겼어요');
  });

  it('keeps what was typed when the page moves the element', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.type(label('narrative'), '전기가');
    document.body.append(page.element);
    await page.settled();
    expect(page.control(label('narrative')).value).to.equal('전기가');
    page.element.remove();
  });

  it('asks for the fields that the city wants, and not for those it hides', async () => {
    const fields = { name: 'required', phone: 'hidden', household: 'hidden' } as const;
    const page = await openForm({ definition: definition({ fields }) });
    await page.startAs('self');
    expect(page.control(label('name')).getAttribute('aria-required')).to.equal('true');
    expect(page.asks(label('phone'))).to.equal(false);
    expect(page.asks(label('household'))).to.equal(false);
  });

  it("asks the city's own questions, and one that hangs on another only then", async () => {
    const questions = definition({
      questions: [
        {
          id: 'pet',
          type: 'single',
          label: { ko: '동물과 함께 사나요?' },
          options: [
            { id: 'yes', label: { ko: '네, 함께 살아요' } },
            { id: 'no', label: { ko: '아니요' } },
          ],
        },
        { id: 'pet-name', type: 'text', label: { ko: '동물 이름' }, show_if: { question: 'pet', equals: 'yes' } },
      ],
    });
    const page = await openForm({ definition: questions });
    await page.startAs('self');
    expect(page.asks('동물 이름')).to.equal(false);
    await page.tick('네, 함께 살아요');
    expect(page.control('동물 이름').type).to.equal('text');
    await expectAccessible(page.element);
  });

  it('forgets everything when it is reset', async () => {
    const page = await openForm();
    await page.writeOwn();
    page.element.reset();
    await page.settled();
    await page.startAs('self');
    expect(page.control(label('narrative')).value).to.equal('');
    expect(page.control(label('phone')).value).to.equal('');
  });
});

describe('writing about a neighbour', () => {
  beforeEach(clearStorage);

  it('says that neither name nor exact address need be known', async () => {
    const page = await openForm();
    await page.startAs('neighbour');
    expect(page.text).to.contain(ko.neighbourNote);
    expect(page.control(label('name')).getAttribute('aria-required')).to.equal('false');
    expect(page.control(label('address')).getAttribute('aria-required')).to.equal('false');
    await expectAccessible(page.element);
  });

  it('asks for no consent in the place of the neighbour', async () => {
    const page = await openForm();
    await page.startAs('neighbour');
    expect(page.all('[part=consent]')).to.have.length(1);
    expect(page.asks('건강 정보')).to.equal(false);
  });

  it('asks an anonymous reporter for neither name, number nor consent', async () => {
    const page = await openForm();
    await page.startAs('neighbour');
    expect(page.asks(label('reporter_phone'))).to.equal(true);
    await page.tick(label('anonymous'));
    expect(page.asks(label('reporter_phone'))).to.equal(false);
    expect(page.asks(label('reporter_name'))).to.equal(false);
    expect(page.all('[part=consent]')).to.have.length(0);
    expect(page.text).to.contain(ko.consent.none);
    await expectAccessible(page.element);
  });

  it('asks again when the reporter does leave a name', async () => {
    const page = await openForm();
    await page.startAs('neighbour');
    await page.tick(label('anonymous'));
    await page.tick(label('anonymous'));
    expect(page.asks(label('reporter_phone'))).to.equal(true);
    expect(page.all('[part=consent]')).to.have.length(1);
  });
});
