import type { Client } from '../api/client.ts';
import type { Writing } from './writing.ts';

/** Where a form's requests go; what was typed for one office never turns up in the form of another. */
export interface Place {
  readonly id: string;
  readonly api: string;
  readonly client: Client | undefined;
}

interface Kept extends Place {
  readonly writing: Writing;
}

/** How long a writing waits for its form to come back, in milliseconds. */
const KEEP_MS = 60_000;

let kept: readonly Kept[] = [];

/** Keeps a writing in memory while the page moves its form about, or writes its markup anew. */
export function keepWriting(writing: Writing, { id, api, client }: Place): void {
  if (!writing.isBegun) return;
  forgetWriting(writing);
  const entry = { id, api, client, writing };
  kept = [...kept, entry];
  // Also where no form is left on the page to hear of it.
  addEventListener('pagehide', leaveKeptWritings, { once: true });
  setTimeout(() => {
    if (!kept.includes(entry)) return;
    forgetWriting(writing);
    writing.leave();
  }, KEEP_MS);
}

/** The writing of a form that stood in this place a moment ago, if any; taken, not shared. */
export function takeWriting({ id, api, client }: Place): Writing | undefined {
  const found = kept.find((one) => one.id === id && one.api === api && one.client === client);
  if (found) forgetWriting(found.writing);
  return found?.writing;
}

/** A writing that has its form again waits no longer. */
export function forgetWriting(writing: Writing): void {
  kept = kept.filter((one) => one.writing !== writing);
}

/** Wipes what waits for its form, as the page is left. */
export function leaveKeptWritings(): void {
  for (const { writing } of kept) writing.leave();
  kept = [];
}
