/** A box in px, by its middle. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const meet = (a: Area, b: Area): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/** Which of the words, the most wanted first, can be shown so that they cover neither each other nor what is `taken`. */
export function haveRoom(words: readonly Area[], taken: readonly Area[] = []): boolean[] {
  const full = [...taken];
  return words.map((area) => {
    const hasRoom = !full.some((other) => meet(area, other));
    if (hasRoom) full.push(area);
    return hasRoom;
  });
}
