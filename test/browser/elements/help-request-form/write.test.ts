import { expect } from '@open-wc/testing';
import type { Path } from '../../../../src/schemas/form-definition.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { definition } from '../../../support/builders.ts';
import { choice, clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';
import { STORIES } from '../../../support/form-stories.ts';

/** The names of all controls that a path leads past. */
async function asked(page: FormPage, path: Path): Promise<string[]> {
  const names = new Set<string>();
  await page.startAs(path);
  await page.walk(STORIES[path], 'review', () => {
    for (const { name } of page.all<HTMLInputElement>('input, select, textarea')) names.add(name);
  });
  return [...names];
}

describe("writing one's own request", () => {
  beforeEach(clearStorage);

  it('asks what has happened, where, for whom, and how to get in touch', async () => {
    expect(await asked(await openForm(), 'self')).to.deep.equal([
      ...['needs', 'signs', 'narrative'],
      ...['district', 'address'],
      ...['child', 'age_band', 'household'],
      ...['preferred', 'phone', 'safe_times', 'name'],
      ...['consent:collect', 'consent:sensitive'],
    ]);
  });

  it('asks for the fields that the city wants, and not for those it hides', async () => {
    const fields = { name: 'required', phone: 'hidden', household: 'hidden', narrative: 'hidden' } as const;
    const page = await openForm({ definition: definition({ fields }) });
    await page.startAs('self');
    expect(page.asks(label('narrative'))).to.equal(false);
    await page.walk(STORIES.self, 'person');
    expect(page.asks(label('household'))).to.equal(false);
    await page.walk(STORIES.self, 'contact');
    expect(page.asks(label('phone'))).to.equal(false);
    expect(page.control(label('name')).getAttribute('aria-required')).to.equal('true');
  });

  it('gives every control a name, in every step', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.walk(STORIES.self, 'review', () => {
      for (const control of page.all<HTMLInputElement>('input, select, textarea')) {
        expect(control.labels?.[0]?.textContent?.trim(), control.outerHTML).not.to.equal('');
      }
    });
  });

  it('describes a field by its hint', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'contact');
    await page.tick(choice('preferred', 'call'));
    expect(page.description(page.control(label('phone')))).to.contain(ko.hints['phone']);
  });

  it('no longer asks for a number of somebody who is not to be contacted, and says why', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'contact');
    await page.tick(choice('preferred', 'call'));
    expect(page.control(label('phone')).getAttribute('aria-required')).to.equal('true');
    await page.tick(choice('preferred', 'none'));
    expect(page.asks(label('phone'))).to.equal(false);
    expect(page.asks(label('safe_times'))).to.equal(false);
    expect(page.text).to.contain(ko.noContactNote);
    await expectAccessible(page.element);
  });

  it('forgets everything when it is reset', async () => {
    const page = await openForm();
    await page.writeOwn();
    page.element.reset();
    await page.settled();
    expect(page.view).to.equal('choose');
    await page.startAs('self');
    expect(page.control(label('narrative')).value).to.equal('');
    expect(page.all('input:checked')).to.have.length(0);
    await page.walk(STORIES.self, 'contact');
    expect(page.all('input:checked')).to.have.length(0);
  });
});

describe('writing about a neighbour', () => {
  beforeEach(clearStorage);

  it('asks who writes, and of the neighbour only what a neighbour may know', async () => {
    const names = await asked(await openForm(), 'neighbour');
    expect(names).to.deep.equal([
      ...['needs', 'signs', 'narrative'],
      ...['district', 'address'],
      ...['relation', 'aware', 'name', 'age_band', 'household', 'unsafe'],
      ...['anonymous', 'reporter_preferred', 'reporter_phone', 'reporter_safe_times', 'reporter_name'],
      'consent:collect',
    ]);
  });

  it('says that neither name nor exact address need be known', async () => {
    const page = await openForm({ definition: definition({ fields: { name: 'required', address: 'required' } }) });
    await page.writeForNeighbour({}, 'place');
    expect(page.control(label('address')).getAttribute('aria-required')).to.equal('false');
    await page.walk(STORIES.neighbour, 'person');
    expect(page.text).to.contain(ko.neighbourNote);
    expect(page.control(label('name')).getAttribute('aria-required')).to.equal('false');
  });

  it('says what the reporter will hear, before it is sent', async () => {
    const page = await openForm();
    await page.writeForNeighbour({}, 'contact');
    expect(page.text).to.contain(ko.hearsNote);
  });

  it('asks for no consent in the place of the neighbour', async () => {
    const page = await openForm();
    await page.writeForNeighbour({}, 'consents');
    expect(page.all('[part=consent]')).to.have.length(1);
    expect(page.asks('건강 정보')).to.equal(false);
  });
});
