import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { Referral } from '../../../../src/schemas/referral.ts';
import ko from '../../../../src/strings/ko.ts';
import { choice, clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';

/** Sends what is written, and gives it as the API parses it. */
async function send(page: FormPage): Promise<Referral> {
  await page.send();
  await page.says(ko.receipt.title);
  return z.parse(Referral, page.client.referrals[0]);
}

describe('what is sent', () => {
  beforeEach(clearStorage);

  it('holds the answers, as Ieum Referral 1 words them', async () => {
    const page = await openForm();
    await page.writeOwn({ signs: ['power-cut'] });
    const { needs, signs, urgency, narrative, place, subject, reporter, language } = await send(page);
    expect({ needs, signs, urgency, narrative, place, subject, reporter, language }).to.deep.equal({
      needs: ['livelihood'],
      signs: ['power-cut'],
      urgency: 'urgent',
      narrative: '전기가 끊겼어요',
      place: { district_code: '4617025021' },
      subject: { relation: 'self', contact: { phone: '01000000000', preferred: 'call' } },
      reporter: undefined,
      language: 'ko',
    });
  });

  it('names the page without its query and fragment', async () => {
    const page = await openForm();
    await page.writeOwn();
    const { source } = await send(page);
    expect(source).to.include({ host: location.host, page: location.origin + location.pathname });
  });

  it('is under a key of 128 random bits, another one each time', async () => {
    const keys = [];
    for (let requests = 0; requests < 2; requests += 1) {
      const page = await openForm();
      await page.writeOwn();
      await send(page);
      keys.push(page.client.sent[0]?.key);
    }
    for (const key of keys) expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(keys[0]).not.to.equal(keys[1]);
  });

  it('holds each consent with its version, time and language, given or not', async () => {
    const page = await openForm();
    const before = Date.now();
    await page.writeOwn();
    const { consents } = await send(page);
    expect(consents.map(({ id, version, given, language }) => ({ id, version, given, language }))).to.deep.equal([
      { id: 'collect', version: '2026-11', given: true, language: 'ko' },
      { id: 'sensitive', version: '2026-11', given: false, language: 'ko' },
    ]);
    expect(Date.parse(consents[0]?.at ?? '')).to.be.within(before - 1000, Date.now());
  });

  it('holds consents that nobody ticked beforehand', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'consents');
    const ticked = page.all<HTMLInputElement>('[part=consent] input').filter(({ checked }) => checked);
    expect(ticked).to.have.length(0);
  });

  it('holds no consent that was taken back', async () => {
    const page = await openForm();
    await page.writeOwn({ 'consent:sensitive': 'yes' });
    await page.edit('consents');
    await page.tick('건강 정보');
    await page.next();
    const { consents } = await send(page);
    expect(consents.find(({ id }) => id === 'sensitive')).to.include({ given: false });
  });

  it('holds no number that was typed before it was no longer asked for', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.edit('contact');
    await page.tick(choice('preferred', 'none'));
    await page.next();
    const { subject } = await send(page);
    expect(subject.contact).to.deep.equal({ preferred: 'none', do_not_contact: true });
    expect(page.client.sent[0]?.body).not.to.contain('01000000000');
  });

  it('holds the reporter, and of the neighbour only what was said', async () => {
    const page = await openForm();
    await page.writeForNeighbour();
    const { subject, reporter, consents } = await send(page);
    expect(subject).to.deep.equal({ relation: 'neighbour', aware: 'no' });
    expect(reporter).to.deep.equal({ kind: 'named', preferred: 'call', name: '김가온', phone: '01000000001' });
    expect(consents.map(({ id }) => id)).to.deep.equal(['collect']);
  });

  it('holds nothing of an anonymous reporter, consents included', async () => {
    const page = await openForm();
    await page.writeForNeighbour();
    await page.edit('contact');
    await page.tick(label('anonymous'));
    await page.next();
    const { reporter, consents } = await send(page);
    expect(reporter).to.deep.equal({ kind: 'anonymous' });
    expect(consents).to.deep.equal([]);
    expect(page.client.sent[0]?.body).not.to.contain('김가온').and.not.to.contain('01000000001');
  });

  it('holds nothing of the path that was left', async () => {
    const page = await openForm();
    await page.writeForNeighbour();
    while (page.view !== 'choose') await page.back();
    await page.writeOwn({ preferred: 'none' });
    const { reporter, subject } = await send(page);
    expect(reporter).to.equal(undefined);
    expect(subject).to.deep.equal({ relation: 'self', contact: { preferred: 'none', do_not_contact: true } });
    expect(page.client.sent[0]?.body).not.to.contain('김가온');
  });

  it('says that contacting the neighbour may be dangerous', async () => {
    const page = await openForm();
    await page.writeForNeighbour({ unsafe: 'yes' });
    const { subject } = await send(page);
    expect(subject.contact).to.deep.equal({ do_not_contact: true });
  });
});
