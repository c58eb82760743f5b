import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { HostPage } from './page.ts';
import type { Place } from './servers.ts';

export const DOORS = ['tag', 'link', 'text', 'box', 'iframe', 'isolated'] as const;
export type DoorName = (typeof DOORS)[number];

/** A text for webmasters in both languages of the table. */
export interface Words {
  readonly ko: string;
  readonly en: string;
}

/** One kind of hostile page: how it differs from a plain one, and what is known of it. */
export interface Row {
  readonly name: Words;
  /** Parts of the page that are otherwise than usual. */
  readonly page?: (at: Place) => Partial<HostPage>;
  /** More of the page's address, beginning with `?`. */
  readonly query?: string;
  /** Another device than the usual one. */
  readonly device?: BrowserContextOptions;
  /** A script that comes first in every document, frames included: what the browser itself is like. */
  readonly everywhere?: string;
  /** The page's and the kit's origins are plain `http:` and no secure context. */
  readonly plain?: boolean;
  /** What the API does, a scenario of the fault server; `good` unless given. */
  readonly scenario?: string;
  /** What a reader does on that page before looking for the door. */
  readonly arrive?: (page: Page) => Promise<void>;
  /** What must hold of the form at its first question, beside that it can be sent. */
  readonly check?: (form: Locator, page: Page) => Promise<void>;
  /** The doors that there are on such a page; all unless given. */
  readonly doors?: readonly DoorName[];
  /** Doors that keep their fallback, and why. */
  readonly fallback?: Partial<Readonly<Record<DoorName, Words>>>;
  /** What the page's policy is expected to report: directive and what was blocked. */
  readonly reports?: RegExp;
}

/** Rows that belong together. */
export interface Family {
  /** As `npm run test:hosts -- NAME` takes it. */
  readonly id: string;
  readonly name: Words;
  readonly rows: readonly Row[];
}

/** Doors whose element runs in the page itself. */
export const INLINE: readonly DoorName[] = ['tag', 'link', 'text', 'box'];

/** Doors whose element runs in a frame of the kit's origin. */
export const FRAMED: readonly DoorName[] = ['iframe', 'isolated'];

/** Why a frame stays closed on a page of no origin. */
export const NO_ORIGIN: Words = {
  ko: '모래상자(sandbox) 속 페이지에는 출처가 없어서, 프레임이 누구의 페이지인지 알 수 없어요.',
  en: 'A sandboxed page has no origin, so the frame cannot tell whose page it is on.',
};

/** The same reason for several doors. */
export const because = (doors: readonly DoorName[], reason: Words): Partial<Record<DoorName, Words>> =>
  Object.fromEntries(doors.map((door) => [door, reason]));
