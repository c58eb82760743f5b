import { expect, fixtureSync, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { strings } from '../../../../demo/partner/strings.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { accepted, asked, closePartner, PartnerPage, type Reply } from '../../../support/partner-page.ts';
import { until } from '../../../support/until.ts';

const WORD = '가나다라마바사아자차'.repeat(20);

const { answer, declined, ended, none, openFailure } = strings;

/** Every state of the page, with the way there. */
const STATES: [
  name: string,
  replies: { open?: Reply[]; decide?: Reply[] },
  walk: (page: PartnerPage) => Promise<void>,
][] = [
  ['asked', {}, (page) => page.says(answer.accept)],
  [
    'yes, once more',
    {},
    async (page) => {
      await page.press(answer.accept);
      await page.says(answer.accepting);
    },
  ],
  [
    'no, without a reason',
    {},
    async (page) => {
      await page.press(answer.decline);
      await page.press(answer.declineNow);
      await page.says(answer.reasonEmpty);
    },
  ],
  [
    'not sent',
    { decide: ['no-answer'] },
    async (page) => {
      await page.press(answer.accept);
      await page.press(answer.acceptNow);
      await page.says(strings.answerFailure.unreachable ?? '');
    },
  ],
  [
    'said no',
    { decide: [{ decision: 'declined' }] },
    async (page) => {
      await page.press(answer.decline);
      await page.write(WORD);
      await page.press(answer.declineNow);
      await page.says(declined.heading);
    },
  ],
  [
    'said yes',
    { open: [accepted({ name: WORD, narrative: WORD, safe_times: WORD, address: WORD })] },
    (page) => page.says(strings.accepted.heading),
  ],
  ['not to contact', { open: [accepted({ do_not_contact: true })] }, (page) => page.says(strings.warning.doNotContact)],
  ['over', { open: [asked({ decision: 'accepted' })] }, (page) => page.says(strings.accepted.over)],
  ['ended', { open: [404] }, (page) => page.says(ended.heading)],
  ['throttled', { open: [429] }, (page) => page.says(openFailure.throttled ?? '')],
];

/** The page's own colours, as demo/partner.html has them. */
async function openStyled(replies: { open?: Reply[]; decide?: Reply[] }, fragment?: string): Promise<PartnerPage> {
  const page = new PartnerPage(replies, fragment);
  const sheet = fixtureSync<HTMLLinkElement>(html`<link rel="stylesheet" href="/demo/inbox/inbox.css" />`);
  await until(() => sheet.sheet, 'the colours are there');
  return page;
}

const wide = (page: PartnerPage): string[] =>
  page
    .all('*')
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
    .map(
      ({ localName, className, scrollWidth, clientWidth }) => `${localName}.${className} ${scrollWidth}>${clientWidth}`,
    );

const small = (page: PartnerPage): string[] =>
  page
    .all('button, a, textarea')
    .filter((target) => target.getBoundingClientRect().height < 44)
    .map(({ textContent }) => textContent ?? '');

describe('the partner’s page', () => {
  afterEach(async () => {
    closePartner();
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, replies, walk] of STATES) {
    it(`has no fault, in light and in dark, and fits 320 px: ${name}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const page = await openStyled(replies);
      await walk(page);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(wide(page)).to.deep.equal([]);
      expect(small(page)).to.deep.equal([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({ colorScheme });
        await expectAccessible(page.element);
      }
    });
  }

  it('has no fault where it has no link', async () => {
    const page = await openStyled({}, '');
    await page.says(none.heading);
    await expectAccessible(page.element);
  });

  it('has no fault in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const page = await openStyled({ open: [accepted({ do_not_contact: true })] });
    await page.says(strings.warning.doNotContact);
    await expectAccessible(page.element);
    const [stop] = page.all('.stop');
    expect(getComputedStyle(stop!).borderTopStyle).to.equal('solid');
  });
});
