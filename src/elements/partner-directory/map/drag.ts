/** A hand that trembles by less than this, in px, still presses. */
const STILL = 4;

/**
 * Tells how far a pointer of a kind that `takes` lets through drags over an
 * element, in px, and keeps the press that ends it from whatever lies below.
 * A second finger ends it: two belong to the zoom.
 */
export function listenToDrags(
  element: HTMLElement,
  takes: (pointerType: string) => boolean,
  drag: (x: number, y: number) => void,
): void {
  let pointer: number | undefined;
  let [x, y] = [0, 0];
  let isDragging = false;
  const end = () => (pointer = undefined);
  element.addEventListener('pointerdown', (event) => {
    isDragging = false;
    pointer = event.isPrimary && event.button === 0 && takes(event.pointerType) ? event.pointerId : undefined;
    [x, y] = [event.clientX, event.clientY];
  });
  element.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (pointerId !== pointer) return;
    const [right, down] = [clientX - x, clientY - y];
    if (!isDragging && Math.hypot(right, down) < STILL) return;
    if (!isDragging) element.setPointerCapture(pointerId);
    isDragging = true;
    [x, y] = [clientX, clientY];
    drag(right, down);
  });
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  element.addEventListener('dragstart', (event) => event.preventDefault());
  element.addEventListener(
    'click',
    (event) => {
      // WebKit presses what lies below, though the pointer is captured; a press by keyboard has no detail.
      if (isDragging && event.detail) event.stopPropagation();
    },
    { capture: true },
  );
}
