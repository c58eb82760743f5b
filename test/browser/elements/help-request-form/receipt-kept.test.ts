import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { accepted } from '../../../support/fake-client.ts';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';

const BY = '2026년 11월 25일';
const WORDS = [
  ko.receipt.offline,
  `${ko.receipt.reference} K7M4-XQ2P`,
  `${ko.receipt.secret} 7ZQK-M3TR-9WVB-4HXD`,
  `2026년 11월 22일 오전 10:00 ${ko.receipt.receivedAt}`,
  `${ko.receipt.by(BY)} ${ko.receipt.nextBy('희망복지지원팀')}`,
  `${ko.receipt.after(BY)} ${ko.receipt.late}`,
].join('\r\n');

/** With a receipt on screen. */
async function atReceipt(): Promise<FormPage> {
  const page = await openForm();
  await page.sendOwn();
  await page.comesTo('receipt');
  return page;
}

/** Puts a stand-in for a method of the browser's in its place, until the test's end. */
function stand<Of extends object, Name extends keyof Of>(of: Of, name: Name, method: Of[Name]): void {
  const original = Object.getOwnPropertyDescriptor(of, name);
  Object.defineProperty(of, name, { configurable: true, writable: true, value: method });
  putBack.push(() => {
    if (original) Object.defineProperty(of, name, original);
    else Reflect.deleteProperty(of, name);
  });
}

let putBack: (() => void)[] = [];
afterEach(() => {
  for (const each of putBack) each();
  putBack = [];
});

describe('keeping a receipt', () => {
  beforeEach(clearStorage);

  it('copies both numbers and what happens when, and nothing that was written', async () => {
    const page = await atReceipt();
    const copied: string[] = [];
    stand(navigator.clipboard, 'writeText', async (text) => void copied.push(text));
    await page.press(ko.receipt.copy);
    await page.says(ko.receipt.copied);
    expect(copied).to.deep.equal([WORDS]);
    expect(page.announced).to.equal(ko.receipt.copied);
  });

  it('says nothing of copying where the browser does not let it', async () => {
    const page = await atReceipt();
    stand(navigator.clipboard, 'writeText', () => Promise.reject(new DOMException('', 'NotAllowedError')));
    await page.press(ko.receipt.copy);
    expect(page.text).not.to.contain(ko.receipt.copied);
    expect(page.part('reference')?.textContent).to.equal('K7M4-XQ2P');
  });

  it('saves the same as a text file that every editor reads', async () => {
    const page = await atReceipt();
    const blobs: Blob[] = [];
    const links: HTMLAnchorElement[] = [];
    stand(URL, 'createObjectURL', (blob) => (blobs.push(blob as Blob), 'blob:kept'));
    stand(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      links.push(this);
    });
    await page.press(ko.receipt.save);
    expect(links.map(({ href, download }) => [href, download])).to.deep.equal([['blob:kept', 'ieum-K7M4-XQ2P.txt']]);
    expect(blobs[0]?.type).to.equal('text/plain');
    const bytes = new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
    // The mark of UTF-8, by which editors that guess encodings know Korean.
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).to.equal(WORDS);
  });

  it('prints', async () => {
    const page = await atReceipt();
    let prints = 0;
    stand(window, 'print', () => (prints += 1));
    await page.press(ko.receipt.print);
    expect(prints).to.equal(1);
  });

  it('warns of files on a device that is shared', async () => {
    const page = await atReceipt();
    expect(page.text).to.contain(ko.receipt.shared);
  });

  it('holds no secret that the API did not give', async () => {
    const page = await openForm({ outcomes: [accepted({ secret: undefined })] });
    await page.sendOwn();
    await page.comesTo('receipt');
    const copied: string[] = [];
    stand(navigator.clipboard, 'writeText', async (text) => void copied.push(text));
    await page.press(ko.receipt.copy);
    expect(copied.join()).to.contain('K7M4-XQ2P').and.not.to.contain(ko.receipt.secret);
  });
});
