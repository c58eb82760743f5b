import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

/** The recorder that most session-replay services are made of, as its makers deliver it for a `<script>`. */
const RECORDER = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('rrweb')), 'rrweb.umd.min.cjs'),
  'utf8',
);

/** What the page keeps of what it has heard. */
interface Kept {
  events: string[];
  calls: string[];
  messages: unknown[];
  roots: ShadowRoot[];
  recorded: unknown[];
}

declare global {
  interface Window {
    __heard: Kept;
    rrweb: { record: (options: object) => void };
  }
}

/** What a page that listens in has heard. */
export interface Heard {
  /** Events, each with its type, its key or text, and what its targets hold. */
  events: string[];
  /** What went through functions that the page has put in the place of the browser's own. */
  calls: string[];
  /** Data of messages to the page. */
  messages: unknown[];
  /** The page's markup, with what can be read in shadow roots and frames, and the names of what was fetched. */
  page: string;
  /** What the recorder has recorded, as JSON. */
  recording: string;
}

/**
 * Listens to everything that is typed, in capture, and puts functions of its
 * own in the place of those through which text could pass. Runs in the page.
 */
function listen(): void {
  const heard: Kept = (window.__heard = { events: [], calls: [], messages: [], roots: [], recorded: [] });
  const keys = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'compositionupdate'];
  for (const type of [...keys, 'paste', 'copy', 'click', 'pointerdown', 'focusin', 'submit']) {
    addEventListener(
      type,
      (event) => {
        const pasted = event instanceof ClipboardEvent ? event.clipboardData?.getData('text') : '';
        const values = event.composedPath().map((target) => String(Reflect.get(target, 'value') ?? ''));
        const typed = ['key', 'data'].map((name) => String(Reflect.get(event, name) ?? ''));
        heard.events.push([type, ...typed, pasted, ...values].join('|'));
      },
      true,
    );
  }
  addEventListener('message', ({ data }) => heard.messages.push(data));

  const spyOn = (owner: object, name: string): void => {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]): unknown {
      const texts = args.map((arg) => {
        try {
          return JSON.stringify(arg);
        } catch {
          return '';
        }
      });
      heard.calls.push([name, ...texts].join(' '));
      const result = Reflect.apply(original, this, args);
      if (result instanceof ShadowRoot) heard.roots.push(result);
      return result;
    });
  };
  spyOn(Element.prototype, 'attachShadow');
  spyOn(Element.prototype, 'append');
  spyOn(EventTarget.prototype, 'addEventListener');
  spyOn(EventTarget.prototype, 'dispatchEvent');
  spyOn(XMLHttpRequest.prototype, 'open');
  spyOn(XMLHttpRequest.prototype, 'send');
  spyOn(Navigator.prototype, 'sendBeacon');
  spyOn(Storage.prototype, 'setItem');
  spyOn(CustomElementRegistry.prototype, 'define');
  spyOn(window, 'fetch');
  spyOn(window, 'postMessage');
}

type RecorderOptions = Readonly<Record<string, boolean>>;

function record(options: RecorderOptions): void {
  window.rrweb.record({ ...options, emit: (event: unknown) => window.__heard.recorded.push(event) });
}

/** For the head of a page: it listens in. */
export const LISTENING = `<script>(${listen.toString()})()</script>`;

/** For the head of a page: it listens in and records, before anything else runs. */
export const recording = (options: RecorderOptions): string =>
  `${LISTENING}<script>${RECORDER}</script><script>(${record.toString()})(${JSON.stringify(options)})</script>`;

/** Starts the recorder on a page that is open already. */
export async function startRecording(page: Page, options: RecorderOptions): Promise<void> {
  await page.addScriptTag({ content: RECORDER });
  await page.evaluate(record, options);
}

/** All that a page has heard so far, and all that it can read by now. */
export const heardBy = (page: Page): Promise<Heard> =>
  page.evaluate(() => {
    const { events, calls, messages, roots, recorded } = window.__heard;
    const reached = (look: () => unknown): string => {
      try {
        return String(look());
      } catch (error) {
        return String(error);
      }
    };
    const open = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
    const inRoots = [...new Set([...roots, ...open])].flatMap((root) => [
      root.innerHTML,
      ...Array.from(root.querySelectorAll('input, textarea'), (control) => String(Reflect.get(control, 'value'))),
    ]);
    const frames = [document, ...roots, ...open].flatMap((root) => [...root.querySelectorAll('iframe')]);
    const inFrames = frames.flatMap(({ contentWindow }) => [
      reached(() => contentWindow?.document.documentElement.outerHTML),
      reached(() => contentWindow?.location.href),
      reached(() => contentWindow?.frames.length),
    ]);
    const fetched = performance.getEntries().map(({ name }) => name);
    return {
      events,
      calls,
      messages,
      page: [document.documentElement.outerHTML, ...inRoots, ...inFrames, ...fetched].join('\n'),
      recording: JSON.stringify(recorded),
    };
  });
