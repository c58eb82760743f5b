import { expect } from '@open-wc/testing';
import type { Zone } from '../../../../src/domain/partners/partner.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { listenToConsole } from '../../../support/console.ts';
import { APART, box, openMap, place, WORDS, type MapPage } from '../../../support/map-page.ts';

const zone = (name: string, outline: unknown): Zone => ({ name, areas: [], outline });
const WEST = zone('서부권역', box(126.2, 36.5, 126.24, 36.6));
const EAST = zone('동부권역', box(126.26, 36.5, 126.3, 36.6));
const ISLANDS = zone('섬마을', {
  type: 'MultiPolygon',
  coordinates: [WEST, EAST].map(({ outline }) => (outline as { coordinates: unknown }).coordinates),
});

/** Corners of each outline that is drawn. */
const outlines = (page: MapPage): number[] =>
  page.all<SVGPathElement>('path').map((path) => (path.getAttribute('d') ?? '').match(/[ML]/g)?.length ?? 0);
const zoneNames = (page: MapPage): (string | null)[] =>
  page.all('.map-zone-name').map(({ textContent }) => textContent);

describe('the outlines of a map', () => {
  it('are drawn with their names, and alone fill the map where there is no place', async () => {
    const page = await openMap({ points: [], zones: [WEST, EAST] });
    expect(outlines(page)).to.deep.equal([4, 4]);
    expect(zoneNames(page)).to.deep.equal(['서부권역', '동부권역']);
    const [first] = page.all<SVGPathElement>('path');
    expect(first?.getBoundingClientRect().height).to.be.greaterThan(page.canvas.clientHeight / 2);
    expect(page.root.textContent).not.to.contain(WORDS.none);
  });

  it('lie where the places are, whatever the page says of drawings', async () => {
    const page = await openMap({
      points: [place('모서리', 36.5, 126.2), place('맞은편', 36.6, 126.24)],
      zones: [WEST],
    });
    const outline = page.one<SVGPathElement>('path').getBoundingClientRect();
    const sheet = page.canvas.getBoundingClientRect();
    const corner = page.at('모서리');
    expect(outline.left - sheet.left).to.be.closeTo(corner.x, 3);
    expect(outline.bottom - sheet.top).to.be.closeTo(corner.y, 3);
  });

  it('may be of several parts', async () => {
    const page = await openMap({ zones: [ISLANDS] });
    expect(outlines(page)).to.deep.equal([8]);
  });

  it('go when others come', async () => {
    const page = await openMap({ zones: [WEST, EAST] });
    page.map.show(APART, [EAST], undefined);
    expect(zoneNames(page)).to.deep.equal(['동부권역']);
    expect(outlines(page)).to.have.lengthOf(1);
  });

  const ring = (...positions: unknown[]): unknown => ({ type: 'Polygon', coordinates: [positions] });
  const [a, b, c] = [
    [126.2, 36.5],
    [126.3, 36.5],
    [126.3, 36.6],
  ];
  const wrong: Record<string, unknown> = {
    nothing: undefined,
    words: '서부',
    'a line': { type: 'LineString', coordinates: [a, b, c, a] },
    'no coordinates': { type: 'Polygon' },
    'no ring': { type: 'Polygon', coordinates: [] },
    'a ring of three corners': ring(a, b, a),
    'a corner of words': ring(a, b, ['126', '36'], a),
    'a corner of one number': ring(a, b, [126.3], a),
    'a latitude before the longitude': ring([36.5, 126.2], [36.5, 126.3], [36.6, 126.3], [36.5, 126.2]),
    'no number': ring(a, [NaN, 36.5], c, a),
    'a part that is none': { type: 'MultiPolygon', coordinates: [[[a, b, c, a]], null] },
    'six thousand corners': ring(...Array.from({ length: 6000 }, () => a)),
  };
  for (const [what, outline] of Object.entries(wrong))
    it(`are left out where one is ${what}, and the others stay`, async () => {
      const page = await openMap({ zones: [zone('틀린 권역', outline), WEST] });
      expect(zoneNames(page)).to.deep.equal(['서부권역']);
      expect(outlines(page)).to.deep.equal([4]);
    });
});

