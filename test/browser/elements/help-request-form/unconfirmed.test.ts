import { expect } from '@open-wc/testing';
import { ApiError, type Outcome, type Receipt } from '../../../../src/index.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { discovery } from '../../../support/builders.ts';
import { accepted, AT_ONCE, found, later, unknown } from '../../../support/fake-client.ts';
import { clearStorage, label, openForm } from '../../../support/form-page.ts';

/** Long enough that no test sees the resend. */
const RARELY = { attempts: 8, window_ms: 600_000, base_ms: 60_000 };

describe('a request of which nobody knows whether it arrived', () => {
  beforeEach(clearStorage);

  it('says that it is not confirmed, keeps everything on screen, and takes the focus', async () => {
    const page = await openForm({ outcomes: [unknown()], resend: RARELY });
    await page.sendOwn();
    await page.says(ko.unknown.title);
    expect(page.text).to.contain(ko.unknown.kept).and.to.contain(ko.unknown.reasons['network']);
    expect(page.text).to.contain('전기가 끊겼어요').and.to.contain('010-0000-0000');
    expect(page.text).not.to.contain(ko.receipt.title);
    expect(page.focused?.textContent).to.contain(ko.unknown.title);
    expect(page.all('[part=emergency] a')).not.to.have.length(0);
    await expectAccessible(page.element);
    page.element.reset();
  });

  it('says that it is sent again by itself', async () => {
    const page = await openForm({ outcomes: [unknown({ reason: 'timeout' })], resend: RARELY });
    await page.sendOwn();
    await page.says(ko.unknown.waiting);
    expect(page.text).to.contain(ko.unknown.reasons['timeout']);
    page.element.reset();
  });

  it('says that it is no longer sent again by itself, and offers a button', async () => {
    const page = await openForm({ outcomes: [unknown({ reason: 'status' }), accepted()] });
    await page.sendOwn();
    await page.says(ko.unknown.stopped);
    await expectAccessible(page.element);
    await page.press(ko.unknown.resend);
    await page.says(ko.receipt.title);
    const [first, second] = page.client.sent;
    expect(second).to.deep.equal(first);
  });

  it('warns that sending again may make two where the API knows no keys', async () => {
    const page = await openForm({
      discovery: discovery({ idempotency: false }),
      outcomes: [unknown()],
      resend: RARELY,
    });
    await page.sendOwn();
    await page.says(ko.unknown.mayDouble);
    expect(page.text).not.to.contain(ko.unknown.waiting);
    await expectAccessible(page.element);
  });

  it('leaves the focus where it is when a resend by itself fails too', async () => {
    const second = later<Outcome>();
    const page = await openForm({ outcomes: [unknown(), second.promise], resend: AT_ONCE });
    await page.sendOwn();
    await page.says(ko.unknown.waiting);
    page.root.querySelector<HTMLElement>('[part=emergency] a')?.focus();
    second.settle(unknown({ reason: 'status', resend: false }));
    await page.says(ko.unknown.stopped);
    expect(page.focused?.textContent).to.contain('129');
  });

  it('is looked up before it is changed, and the receipt of what arrived is shown', async () => {
    const page = await openForm({ outcomes: [unknown()], lookups: [found] });
    await page.sendOwn();
    await page.says(ko.unknown.stopped);
    await page.press(ko.unknown.edit);
    await page.says(ko.receipt.earlier);
    expect(page.client.lookedUp).to.deep.equal([page.client.sent[0]?.key]);
    await expectAccessible(page.element);
  });

  it('is supplemented by a request of its own where the first one had arrived', async () => {
    const page = await openForm({ outcomes: [unknown(), accepted()], lookups: [found] });
    await page.sendOwn();
    await page.says(ko.unknown.stopped);
    await page.press(ko.unknown.edit);
    await page.says(ko.receipt.earlier);
    await page.press(ko.receipt.supplement);
    expect(page.view).to.equal('review');
    await page.edit('needs');
    expect(page.control(label('narrative')).value).to.equal('전기가 끊겼어요');
    await page.fill(label('narrative'), '물도 끊겼어요');
    await page.next();
    await page.send();
    await page.says(ko.receipt.title);
    const [first, second] = page.client.sent;
    expect(page.client.referrals[1]).to.include({ supersedes: first?.key, narrative: '물도 끊겼어요' });
    expect(second?.key).not.to.equal(first?.key);
  });

  it('is superseded by what is sent after a change where it never arrived', async () => {
    const page = await openForm({ outcomes: [unknown(), accepted()], lookups: [null] });
    await page.sendOwn();
    await page.says(ko.unknown.stopped);
    await page.press(ko.unknown.edit);
    await page.comesTo('review');
    expect(page.text).to.contain('전기가 끊겼어요');
    await page.send();
    await page.says(ko.receipt.title);
    expect(page.client.referrals[1]).to.include({ supersedes: page.client.sent[0]?.key });
  });

  it('says that it is being looked up', async () => {
    const answer = later<Receipt | null>();
    const page = await openForm({ outcomes: [unknown()], lookups: [answer.promise] });
    await page.sendOwn();
    await page.says(ko.unknown.stopped);
    await page.press(ko.unknown.edit);
    expect(page.announced).to.equal(ko.unknown.checking);
    await expectAccessible(page.element);
  });

  it('stays unconfirmed where the lookup fails too', async () => {
    const page = await openForm({
      outcomes: [unknown()],
      lookups: [() => Promise.reject(new ApiError('network', ''))],
    });
    await page.sendOwn();
    await page.says(ko.unknown.stopped);
    await page.press(ko.unknown.edit);
    await page.says(ko.unknown.stopped);
    expect(page.text).to.contain(ko.unknown.kept);
    expect(page.text).not.to.contain(ko.receipt.title);
  });
});

describe('a form that comes back while a request is unconfirmed', () => {
  beforeEach(clearStorage);

  /** What a reload leaves behind: the key of a request that was sent, and no answers. */
  async function leave(): Promise<string> {
    const page = await openForm({ outcomes: [unknown()] });
    await page.sendOwn();
    await page.says(ko.unknown.title);
    page.element.remove();
    return page.client.sent[0]?.key ?? '';
  }

  it('shows the receipt of what did arrive, without sending', async () => {
    const key = await leave();
    const page = await openForm({ lookups: [found] });
    await page.says(ko.receipt.title);
    expect(page.client.lookedUp).to.deep.equal([key]);
    expect(page.client.sent).to.deep.equal([]);
    expect(sessionStorage.length).to.equal(0);
    await expectAccessible(page.element);
  });

  it('says that what was sent got lost, and supersedes it by what is written anew', async () => {
    const key = await leave();
    const page = await openForm({ lookups: [null] });
    await page.says(ko.unknown.lost);
    expect(sessionStorage.length).to.equal(0);
    await expectAccessible(page.element);
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect(page.client.referrals[0]).to.include({ supersedes: key });
  });

  it('asks again at the press of a button where it cannot be told', async () => {
    await leave();
    const page = await openForm({ lookups: [() => Promise.reject(new ApiError('network', '')), found] });
    await page.says(ko.unknown.check);
    expect(page.offers(ko.unknown.resend)).to.equal(false);
    await expectAccessible(page.element);
    await page.press(ko.unknown.check);
    await page.says(ko.receipt.title);
  });

  it('lets the reader write anew where it cannot be told', async () => {
    await leave();
    const page = await openForm({ lookups: [() => Promise.reject(new ApiError('network', ''))] });
    await page.says(ko.unknown.writeAnew);
    await page.press(ko.unknown.writeAnew);
    await page.startAs('self');
    expect(sessionStorage.length).to.equal(0);
  });
});
