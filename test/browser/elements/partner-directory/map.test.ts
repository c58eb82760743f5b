import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { APART, nameOf, openMap, place, spread, WORDS, type MapPage } from '../../../support/map-page.ts';
import { until } from '../../../support/until.ts';

/** Three agencies in one house, and one across the city. */
const ONE_HOUSE = [
  place('복지팀', 36.5, 126.2),
  place('보건지소', 36.5, 126.2),
  place('일자리센터', 36.5, 126.2),
  place('시청', 36.6, 126.3),
];
const TOWN = [place('동사무소', 36.5, 126.2), place('복지관', 36.501, 126.201), place('시청', 36.7, 126.4)];

const press = (page: MapPage, key: string, modifiers: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers });
  (page.root.activeElement ?? page.canvas).dispatchEvent(event);
  return event;
};

describe('the map of partners', () => {
  it('has a button for each place, the nearest to its middle first, and opens what is pressed', async () => {
    const page = await openMap();
    expect(page.names).to.deep.equal(['시청', '북쪽 복지관', '남쪽 보건소']);
    page.button('남쪽 보건소').click();
    expect(page.opened).to.deep.equal(['남쪽 보건소']);
  });

  it('brings everything into view, and again where one asks for all of it', async () => {
    const page = await openMap();
    expect(APART.every(({ name }) => page.isInView(name))).to.equal(true);
    for (let i = 0; i < 4; i++) page.button(WORDS.zoomIn).click();
    expect(page.names).to.deep.equal(['시청']);
    page.button(WORDS.whole).click();
    expect(page.names).to.have.lengthOf(3);
  });

  it('draws two places that stand close together as one button, which comes nearer', async () => {
    const page = await openMap({ points: TOWN });
    expect(page.names).to.have.members([WORDS.cluster(2), '시청']);
    page.button(WORDS.cluster(2)).focus();
    page.button(WORDS.cluster(2)).click();
    expect(page.names).to.have.members(['동사무소', '복지관']);
    expect(page.focused, 'the focus goes on to one of them').to.be.oneOf(['동사무소', '복지관']);
    expect(page.opened).to.deep.equal([]);
  });

  it('lists places that no zoom tells apart, opens one of them, and folds the list at Escape', async () => {
    const page = await openMap({ points: ONE_HOUSE });
    page.button(WORDS.cluster(3)).click();
    expect(page.one('[role=group]').textContent).to.contain(WORDS.together(3));
    expect(page.focused).to.equal('복지팀');
    page.button('일자리센터').click();
    expect(page.opened).to.deep.equal(['일자리센터']);
    press(page, 'Escape');
    expect(page.root.querySelector('[role=group]')).to.equal(null);
    expect(page.focused).to.equal(WORDS.cluster(3));
  });

  it('is asked for by Tab, opens by Enter, and lets Tab go on behind it', async () => {
    const page = await openMap();
    const after = document.createElement('button');
    page.one('.card').append(after);
    page.button(WORDS.move).focus();
    const stops: string[] = [];
    for (let i = 0; i < 4; i++) {
      await sendKeys({ press: 'Tab' });
      stops.push(page.focused);
    }
    expect(stops).to.deep.equal([WORDS.label, '시청', '북쪽 복지관', '남쪽 보건소']);
    await sendKeys({ press: 'Enter' });
    expect(page.opened).to.deep.equal(['남쪽 보건소']);
    await sendKeys({ press: 'Tab' });
    expect(page.root.activeElement).to.equal(after);
  });

  it('moves by arrows and zooms by plus and minus, at once and without motion', async () => {
    const page = await openMap();
    page.canvas.focus();
    const { x, y } = page.at('시청');
    expect(press(page, 'ArrowLeft').defaultPrevented, 'the page does not scroll as well').to.equal(true);
    press(page, 'ArrowDown');
    expect(page.at('시청')).to.deep.equal({ x: x + 100, y: y - 100 });
    press(page, 'ArrowRight');
    press(page, 'ArrowUp');
    const near = page.at('북쪽 복지관').x;
    press(page, '-');
    expect(page.at('북쪽 복지관').x).to.be.greaterThan(near + 20);
    press(page, '+');
    expect(Math.abs(page.at('북쪽 복지관').x - near)).to.be.lessThan(2);
    expect(page.root.ownerDocument.getAnimations()).to.deep.equal([]);
  });

  it('leaves keys that are the browser’s to the browser', async () => {
    const page = await openMap();
    const before = page.at('시청');
    for (const event of [
      press(page, '+', { ctrlKey: true }),
      press(page, 'ArrowLeft', { altKey: true }),
      press(page, 'Tab'),
    ])
      expect(event.defaultPrevented).to.equal(false);
    expect(page.at('시청')).to.deep.equal(before);
  });

  it('keeps the focus on a place while it is in view, and gives it to the map where it is not', async () => {
    const page = await openMap();
    page.button('북쪽 복지관').focus();
    press(page, 'ArrowUp');
    press(page, 'ArrowUp');
    expect(page.focused).to.equal('북쪽 복지관');
    expect(page.names[0], 'others are sorted around it').to.equal('북쪽 복지관');
    for (let i = 0; i < 6; i++) press(page, 'ArrowDown');
    expect(page.focused).to.equal(WORDS.label);
  });

  it('lets a wheel scroll the page, and zooms where Ctrl is held', async () => {
    const page = await openMap();
    const { x, y } = page.button('시청').getBoundingClientRect();
    const turn = (ctrlKey: boolean): boolean =>
      page
        .button('시청')
        .dispatchEvent(
          new WheelEvent('wheel', { deltaY: -200, clientX: x, clientY: y, bubbles: true, cancelable: true, ctrlKey }),
        );
    expect(turn(false), 'the page scrolls').to.equal(true);
    expect(turn(true), 'the map takes it').to.equal(false);
    await until(() => page.names.length === 1, 'the map zooms');
  });

  it('lets one finger scroll the page until somebody wants to move the map, which then has buttons for it too', async () => {
    const page = await openMap();
    expect(getComputedStyle(page.canvas).touchAction).to.equal('pan-x pan-y');
    page.button(WORDS.move).click();
    expect(getComputedStyle(page.canvas).touchAction).to.equal('none');
    const { x, y } = page.at('시청');
    page.button(WORDS.right).click();
    page.button(WORDS.up).click();
    expect(page.at('시청')).to.deep.equal({ x: x - 100, y: y + 100 });
    page.button(WORDS.move).click();
    expect(page.all('button').map(({ textContent }) => textContent)).not.to.include(WORDS.right);
  });

  it('sets a place apart, alone or among others, and lets it go', async () => {
    const page = await openMap({ points: TOWN });
    const marked = (): string[] => page.all('.marked').map(nameOf);
    page.map.mark('시청');
    expect(marked()).to.deep.equal(['시청']);
    page.map.mark('복지관');
    expect(marked()).to.deep.equal([WORDS.cluster(2)]);
    page.button(WORDS.cluster(2)).click();
    expect(marked(), 'also after the map has moved').to.deep.equal(['복지관']);
    page.map.mark('');
    expect(marked()).to.deep.equal([]);
  });

  it('draws 2,000 places as 60 buttons at most, however near one looks', async () => {
    const page = await openMap({ points: spread(2000), width: 1600 });
    page.host.style.setProperty('--_map-height', '1000px');
    await until(() => page.canvas.clientHeight === 1000 && page.spots.length, 'the map is tall');
    page.button(WORDS.whole).click();
    for (let i = 0; i < 8; i++) {
      expect(page.spots.length).to.be.within(1, 60);
      page.button(WORDS.zoomIn).click();
    }
  });

  it('draws what was found alone, and keeps the view of somebody who has moved it and sees some', async () => {
    const page = await openMap();
    page.map.show(APART.slice(0, 2), [], undefined);
    expect(page.names).to.have.members(['북쪽 복지관', '시청']);
    expect(page.isInView('북쪽 복지관')).to.equal(true);
    page.button(WORDS.zoomOut).click();
    const before = page.at('시청');
    page.map.show(APART, [], undefined);
    expect(page.at('시청')).to.deep.equal(before);
    page.map.show([place('먼 곳', 33.4, 126.5)], [], undefined);
    expect(page.isInView('먼 곳')).to.equal(true);
  });

  it('brings the nearest of the list into view with the place to start from', async () => {
    const far = Array.from({ length: 4 }, (_, i) => place(`가까운 곳 ${i}`, 36.5 + i / 50, 126.2));
    const points = [...far, place('다섯째', 36.5, 126.24), place('먼 곳', 33.4, 126.5)];
    const page = await openMap({ points, origin: { name: '', latitude: 36.53, longitude: 126.22 } });
    expect(page.names).to.include('다섯째').and.not.to.include('먼 곳');
    expect(page.one('.map-origin').textContent).to.equal(WORDS.here);
  });

  it('draws itself where it comes into view later', async () => {
    const page = await openMap({ width: 0 });
    const column = page.host.parentElement;
    if (column) column.style.width = '500px';
    await until(() => page.names.length === 3, 'the places are drawn');
    expect(APART.every(({ name }) => page.isInView(name))).to.equal(true);
  });

  it('says so where there is nothing to draw, and leaves out what is nowhere', async () => {
    const page = await openMap({ points: [place('극지', 89, 0), place('없음', NaN, 127)] });
    expect(page.spots).to.have.lengthOf(0);
    expect(page.root.textContent).to.contain(WORDS.none);
    page.map.show(APART, [], undefined);
    expect(page.root.textContent).not.to.contain(WORDS.none);
  });

  it('shows a name as it is written, also one that looks like markup', async () => {
    const name = '<img src=x onerror="globalThis.ran = 1"><b>복지관</b>';
    const page = await openMap({ points: [place(name, 36.5, 126.2)], attribution: name });
    expect(page.names).to.deep.equal([name]);
    expect(page.all('img, b')).to.deep.equal([]);
    expect(page.root.textContent).to.contain(name);
  });

  it('takes everything out again', async () => {
    const page = await openMap();
    page.map.remove();
    expect(page.root.textContent?.trim()).to.equal('');
    expect(page.all('.leaflet-pane, button')).to.deep.equal([]);
  });
});
