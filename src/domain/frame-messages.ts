/**
 * What a page and the isolated frame on it tell each other by `postMessage`:
 * how high the frame is, how far the reader has come, in which language.
 * Nothing that was typed, no reference, no code, no address. Who listens also
 * checks the message's origin and its source.
 */

/**
 * How far the reader has come: the first view, something to hide from whoever
 * looks next, received, not known whether received, refused, gone by the quick exit.
 */
export const FRAME_STATES = ['ready', 'step', 'sent', 'unknown', 'refused', 'left'] as const;
export type FrameState = (typeof FRAME_STATES)[number];

/** The highest that a frame may ask to be, in CSS px: one that grows without end stops here. */
export const MAX_FRAME_HEIGHT = 20_000;

/** From the frame to the page around it. */
export interface ToHost {
  readonly ieum: 1;
  /** Of all that the frame shows, in whole CSS px. */
  readonly height: number;
  readonly state: FrameState;
  /** BCP 47 tag of the words on screen; empty while there are none. */
  readonly language: string;
}

/** From the page to the frame on it. */
export interface ToFrame {
  readonly ieum: 1;
  readonly hello: true;
  /** BCP 47 tag of the page around the frame; empty where it names none. */
  readonly language: string;
}

/** The shape of a BCP 47 tag (RFC 5646), or nothing. */
const LANGUAGE = /^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4})?$/;

/** A plain object of exactly these members; one more, and it is none of ours. */
function membersOf(data: unknown, ...names: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const members = Object.entries(data);
  const exact = members.length === names.length && members.every(([name]) => names.includes(name));
  const values: Readonly<Record<string, unknown>> = Object.fromEntries(members);
  return exact && values['ieum'] === 1 ? values : undefined;
}

const isLanguage = (value: unknown): boolean => typeof value === 'string' && LANGUAGE.test(value);

/** Whether a message says what a frame may say. */
export function isToHost(data: unknown): data is ToHost {
  const message = membersOf(data, 'ieum', 'height', 'state', 'language');
  const { height, state, language } = message ?? {};
  return (
    typeof height === 'number' &&
    Number.isInteger(height) &&
    height >= 0 &&
    height <= MAX_FRAME_HEIGHT &&
    FRAME_STATES.some((one) => one === state) &&
    isLanguage(language)
  );
}

/** Whether a message says what a page may say. */
export function isToFrame(data: unknown): data is ToFrame {
  const message = membersOf(data, 'ieum', 'hello', 'language');
  return message?.['hello'] === true && isLanguage(message['language']);
}
