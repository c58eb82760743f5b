import { expect } from '@open-wc/testing';
import { readDoorFragment } from '../../../../src/domain/door.ts';
import { frameAddress } from '../../../../src/elements/shared/frame-address.ts';

const PAGE = 'https://welfare.example/v1/frame.html';

/** The door that a tag opens in a frame, as the page in the frame reads it. */
function doorOf(attributes: Readonly<Record<string, string>>, frame = PAGE, language = 'ko') {
  const tag = document.createElement(attributes['tag'] ?? 'ieum-help-request-form');
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  const url = new URL(frameAddress(tag, frame, language));
  expect(url.href.replace(url.hash, '')).to.equal(frame.replace(/#.*/, ''));
  return readDoorFragment(url.hash);
}

describe('the address of a frame', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('names the site, the element, the language and the codes of the tag', () => {
    const door = doorOf({ site: 'gaon', district: '4617025021', 'partner-id': 'centre' });
    expect(door).to.deep.equal({
      element: 'help-request-form',
      site: 'gaon',
      language: 'ko',
      codes: { district: '4617025021', 'partner-id': 'centre' },
    });
  });

  it('takes the site from the address that the API gives, where the tag names none', () => {
    expect(doorOf({}, `${PAGE}#ieum:site=gaon`)?.site).to.equal('gaon');
    expect(doorOf({ site: 'other' }, `${PAGE}#ieum:site=gaon`)?.site).to.equal('other');
  });

  it('takes along the codes that a QR code put into the address of the page', () => {
    location.hash = '#ieum:reporter-role=meter-reader&organization-code=KEPCO-1&district=1';
    const door = doorOf({ district: '4617025021' });
    expect(door?.codes).to.deep.equal({
      district: '4617025021',
      'reporter-role': 'meter-reader',
      'organization-code': 'KEPCO-1',
    });
  });

  it('leaves out what is no code and no language, and opens all the same', () => {
    location.hash = '#ieum:partner-id=%3Cscript%3E';
    const door = doorOf({ district: '가온 1동', 'program-name': '긴급복지', api: 'https://evil.example' }, PAGE, 'k o');
    expect(door).to.deep.equal({ element: 'help-request-form', site: '', language: '', codes: {} });
  });

  it('says of other elements what they are', () => {
    expect(doorOf({ tag: 'ieum-request-status', site: 'gaon', district: '1' })).to.deep.equal({
      element: 'request-status',
      site: 'gaon',
      language: 'ko',
      codes: {},
    });
  });
});
