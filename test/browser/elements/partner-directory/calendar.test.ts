import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { DESK } from '../../../support/few-partners.ts';
import { setClock } from '../../../support/set-clock.ts';
import { until } from '../../../support/until.ts';

/** Files that the page hands to the browser's downloads, instead of downloading them. */
class Downloads {
  readonly files: { readonly name: string; readonly blob: Blob }[] = [];
  readonly restore: () => void;

  constructor() {
    const { files } = this;
    const blobs = new Map<string, Blob>();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      if (blob) files.push({ name: this.download, blob });
    };
    this.restore = () => {
      URL.createObjectURL = createObjectURL;
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    };
  }
}

describe('the calendar file of a desk that comes on market days', () => {
  let downloads: Downloads;
  beforeEach(() => (downloads = new Downloads()));
  afterEach(() => downloads.restore());

  const openDesk = async (): Promise<DirectoryPage> => {
    setClock('2026-11-25T15:00+09:00');
    const page = await openDirectory();
    await page.whole();
    await page.open(String(DESK['name']));
    return page;
  };

  /** The lines of the file, without those that are anew each time. */
  const lines = async (): Promise<string[]> => {
    await until(() => downloads.files.length, 'no file is handed over');
    const text = (await downloads.files[0]?.blob.text()) ?? '';
    return text
      .replace(/\r\n /g, '')
      .split('\r\n')
      .filter((line) => !/^(DTSTAMP|UID)/.test(line));
  };

  it('holds one date, with its name and place, by UTC', async () => {
    const page = await openDesk();
    await page.press(ko.hours.calendarFor('12월 4일 금요일'));
    expect(await lines()).to.include.members([
      'DTSTART:20261204T010000Z',
      'DTEND:20261204T050000Z',
      `SUMMARY:${String(DESK['name'])}`,
      'LOCATION:가온시장\\, 가온도 가온시 시장길 5',
    ]);
    expect((await lines()).join()).not.to.contain('RRULE');
  });

  it('holds the series, by the clock in Korea', async () => {
    const page = await openDesk();
    await page.press(ko.hours.series);
    const file = await lines();
    expect(file).to.include.members(['TZID:Asia/Seoul', 'DTSTART;TZID=Asia/Seoul:20261129T100000']);
    expect(file.find((line) => line.startsWith('RRULE')))
      .to.contain('FREQ=MONTHLY')
      .and.to.contain('BYMONTHDAY=4,9,14');
    expect(file.filter((line) => line === 'BEGIN:VEVENT')).to.have.length(1);
  });

  it('is a text/calendar file that begins with no byte order mark', async () => {
    const page = await openDesk();
    await page.press(ko.hours.series);
    await until(() => downloads.files.length, 'no file is handed over');
    const [file] = downloads.files;
    expect([file?.name, file?.blob.type]).to.deep.equal(['ieum.ics', 'text/calendar']);
    expect(await file?.blob.slice(0, 5).text()).to.equal('BEGIN');
  });

  it('takes the place of the one that was saved before: each date keeps its id', async () => {
    const page = await openDesk();
    const names = page.all('[part=dates] [aria-label]').map((button) => button.getAttribute('aria-label') ?? '');
    for (const name of [names[0], names[0], names[1], ko.hours.series]) await page.press(name ?? '');
    await until(() => downloads.files.length === 4, 'there are never four files');
    const [first, again, other, series] = await Promise.all(
      downloads.files.map(async ({ blob }) => /^UID:(.*\r\n )*.*$/m.exec(await blob.text())?.[0]),
    );
    expect(again).to.equal(first);
    expect(new Set([first, other, series]).size).to.equal(3);
  });

  it('is offered by buttons that each name their date', async () => {
    const page = await openDesk();
    const names = page.all('[part=dates] [aria-label]').map((button) => button.getAttribute('aria-label') ?? '');
    expect(new Set(names).size).to.equal(3);
    for (const name of names) expect(name).to.contain(ko.hours.calendar);
  });
});
