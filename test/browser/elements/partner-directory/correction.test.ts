import { expect } from '@open-wc/testing';
import type { IeumReportCorrectionEvent } from '../../../../src/index.ts';
import ko from '../../../../src/strings/directory/ko.ts';
import { oneLine } from '../../../support/card-page.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, OFFICE } from '../../../support/few-partners.ts';
import { listNetwork, type ListNetwork } from '../../../support/list-network.ts';
import { until } from '../../../support/until.ts';

const { correction: words } = ko;

const ENDPOINT = { 'correction-href': '/corrections' };
const TYPED = '월요일에는 문이 닫혀 있었어요.';

/** What was posted, as text. */
const bodyOf = (request: ListNetwork['requests'][number] | undefined): string => request?.init.body as string;

/** An office's page with the question what is wrong. */
async function openCorrection(attributes: Readonly<Record<string, string>> = {}): Promise<DirectoryPage> {
  const page = await openDirectory(undefined, attributes);
  await page.open(String(OFFICE['name']));
  await page.press(words.open);
  return page;
}

const choose = (page: DirectoryPage, about: string): void =>
  page
    .all('[part=correction] .tile')
    .find((tile) => oneLine(tile.textContent) === about)
    ?.click();

const field = (page: DirectoryPage): HTMLTextAreaElement => page.one<HTMLTextAreaElement>('#correction-text');

async function send(page: DirectoryPage, about: string, text = ''): Promise<void> {
  choose(page, about);
  if (text) field(page).value = text;
  await page.press(words.send);
}

const hear = (page: DirectoryPage, answer: (event: IeumReportCorrectionEvent) => void = () => undefined) => {
  const heard: IeumReportCorrectionEvent[] = [];
  page.element.addEventListener('ieum-report-correction', (event) => {
    heard.push(event);
    answer(event);
  });
  return heard;
};

describe('a mistake that a reader reports', () => {
  it('is told to the page by an event with what it is about and no words', async () => {
    const page = await openCorrection();
    const heard = hear(page, (event) => event.preventDefault());
    expect(page.root.querySelector('#correction-text')).to.equal(null);
    await send(page, words.about.hours);
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ partnerId: 'office', about: 'hours' }]);
    expect([heard[0]?.bubbles, heard[0]?.composed]).to.deep.equal([true, true]);
    expect(page.focusedText).to.equal(words.sent);
  });

  it('is said to reach nobody where neither the page nor an address takes it', async () => {
    const page = await openCorrection();
    await send(page, words.about.phone);
    expect(page.focusedText).to.equal(words.untaken);
  });

  it('is sent only once it says what it is about', async () => {
    const page = await openCorrection();
    const heard = hear(page);
    await page.press(words.send);
    expect(heard).to.have.length(0);
    expect(page.text).to.contain(words.title);
  });

  it('can be folded again, with the focus on what opened it', async () => {
    const page = await openCorrection();
    expect(page.one('#correct').getAttribute('aria-expanded')).to.equal('true');
    await page.press(words.cancel);
    expect(page.text).not.to.contain(words.title);
    expect(page.focusedText).to.equal(words.open);
    expect(page.one('#correct').getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('a mistake that an address takes', () => {
  let network: ListNetwork;
  let answer: () => Response | Promise<Response>;
  beforeEach(() => {
    answer = () => new Response(null, { status: 204 });
    network = listNetwork(() => answer());
  });
  afterEach(() => network.restore());

  it('is posted there once, as JSON, with words; the event has none', async () => {
    const page = await openCorrection(ENDPOINT);
    const heard = hear(page);
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    answer = async () => {
      await held;
      return new Response(null, { status: 204 });
    };
    await send(page, words.about.hours, TYPED);
    await page.press(words.pending);
    goOn();
    await until(() => page.focusedText === words.sent, 'it is never said to be sent');
    expect(network.asked).to.deep.equal(['/corrections']);
    const { init } = network.requests[0] ?? {};
    expect([init?.method, init?.credentials, init?.referrerPolicy]).to.deep.equal(['POST', 'omit', 'no-referrer']);
    expect(JSON.parse(bodyOf(network.requests[0]))).to.deep.equal({
      organization_id: 'office',
      about: 'hours',
      text: TYPED,
    });
    expect(JSON.stringify(heard.map(({ detail }) => detail))).not.to.contain(TYPED);
  });

  it('keeps its words where it could not be sent, and is sent with the next tap', async () => {
    answer = () => new Response(null, { status: 503 });
    const page = await openCorrection(ENDPOINT);
    await send(page, words.about.hours, TYPED);
    await until(() => page.focusedText === words.failed, 'it is never said to have failed');
    expect(field(page).value).to.equal(TYPED);
    answer = () => new Response(null, { status: 200 });
    await page.press(words.send);
    await until(() => page.focusedText === words.sent, 'it is never said to be sent');
    expect(network.asked).to.have.length(2);
  });

  it('takes no resident registration number', async () => {
    const page = await openCorrection(ENDPOINT);
    field(page).value = '900101-1234567 번호예요.';
    field(page).dispatchEvent(new Event('change', { bubbles: true }));
    expect(field(page).value).not.to.contain('1234567');
    await send(page, words.about.other, '900101-1234567 번호예요.');
    await until(() => network.requests.length, 'nothing is sent');
    expect(bodyOf(network.requests[0])).not.to.contain('1234567');
  });

  it('is forgotten with the partner that it is about', async () => {
    const page = await openCorrection(ENDPOINT);
    field(page).value = TYPED;
    await page.back();
    await page.open(String(CENTRE['name']));
    expect(page.text).not.to.contain(words.title);
    await page.press(words.open);
    expect(field(page).value).to.equal('');
  });
});
