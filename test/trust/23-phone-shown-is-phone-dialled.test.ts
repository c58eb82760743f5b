import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import directoryWords from '../../src/strings/directory/ko.ts';
import finderWords from '../../src/strings/finder/ko.ts';
import ko from '../../src/strings/ko.ts';
import statusWords from '../../src/strings/status/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { definition, discovery } from '../support/builders.ts';
import { startDemo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { phoneLinks } from '../support/dialled.ts';
import { status } from '../support/fake-receipt-client.ts';
import { startKitHost, type OwnApi } from '../support/kit-host.ts';
import { at, location, organization, service as partnersService, tag } from '../support/partners.ts';
import { service } from '../support/programs.ts';
import { findForm } from '../support/resident.ts';
import { allLoaded, finderIn, findFinder, openProgram } from '../support/seeker.ts';
import { allPartners, directoryIn, findDirectory, lookAt, openPartner } from '../support/visitor.ts';

/** Numbers that can be called, as sources write them. */
const PLAIN = [
  '129',
  '1366',
  '1588-0000',
  '02-0000-0001',
  '02)000-0001',
  '(031) 000-0001',
  '031-120',
  '010 0000 0001',
  '0505.0000.0001',
  '+82 2-0000-0001',
  '+82 (0)2-0000-0001',
  '０２－００００－０００１',
];

/** What looks like a number to one, and is another or none to the other. */
const TREACHEROUS = [
  '\u202e1000-0000-20\u202c',
  '\u202d02-0000-0001',
  '\u206702-0000-0001\u2069',
  '02-\u200f0000-0001',
  '02-0000\u200b-0001',
  '02-0000\u00ad-0001',
  '02-0000-000\u20601',
  '02-0000-0001\ufe0f\u20e3',
  '02\u20110000\u20110001',
  '02–0000–0001',
  '٠٢-٠٠٠٠-٠٠٠١',
  '०२-००००-०००१',
  '𝟎𝟐-𝟎𝟎𝟎𝟎-𝟎𝟎𝟎𝟏',
  '1②9',
  '02-OOOO-OOO1',
  'l29',
  '1588-CALL',
  '129, 119',
  '129 119',
  '02-0000-0001 02-0000-0002',
  '02-0000-0001/2',
  '02-0000-0001p119',
  '02-0000-0001;phone-context=+1',
  '02-0000-0001 (내선 3)',
  '*119#',
  'tel:119',
  '119119119119119119119',
];

/** Names that would turn what follows them in the same line. */
const NAMES = ['\u202e시청', '시청\u202e', '\u2067시청', '시청 \u200f', 'مكتب', 'עירייה'];

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(() => browser.close());

/** A page with `main` in it, whose API answers as `own` does. */
async function open(t: TestContext, main: string, own: OwnApi): Promise<Page> {
  const page = await (await openDevice(t, browser)).newPage();
  const kit = await startKitHost(own);
  t.after(kit.stop);
  await page.goto(kit.page('/api', '', main));
  return page;
}

/**
 * What is seen of each number is what it dials, and there are as many links as meant. The zero that is written behind
 * Korea's code for those who call from within the country is not dialled.
 */
async function assertDials(card: Locator, count: number): Promise<void> {
  const links = await phoneLinks(card);
  for (const { shown, dialled } of links) assert.equal(shown.replace(/^\+820/, '+82'), dialled);
  assert.equal(links.length, count);
}

/** Numbers of the country that stand on a card whatever an API says. */
const STRIP = 4;

async function openContacts(t: TestContext, phones: { number: string; description: string }[]): Promise<Locator> {
  const one = service('one', { name: '사업', phones: phones.map((phone, i) => ({ id: `p${i}`, ...phone })) });
  const page = await open(t, '<ieum-program-finder></ieum-program-finder>', () => ({
    status: 200,
    body: { contents: [one], last_page: true },
  }));
  await allLoaded(await findFinder(page));
  await openProgram(finderIn(page), '사업');
  return finderIn(page);
}

/** Keeps the programme that is open, and goes to what is kept. */
async function toShortlist(finder: Locator): Promise<void> {
  await finder.getByRole('button', { name: `${finderWords.program.save}: 사업` }).click();
  await finder.getByRole('button', { name: finderWords.program.back }).click();
  await finder.locator('#shortlist').click();
  await finder.getByRole('heading', { name: finderWords.shortlist.title }).waitFor();
}

test('a programme’s number that can be called is called as it is shown', async (t) => {
  const finder = await openContacts(
    t,
    PLAIN.map((number) => ({ number, description: '시청' })),
  );
  await assertDials(finder, STRIP + PLAIN.length);
  await toShortlist(finder);
  await assertDials(finder, STRIP + PLAIN.length);
});

test('what is no plain number of a programme is shown, and dials nothing', async (t) => {
  const finder = await openContacts(
    t,
    TREACHEROUS.map((number) => ({ number, description: '시청' })),
  );
  await assertDials(finder, STRIP);
  const text = await finder.evaluate((host) => host.shadowRoot?.textContent ?? '');
  for (const number of TREACHEROUS) assert.ok(text.includes(number), number);
  await toShortlist(finder);
  await assertDials(finder, STRIP);
});

test('no name of a programme’s office turns the number beside it', async (t) => {
  const finder = await openContacts(
    t,
    NAMES.map((description) => ({ number: '02-1234-5678', description })),
  );
  await assertDials(finder, STRIP + NAMES.length);
  await toShortlist(finder);
  await assertDials(finder, STRIP + NAMES.length);
});

/** A number of a partner, and all that may stand beside it. */
interface PartnersPhone {
  number: string;
  extension?: string;
  description?: string;
}

/** The list of a directory of two partners: one has all these phones itself, the other has them at its place. */
async function openPartners(t: TestContext, phones: readonly PartnersPhone[], name = '기관'): Promise<Locator> {
  const visiting = { attributes: [tag('visiting-service', name)] };
  const desk = partnersService('desk', 'two', visiting);
  const lists: Readonly<Record<string, unknown[]>> = {
    organizations: [
      organization('one', { name, phones, services: [partnersService('call', 'one', visiting)] }),
      organization('two', { name: `${name} 나`, phones: [] }),
    ],
    service_at_locations: [at('at', desk, location('place', { name, phones }))],
  };
  const page = await open(t, '<ieum-partner-directory></ieum-partner-directory>', (path) => ({
    status: 200,
    body: { contents: lists[path] ?? [], last_page: true },
  }));
  await allPartners(await findDirectory(page));
  return directoryIn(page);
}

/** Checks the list, each of both partners, and the list that one comes back to. */
async function assertPartnersDial(directory: Locator, inList: number, count: number, name = '기관'): Promise<void> {
  await assertDials(directory, STRIP + inList);
  for (const one of [name, `${name} 나`]) {
    await openPartner(directory, one);
    await assertDials(directory, STRIP + count);
    await directory.getByRole('button', { name: directoryWords.partner.back }).click();
    await directory.locator('[part="results"]').waitFor();
  }
}

test('a partner’s number that can be called is called as it is shown', async (t) => {
  const directory = await openPartners(
    t,
    PLAIN.map((number) => ({ number, description: '시청' })),
  );
  await assertPartnersDial(directory, 1, PLAIN.length);
});

/** How many of the treacherous are plain numbers once signs that nobody sees are taken out, or an extension is. */
const MENDED = 7;

test('what is no plain number of a partner dials nothing, and nothing else than is shown', async (t) => {
  const directory = await openPartners(
    t,
    TREACHEROUS.map((number) => ({ number, description: '시청' })),
  );
  await assertPartnersDial(directory, 1, MENDED);
});

test('no list of partners dials what is no plain number', async (t) => {
  const organizations = TREACHEROUS.map((number, i) => organization(`o${i}`, { name: '기관', phones: [{ number }] }));
  for (const some of [organizations.slice(0, 15), organizations.slice(15)]) {
    const page = await open(t, '<ieum-partner-directory></ieum-partner-directory>', (path) => ({
      status: 200,
      body: { contents: path === 'organizations' ? some : [], last_page: true },
    }));
    const directory = await findDirectory(page);
    await allPartners(directory);
    const links = await phoneLinks(directory);
    for (const { shown, dialled } of links) assert.equal(shown, dialled);
    assert.ok(links.length > STRIP, 'some are plain numbers after all');
  }
});

test('a partner’s extension stands beside its number and is never dialled', async (t) => {
  const directory = await openPartners(t, [
    { number: '02-0000-0001', extension: '12' },
    { number: '02-0000-0002 (내선 345)' },
    { number: '02-0000-0003 ext. 6' },
    { number: '02-0000-0004', extension: '7,119' },
    { number: '02-0000-0005', extension: '\u202e98' },
  ]);
  const partner = await openPartner(directory, '기관');
  const { extension } = directoryWords.partner;
  assert.deepEqual(
    (await partner.locator('[part="phones"] li').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim()),
    [
      `02-0000-0001 ${extension('12')}`,
      `02-0000-0002 ${extension('345')}`,
      `02-0000-0003 ${extension('6')}`,
      '02-0000-0004',
      `02-0000-0005 ${extension('98')}`,
    ],
  );
  assert.deepEqual(
    (await phoneLinks(directory)).slice(0, 5).map(({ dialled }) => dialled),
    ['0200000001', '0200000002', '0200000003', '0200000004', '0200000005'],
  );
});

test('a fax of a partner is no telephone', async (t) => {
  const fax = { number: '02-0000-0009', type: 'fax' };
  const directory = await openPartners(t, [fax, { number: '02-0000-0001' }]);
  await assertPartnersDial(directory, 1, 1);
});

for (const name of NAMES) {
  test(`${JSON.stringify(name)} turns no number of a partner`, async (t) => {
    const directory = await openPartners(t, [{ number: '02-1234-5678', description: name, extension: '12' }], name);
    await assertPartnersDial(directory, 1, 1, name.trim());
    await lookAt(directory, 'visiting');
    await directory.locator('[part="visiting"]').waitFor();
    await assertDials(directory, STRIP + 1);
  });
}

for (const name of NAMES) {
  test(`${JSON.stringify(name)} turns no number of the form`, async (t) => {
    const city = definition();
    const officer = { name: { ko: name }, phone: '02-1234-5678' };
    const page = await open(t, '<ieum-help-request-form></ieum-help-request-form>', (path) => ({
      status: 200,
      body:
        path === 'form'
          ? { ...city, controller: { ...city.controller, privacy_officer: officer } }
          : discovery({
              emergency: [{ label: name, number: '02-1234-5678' }, ...(discovery().referral?.emergency ?? [])],
            }),
    }));
    const form = await findForm(page);
    await form.getByRole('button', { name: ko.form.self }).click();
    await form.getByText(ko.recipient.more).click();
    await form.locator('[part="recipient"] a[href^="tel:"]').waitFor();
    await assertDials(form, 4);
  });

  test(`${JSON.stringify(name)} turns no number of a request’s status`, async (t) => {
    const contact = { name, phone: '02-1234-5678' };
    const page = await open(t, '<ieum-request-status></ieum-request-status>', (path) => ({
      status: 200,
      body: path === 'referrals/status' ? status({ contact, overdue: true }) : discovery({ status: true }),
    }));
    const card = page.locator('ieum-request-status');
    await card.getByLabel(statusWords.ask.reference).fill('K7M4-XQ2P');
    await card.getByLabel(statusWords.ask.secret).fill('7ZQK-M3TR-9WVB-4HXD');
    await page.keyboard.press('Enter');
    await card.locator('[part="overdue"]').waitFor();
    await assertDials(card, 4);
  });
}

for (const number of TREACHEROUS) {
  test(`${JSON.stringify(number)} of a city’s own is dialled as it is shown, or not at all`, async (t) => {
    const page = await open(t, '<ieum-help-request-form></ieum-help-request-form>', (path) => ({
      status: 200,
      body: path === 'form' ? definition() : discovery({ emergency: [{ label: '시청', number }] }),
    }));
    const form = page.locator('ieum-help-request-form');
    await form.locator('[part~="emergency"] a').first().waitFor();
    for (const { shown, dialled } of await phoneLinks(form)) assert.equal(shown, dialled);
  });
}

test('no name turns the number on the page that a partner is asked on', async (t) => {
  const page = await (await openDevice(t, browser)).newPage();
  const demo = await startDemo();
  t.after(demo.stop);
  let team = '';
  await page.route('**/partner/api/open', (route) =>
    route.fulfill({
      json: {
        partner: { id: 'centre', name: '이음복지관' },
        city: '가온시',
        team,
        phone: '02-1234-5678',
        expires_on: '2026-11-27',
        decision: null,
        case: { urgency: 'urgent', needs: [], signs: [], child: false },
        contact: null,
      },
    }),
  );
  for (team of NAMES) {
    await page.goto('about:blank');
    await page.goto(`${demo.kit}/partner/#j=gaon&token=7ZQK-M3TR-9WVB-4HXD`);
    const app = page.locator('partner-app');
    await app.locator('a[href^="tel:"]').waitFor();
    await assertDials(app, 1);
  }
});
