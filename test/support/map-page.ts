import { fixture, html, nextFrame } from '@open-wc/testing';
import {
  PartnerMap,
  type MapOptions,
  type MapPoint,
  type MapWords,
} from '../../src/elements/partner-directory/map/map.ts';
import type { Zone } from '../../src/domain/partners/partner.ts';
import type { Origin } from '../../src/domain/partners/wanted.ts';
import { base } from '../../src/styles/base.ts';
import { tokens } from '../../src/styles/tokens.ts';
import { nameOf } from './name-of.ts';

export { nameOf };

export const WORDS: MapWords = {
  label: '기관 지도',
  inList: '지도에 있는 기관은 모두 목록에도 있어요.',
  hint: '화살표 키로 옮겨요.',
  none: '위치가 적힌 기관이 없어요.',
  zoomIn: '크게',
  zoomOut: '작게',
  whole: '전체 보기',
  move: '지도 움직이기',
  up: '위로',
  down: '아래로',
  left: '왼쪽으로',
  right: '오른쪽으로',
  cluster: (count) => `기관 ${count}곳, 크게 보기`,
  together: (count) => `이곳에 있는 기관 ${count}곳`,
  close: '닫기',
  here: '내 위치',
  newWindow: '새 창',
};

export const place = (name: string, latitude: number, longitude: number, id = name): MapPoint => ({
  id,
  name,
  latitude,
  longitude,
});

/** Three places that stand far enough apart to be buttons of their own; the second is in the middle. */
export const APART = [
  place('북쪽 복지관', 36.6, 126.2),
  place('시청', 36.55, 126.25),
  place('남쪽 보건소', 36.5, 126.31),
];

/** `count` places spread evenly over a city. */
export const spread = (count: number): MapPoint[] =>
  Array.from({ length: count }, (_, i) =>
    place(`기관 ${i}`, 36.5 + ((i * 0.5698) % 1) / 8, 126.2 + ((i * 0.7549) % 1) / 3),
  );

export const box = (west: number, south: number, east: number, north: number): unknown => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

export interface MapGiven extends Partial<MapOptions> {
  readonly points?: readonly MapPoint[];
  readonly zones?: readonly Zone[];
  readonly origin?: Origin;
  /** Of the column that the map stands in, in px. */
  readonly width?: number;
}

/** A map as a person meets it, in a card of its own. */
export class MapPage {
  readonly host: HTMLElement;
  readonly map: PartnerMap;
  readonly opened: string[];

  constructor(host: HTMLElement, map: PartnerMap, opened: string[]) {
    this.host = host;
    this.map = map;
    this.opened = opened;
  }

  get root(): ShadowRoot {
    if (!this.host.shadowRoot) throw new Error('The map stands in no shadow root.');
    return this.host.shadowRoot;
  }

  get canvas(): HTMLElement {
    return this.one('[role=region]');
  }

  /** What is drawn as buttons on the map, in the order of the keyboard. */
  get spots(): HTMLButtonElement[] {
    return this.all<HTMLButtonElement>('[role=region] button');
  }

  get names(): string[] {
    return this.spots.map(nameOf);
  }

  get focused(): string {
    return nameOf(this.root.activeElement);
  }

  all<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  one<T extends Element = HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`The map has no ${selector}.`);
    return found;
  }

  /** The button with this name, on the map or beside it. */
  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((button) => nameOf(button) === name);
    if (!found) throw new Error(`There is no button “${name}”, but ${this.all('button').map(nameOf).join(', ')}.`);
    return found;
  }

  /** Where a button of the map stands, from the left and top of the map, in px. */
  at(name: string): { x: number; y: number } {
    const spot = this.button(name).getBoundingClientRect();
    const sheet = this.canvas.getBoundingClientRect();
    return { x: spot.x + spot.width / 2 - sheet.x, y: spot.y + spot.height / 2 - sheet.y };
  }

  isInView(name: string): boolean {
    const { x, y } = this.at(name);
    return x > 0 && y > 0 && x < this.canvas.clientWidth && y < this.canvas.clientHeight;
  }
}

const open: PartnerMap[] = [];
afterEach(() => open.splice(0).forEach((map) => map.remove()));

export async function openMap(given: MapGiven = {}): Promise<MapPage> {
  const { points = APART, zones = [], origin, width = 640, ...options } = given;
  const column = await fixture<HTMLElement>(html`<div><div></div></div>`);
  column.style.width = `${width}px`;
  const host = column.firstElementChild as HTMLElement;
  const root = host.attachShadow({ mode: 'open' });
  const { styleSheet: first } = tokens;
  const { styleSheet: second } = base;
  if (!first || !second) throw new Error('This browser takes no constructed style sheets.');
  root.adoptedStyleSheets = [first, second];
  const card = document.createElement('div');
  card.className = 'card stack';
  const container = document.createElement('div');
  card.append(container);
  root.append(card);
  const opened: string[] = [];
  const map = new PartnerMap(
    container,
    { tiles: '', attribution: '', words: WORDS, ...options },
    (id) => void opened.push(id),
  );
  open.push(map);
  map.show(points, zones, origin);
  await nextFrame();
  return new MapPage(host, map, opened);
}