describe('the tiles of a map', () => {
  it('are asked of nobody where the page names none', async () => {
    const before = performance.getEntriesByType('resource').length;
    const page = await openMap({ zones: [WEST] });
    page.button(WORDS.zoomIn).click();
    expect(page.all('img, image, link, script, iframe')).to.deep.equal([]);
    expect(performance.getEntriesByType('resource')).to.have.lengthOf(before);
  });

  it('come from the address that the page names, and nobody there learns which page it is', async () => {
    const page = await openMap({
      tiles: '/tiles/{s}/{z}/{x}/{y}{r}.png',
      attribution: '© 지도 https://example.org/licence',
    });
    const tiles = page.all<HTMLImageElement>('img');
    expect(tiles).not.to.deep.equal([]);
    for (const tile of tiles) {
      expect(tile.getAttribute('src')).to.match(/^\/tiles\/[abc]\/\d+\/\d+\/\d+(@2x)?\.png$/);
      expect(tile.referrerPolicy).to.equal('no-referrer');
      expect(tile.alt).to.equal('');
    }
    const link = page.one<HTMLAnchorElement>('a');
    expect([link.href, link.textContent, link.rel]).to.deep.equal([
      'https://example.org/licence',
      '© 지도 (새 창)',
      'noopener noreferrer',
    ]);
  });

  for (const tiles of [
    'javascript:alert(1)//{z}/{x}/{y}',
    'data:image/png,{z}{x}{y}',
    '/{z}/{x}.png',
    '/{z}/{x}/{y}?k={key}',
  ])
    it(`are none where their address is ${tiles}, which the console says`, async () => {
      const said = listenToConsole('error');
      const page = await openMap({ tiles });
      expect(page.all('img')).to.deep.equal([]);
      expect(page.names, 'the places are drawn').to.have.lengthOf(3);
      expect(said.join()).to.match(/^<ieum-partner-directory>: tiles .*\{z\}\/\{x\}\/\{y\}/);
    });
});

describe('the looks of a map', () => {
  const LONG = '가나다라마바사아자차'.repeat(6);
  const houses = Array.from({ length: 3 }, (_, i) => place(`${LONG} ${i}`, 36.5, 126.2));

  for (const width of [280, 360, 900])
    it(`fit a column of ${width} px, with buttons for a thumb`, async () => {
      const page = await openMap({
        width,
        points: [...APART, ...houses, place(LONG, 36.56, 126.26)],
        zones: [zone(LONG, box(126, 36, 127, 37))],
      });
      page.button(WORDS.move).click();
      page.button(WORDS.cluster(3)).click();
      expect(page.host.scrollWidth).to.be.at.most(width);
      for (const button of page.all('button')) {
        const box = button.getBoundingClientRect();
        expect(Math.min(box.width, box.height), button.textContent ?? '').to.be.at.least(44);
      }
    });

  const row = Array.from({ length: 8 }, (_, i) => place(`${i}번 종합사회복지관`, 36.5, 126.2 + i / 100));

  it('show a name in full sight alone where it covers no other place', async () => {
    const page = await openMap({ points: row });
    expect(page.names).to.have.lengthOf(row.length);
    const boxes = page.all('.named span').map((span) => span.getBoundingClientRect());
    expect(boxes).not.to.deep.equal([]);
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1))
        expect(
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
        ).to.equal(true);
  });

  for (const dark of [false, true])
    it(`have no fault that axe finds (${dark ? 'dark' : 'light'})`, async () => {
      document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
      const page = await openMap({
        points: [...APART, ...houses],
        zones: [WEST, EAST],
        origin: { name: '역', latitude: 36.52, longitude: 126.22 },
        attribution: '© 지도 https://example.org/',
      });
      await expectAccessible(page.host);
      page.button(WORDS.move).click();
      page.button(WORDS.cluster(3)).click();
      await expectAccessible(page.host);
      expect(page.canvas.getAttribute('aria-describedby')).to.equal('map-hint');
      expect(page.one('#map-hint').textContent).to.contain(WORDS.inList);
      document.documentElement.style.removeProperty('color-scheme');
    });
});
