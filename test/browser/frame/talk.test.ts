import { expect, fixture, html } from '@open-wc/testing';
import type { ToFrame } from '../../../src/domain/frame-messages.ts';
import { until } from '../../support/until.ts';

/** A frame of this origin that asks whether it may be here, as far as `hosts` say. */
async function framedBy(hosts: readonly string[], policy: ReferrerPolicy, greeting?: unknown): Promise<string> {
  const source = `<!doctype html><title>가온시</title><body><script type="module">
    import { hostOf } from '/src/frame/talk.ts';
    document.body.dataset.state = 'asked';
    document.body.dataset.host = String(await hostOf(${JSON.stringify(hosts)}));
  </script>`;
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="가온시" referrerpolicy=${policy} srcdoc=${source}></iframe>`,
  );
  const said = () => frame.contentDocument?.body?.dataset ?? {};
  await until(() => said()['state'], 'the frame never asks');
  if (greeting) frame.contentWindow?.postMessage(greeting, location.origin);
  await until(() => said()['host'] !== undefined, 'the frame never knows');
  return said()['host'] ?? '';
}

const hello: ToFrame = { ieum: 1, hello: true, language: 'ko' };

describe('the stand-alone page in a frame', () => {
  it('is at home on a page of a host', async () => {
    expect(await framedBy(['https://news.example', location.origin], 'origin')).to.equal(location.origin);
  });

  it('is at home on a page that keeps its address to itself, once that has said hello', async () => {
    expect(await framedBy([location.origin], 'no-referrer', hello)).to.equal(location.origin);
  });

  it('is not at home on any other page, whatever that says', async () => {
    expect(await framedBy(['https://news.example'], 'origin', hello)).to.equal('undefined');
    expect(await framedBy([], 'origin', hello)).to.equal('undefined');
  });
});

describe('a page in no frame', () => {
  it('knows that nobody is around it', async () => {
    const { hostOf } = await import('../../../src/frame/talk.ts');
    expect(await hostOf([])).to.equal(parent === window ? '' : undefined);
  });
});
