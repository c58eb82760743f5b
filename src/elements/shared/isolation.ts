import { isToFrame, isToHost, type FrameState, type ToFrame } from '../../domain/frame-messages.ts';

/** An element in whose place a frame shows the same element; its open shadow root holds what is shown meanwhile. */
export interface IsolationHost extends HTMLElement {
  /** The quick exit: tells the page, and puts another page in its place. */
  exit(): void;
}

/** A frame in an element's place. */
export interface Isolation {
  readonly frame: HTMLIFrameElement;
  /** Whether there is anything in it to hide from whoever looks next. */
  readonly inUse: boolean;
  /** Takes the frame away, with all that was typed in it, and shows again what stood there. */
  stop(): void;
}

/** How long a frame may take before the console says what may be wrong, in milliseconds. */
const PATIENCE_MS = 15_000;

/** The frame; without a `sandbox`, since the script that puts it here is of the same origin and may do more. */
function frameOf({ offsetHeight, offsetWidth }: HTMLElement, href: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'clipboard-write; geolocation';
  // Whose page it is on, and not which page of it.
  frame.referrerPolicy = 'origin';
  frame.src = href;
  // On screen all the while, since browsers hold up frames that are not, and as wide as it will be.
  frame.style.cssText =
    'border:0;left:0;pointer-events:none;position:fixed;top:0;visibility:hidden;' +
    `height:${offsetHeight}px;width:${offsetWidth}px`;
  return frame;
}

/**
 * Puts a frame with `href` into an element's place as soon as there is
 * something to see in it: as high as what it shows, never lower than the room
 * that the element keeps. Until then, and for good where nothing comes, what
 * stands in the element's shadow root stays. Tells the frame the `language`,
 * a BCP 47 tag, whenever a `lang` changes. Throws a TypeError where `href` is no address.
 */
export function isolate(host: IsolationHost, href: string, title: string, language: () => string): Isolation {
  const { origin } = new URL(href);
  const root = host.shadowRoot ?? host;
  const frame = frameOf(host, href, title);
  let state: FrameState | undefined;

  const others = () => [...root.children].filter((child): child is HTMLElement => child !== frame);
  const show = () => {
    const focused = host.matches(':focus-within');
    for (const { style } of others()) style.setProperty('display', 'none', 'important');
    frame.style.cssText = 'border:0;display:block;min-height:inherit;width:100%';
    if (focused) frame.focus();
  };
  const onMessage = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin || !isToHost(data)) return;
    if (!state) show();
    frame.style.height = `${data.height}px`;
    if (data.state === state) return;
    state = data.state;
    if (state === 'sent') host.dispatchEvent(new Event('ieum-sent', { bubbles: true, composed: true }));
    if (state === 'left') host.exit();
  };
  const isInUse = () => state !== undefined && state !== 'ready';
  const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
    // With the focus in the frame, the element there hears it.
    if (key === 'Escape' && !defaultPrevented && document.activeElement === document.body && isInUse()) host.exit();
  };
  const hello = () => {
    const greeting = (language: string): ToFrame => ({ ieum: 1, hello: true, language });
    const named = greeting(language());
    frame.contentWindow?.postMessage(isToFrame(named) ? named : greeting(''), origin);
  };
  const changes = new MutationObserver(hello);
  const patience = setTimeout(() => {
    if (state) return;
    console.error(
      `<${host.localName}>: nothing came from ${origin}, so what stood here stays. Allow it in this page's ` +
        `frame-src, and name ${location.origin} in the hosts of the sites.json there.`,
    );
  }, PATIENCE_MS);

  addEventListener('message', onMessage);
  addEventListener('keydown', onKey);
  frame.addEventListener('load', () => {
    hello();
    for (const place of [document, root]) changes.observe(place, { subtree: true, attributeFilter: ['lang'] });
  });
  root.append(frame);

  return {
    frame,
    get inUse() {
      return isInUse();
    },
    stop: () => {
      clearTimeout(patience);
      removeEventListener('message', onMessage);
      removeEventListener('keydown', onKey);
      changes.disconnect();
      frame.remove();
      if (state) for (const { style } of others()) style.removeProperty('display');
    },
  };
}
