import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { fault } from '../../../support/faults.ts';
import { clearStorage, label } from '../../../support/form-page.ts';
import { openFramedForm, type FramedForm } from '../../../support/framed-form.ts';
import { until } from '../../../support/until.ts';

// Any page will do that the test's own server has.
const EXIT_URL = `${location.origin}/package.json`;

/** A form that has something to hide, on a page of its own; `heard` counts what that page hears of leaving. */
async function openBegun(): Promise<FramedForm & { heard: string[] }> {
  const form = await openFramedForm({ api: fault('good').api, 'exit-url': EXIT_URL });
  const heard: string[] = [];
  form.page.element.parentElement?.addEventListener('ieum-left', (event) =>
    heard.push(`${event.type} ${String(event.detail)}`),
  );
  await form.page.startAs('self');
  await form.page.fill(label('narrative'), '전기가 끊겼어요');
  return { ...form, heard };
}

const escape = (target: EventTarget, init: KeyboardEventInit = {}): void =>
  void target.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true, ...init }),
  );

const isHidden = ({ document }: FramedForm): boolean => document.documentElement.style.display === 'none';

describe('the quick exit', () => {
  beforeEach(clearStorage);

  for (const [how, leave] of [
    ['its button', ({ page }: FramedForm) => page.button(ko.exit.label).click()],
    ['the Escape key', ({ page }: FramedForm) => escape(page.control(label('narrative')))],
    [
      'the Escape key, with the focus nowhere',
      ({ page, document }: FramedForm) => (page.control(label('narrative')).blur(), escape(document.body)),
    ],
  ] as const) {
    it(`leaves by ${how}: says so, wipes, hides, and puts another page in place of this one`, async () => {
      const form = await openBegun();
      const { length } = form.window.history;
      form.page.control(label('narrative')).focus();
      leave(form);
      expect(form.heard).to.deep.equal(['ieum-left undefined']);
      expect(isHidden(form)).to.equal(true);
      expect(form.page.element.inUse).to.equal(false);
      await form.page.settled();
      expect(form.page.text).not.to.contain('전기가 끊겼어요');
      expect(form.page.view).to.equal('choose');
      await until(() => form.window.location.href === EXIT_URL, 'the page is never left');
      expect(form.window.history.length).to.equal(length);
    });
  }

  it('is at hand in every step, on the receipt, and before anything is written', async () => {
    const { page } = await openFramedForm({ api: fault('good').api, 'exit-url': EXIT_URL });
    expect(page.shows('exit')).to.equal(true);
    await page.startAs('self');
    await page.walk(
      { needs: ['livelihood'], district: '4617025021', preferred: 'none', 'consent:collect': 'yes' },
      'review',
      () => {
        expect(page.shows('exit'), page.view).to.equal(true);
      },
    );
    await page.send();
    await page.comesTo('receipt');
    expect(page.shows('exit')).to.equal(true);
    expect(page.element.inUse).to.equal(true);
  });

  it('is at hand by the Escape key inside another shadow tree, too', async () => {
    const form = await openBegun();
    const host = form.document.createElement('div');
    form.document.body.append(host);
    host.attachShadow({ mode: 'open' }).append(form.page.element);
    form.page.control(label('narrative')).focus();
    escape(form.page.control(label('narrative')));
    expect(form.heard).to.deep.equal(['ieum-left undefined']);
    await until(() => form.window.location.href === EXIT_URL, 'the page is never left');
  });

  // Only where a page can see where it is being sent, and stop it.
  if ('navigation' in window) {
    it('leads somewhere harmless where the page names no web address', async () => {
      const { page, window } = await openFramedForm({ api: fault('good').api, 'exit-url': 'javascript:alert(1)' });
      const to: string[] = [];
      window.navigation.addEventListener('navigate', (event) => {
        to.push(event.destination.url);
        event.preventDefault();
      });
      page.element.exit();
      expect(to).to.deep.equal(['https://www.naver.com/']);
    });
  }
});

describe('the Escape key leaves nothing', () => {
  beforeEach(clearStorage);

  const staysAt = (form: FramedForm & { heard: string[] }): void => {
    expect(form.heard).to.deep.equal([]);
    expect(isHidden(form)).to.equal(false);
    expect(form.page.control(label('narrative')).value).to.equal('전기가 끊겼어요');
  };

  it('while a syllable is being composed', async () => {
    const form = await openBegun();
    escape(form.page.control(label('narrative')), { isComposing: true });
    staysAt(form);
  });

  it('while the focus is elsewhere on the page', async () => {
    const form = await openBegun();
    const elsewhere = form.document.querySelector<HTMLInputElement>('#elsewhere');
    elsewhere?.focus();
    escape(elsewhere ?? form.document);
    staysAt(form);
  });

  it('where the page itself has taken it', async () => {
    const form = await openBegun();
    form.page.element.addEventListener('keydown', (event) => event.preventDefault());
    escape(form.page.control(label('narrative')));
    staysAt(form);
  });

  it('before anything has been written', async () => {
    const form = await openFramedForm({ api: fault('good').api, 'exit-url': EXIT_URL });
    let left = 0;
    form.document.addEventListener('ieum-left', () => (left += 1));
    escape(form.document.body);
    expect(left).to.equal(0);
    expect(isHidden(form)).to.equal(false);
  });
});
