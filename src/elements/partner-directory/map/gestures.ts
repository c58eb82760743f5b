import { listenToDrags } from './drag.ts';

/** What a press of an arrow moves, in px. */
export const STEP = 100;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

export interface Gestures {
  /** By so many px of what lies there. */
  readonly pan: (right: number, down: number) => void;
  readonly zoom: (levels: number) => void;
  /** Whether one finger moves the map, and not the page. */
  readonly takesTouch: () => boolean;
}

/** Listens to keys and drags on the map, and lets the wheel pass to the page; Leaflet has the other gestures. */
export function listenToGestures(canvas: HTMLElement, { pan, zoom, takesTouch }: Gestures): void {
  canvas.addEventListener('keydown', (event) => {
    // With these the keys are the browser's.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    const levels = ZOOMS[event.key];
    if (arrow) pan(...arrow);
    else if (levels) zoom(levels);
    else return;
    event.preventDefault();
  });
  // Before Leaflet hears of it: a page that is scrolled is not to stop at the map.
  const pass = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
  };
  canvas.addEventListener('wheel', pass, { capture: true, passive: true });
  listenToDrags(
    canvas,
    (pointerType) => pointerType !== 'touch' || takesTouch(),
    (x, y) => pan(-x, -y),
  );
}
