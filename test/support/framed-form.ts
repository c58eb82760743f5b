import { fixture, html } from '@open-wc/testing';
import type { HelpRequestForm } from '../../src/index.ts';
import ko, { type Strings } from '../../src/strings/ko.ts';
import { FakeClient } from './fake-client.ts';
import { FormPage } from './form-page.ts';
import { until } from './until.ts';

export interface FramedForm {
  readonly page: FormPage;
  /** The window of the page in the frame; another page's once that one is left. */
  readonly window: Window & typeof globalThis;
  readonly document: Document;
}

/**
 * A form on a page of its own, in a frame: a page that can be left, and that
 * has fetched nothing before. `attributes` are those of the tag, `lang` is the page's.
 */
export async function openFramedForm(
  attributes: Readonly<Record<string, string>>,
  lang = 'ko',
  words: Strings = ko,
): Promise<FramedForm> {
  const tag = document.createElement('ieum-help-request-form');
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  const source = `<!doctype html><html lang="${lang}"><title>가온시</title>
    <body>${tag.outerHTML}<p><label>찾기 <input id="elsewhere"></label></p>
    <script type="module" src="/src/elements/help-request-form/define.ts"></script>`;
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="가온시" srcdoc=${source}></iframe>`);
  const form = () => frame.contentDocument?.querySelector<HelpRequestForm>('ieum-help-request-form');
  await until(() => form()?.shadowRoot?.querySelector('[part~=choose]'), 'the form in the frame never comes');
  const page = new FormPage(form() as HelpRequestForm, new FakeClient(), words);
  return {
    page,
    window: frame.contentWindow as FramedForm['window'],
    document: frame.contentDocument as Document,
  };
}
