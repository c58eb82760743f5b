import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { Referral } from '../../../../src/schemas/referral.ts';
import ko from '../../../../src/strings/ko.ts';
import { definition } from '../../../support/builders.ts';
import { choice, clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';

/** Sends what is written, and gives it as the API parses it. */
async function send(page: FormPage): Promise<Referral> {
  await page.review();
  await page.press(ko.form.send);
  await page.says(ko.receipt.title);
  return z.parse(Referral, page.client.referrals[0]);
}

describe('what is sent', () => {
  beforeEach(clearStorage);

  it('holds the answers, as Ieum Referral 1 words them', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.tick('전기가 끊겼어요');
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
    await page.startAs('self');
    const ticked = page.all<HTMLInputElement>('[part=consent] input').filter(({ checked }) => checked);
    expect(ticked).to.have.length(0);
  });

  it('holds no consent that was taken back', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.tick('건강 정보');
    await page.tick('건강 정보');
    const { consents } = await send(page);
    expect(consents.find(({ id }) => id === 'sensitive')).to.include({ given: false });
  });

  it('holds no number that was typed before it was no longer asked for', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.tick(choice('preferred', 'none'));
    const { subject } = await send(page);
    expect(subject.contact).to.deep.equal({ preferred: 'none', do_not_contact: true });
    expect(page.client.sent[0]?.body).not.to.contain('01000000000');
  });

  it('holds the reporter, and of the neighbour only what was said', async () => {
    const page = await openForm();
    await page.writeForNeighbour();
    const { subject, reporter, consents } = await send(page);
    expect(subject).to.deep.equal({ relation: 'neighbour', aware: 'no' });
    expect(reporter).to.deep.equal({ kind: 'named', name: '김가온', phone: '01000000001' });
    expect(consents.map(({ id }) => id)).to.deep.equal(['collect']);
  });

  it('holds nothing of an anonymous reporter, consents included', async () => {
    const page = await openForm();
    await page.writeForNeighbour();
    await page.tick(label('anonymous'));
    const { reporter, consents } = await send(page);
    expect(reporter).to.deep.equal({ kind: 'anonymous' });
    expect(consents).to.deep.equal([]);
    expect(page.client.sent[0]?.body).not.to.contain('김가온').and.not.to.contain('01000000001');
  });

  it('holds nothing of the path that was left', async () => {
    const page = await openForm();
    await page.writeForNeighbour();
    await page.press(ko.form.changePath);
    await page.startAs('self');
    await page.tick(choice('preferred', 'sms'));
    const { reporter, subject } = await send(page);
    expect(reporter).to.equal(undefined);
    expect(subject).to.deep.equal({ relation: 'self', contact: { preferred: 'sms' } });
    expect(page.client.sent[0]?.body).not.to.contain('김가온');
  });

  it("holds the answers to the city's own questions by their type, and none that is hidden", async () => {
    const questions = definition({
      questions: [
        { id: 'rooms', type: 'number', label: { ko: '방 개수' } },
        { id: 'since', type: 'date', label: { ko: '언제부터' } },
        {
          id: 'pet',
          type: 'single',
          label: { ko: '동물' },
          options: [
            { id: 'yes', label: { ko: '있어요' } },
            { id: 'no', label: { ko: '없어요' } },
          ],
        },
        { id: 'pet-name', type: 'text', label: { ko: '동물 이름' }, show_if: { question: 'pet', equals: 'yes' } },
        {
          id: 'heating',
          type: 'multiple',
          label: { ko: '난방' },
          options: [
            { id: 'oil', label: { ko: '기름' } },
            { id: 'gas', label: { ko: '가스' } },
          ],
        },
      ],
    });
    const page = await openForm({ definition: questions });
    await page.writeOwn();
    await page.fill('방 개수', '2');
    await page.fill('언제부터', '2026-11-01');
    await page.tick('있어요');
    await page.fill('동물 이름', '보리');
    await page.tick('없어요');
    await page.tick('기름');
    await page.tick('가스');
    const { answers } = await send(page);
    expect(answers).to.deep.equal({ rooms: 2, since: '2026-11-01', pet: 'no', heating: ['oil', 'gas'] });
  });
});
