import { isToFrame, MAX_FRAME_HEIGHT, type FrameState, type ToHost } from '../domain/frame-messages.ts';
import type { IeumStepEvent } from '../elements/help-request-form/help-request-form.events.ts';

/** How long the page around the frame has to say hello where the browser does not tell who it is, in milliseconds. */
const HELLO_MS = 5000;

/** Where the quick exit leads unless the element says otherwise; as in the elements themselves. */
const EXIT_URL = 'https://www.naver.com/';

/** The most room that the loader keeps for a first view, in CSS px: a frame that is higher shows more than that. */
const LARGEST_ROOM = 1010;

/** The page around this one; absent where there is none. */
const around = parent === window ? undefined : parent;

/** Who said hello, by origin, and in which language they last did. */
const greetings = new Map<string, string>();
const heard = new EventTarget();

// From the start: a page says hello once the frame has loaded, perhaps before anybody asks here.
addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (!around || source !== around || !isToFrame(data)) return;
  greetings.set(origin, data.language);
  heard.dispatchEvent(new Event('hello'));
});

/** How browsers write the origin of an ancestor that they are asked not to tell. */
const HIDDEN = 'null';

/**
 * Who frames this page: empty for nobody, an origin of `hosts`, or undefined
 * for anybody else. Only where the browser does not name the ancestors the
 * origin that the frame was opened from counts, else whoever says hello from
 * the window around it. The frame-ancestors policy of the page says the same
 * to the browser; this is for servers that cannot send one.
 */
export async function hostOf(hosts: readonly string[]): Promise<string | undefined> {
  if (!around) return '';
  const ancestors = [...(location.ancestorOrigins ?? [])];
  const told = ancestors.filter((origin) => origin !== HIDDEN);
  // As with frame-ancestors, all of them: one further out could lay something over the frame.
  if (!told.every((origin) => hosts.includes(origin))) return undefined;
  if (told.length && told.length === ancestors.length) return told[0];
  const opener = originOf(document.referrer);
  if (hosts.includes(opener)) return opener;
  return greeterOf(hosts);
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}

function greeterOf(hosts: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const host = hosts.find((origin) => greetings.has(origin));
      if (host) resolve(host);
    };
    heard.addEventListener('hello', look);
    setTimeout(resolve, HELLO_MS, undefined);
    look();
  });
}

/** What the elements tell by their events, as far as the page around the frame hears of it. */
const STATES: Readonly<Record<string, FrameState>> = {
  'ieum-step': 'step',
  'ieum-sent': 'sent',
  'ieum-unknown': 'unknown',
  'ieum-refused': 'refused',
  'ieum-status': 'step',
  'ieum-withdrawn': 'step',
  'ieum-left': 'left',
};

/** Back at its first view the form holds nothing to hide. */
const isFirstView = (event: Event): boolean =>
  event.type === 'ieum-step' && (event as IeumStepEvent).detail.step === 'choose';

/**
 * Tells the page at `host`, an origin, how high the frame is, how far the
 * reader has come and in which language, whenever one of them changes, from
 * the moment there is something to see. Follows the language of that page.
 * The element is in the document. Does nothing where nobody frames this page.
 */
export function talk(element: HTMLElement, host: string): void {
  if (!around || !host) return;
  // The frame begins as high as the room that the page keeps, and the card fills it.
  element.style.minHeight = `${Math.min(innerHeight, LARGEST_ROOM)}px`;

  let state: FrameState = 'ready';
  let told = '';
  const tell = () => {
    const card = element.shadowRoot?.querySelector<HTMLElement>('[part~="card"]');
    if (!card) return;
    const height = Math.min(Math.ceil(document.documentElement.getBoundingClientRect().height), MAX_FRAME_HEIGHT);
    const message: ToHost = { ieum: 1, height, state, language: card.lang };
    const text = Object.values(message).join();
    if (text === told) return;
    told = text;
    around.postMessage(message, host);
  };

  for (const [type, next] of Object.entries(STATES)) {
    element.addEventListener(type, (event) => {
      state = isFirstView(event) ? 'ready' : next;
      tell();
      // A page that has said hello leaves by itself; two at once would leave an entry for Back.
      if (state === 'left' && !greetings.has(host)) leaveTop(element.getAttribute('exit-url') ?? EXIT_URL);
    });
  }

  // Numbers of a receipt and words to look for are something to hide as well, before anything came of them.
  element.addEventListener('input', () => {
    if (state === 'ready') state = 'step';
    tell();
  });

  addEventListener('pageshow', ({ persisted }) => {
    // The page's first one may come late, when somebody has begun.
    if (!persisted) return;
    // Out of the back-forward cache it begins anew, and nobody heard what was told on the way in.
    state = 'ready';
    told = '';
    tell();
  });

  const follow = () => {
    const language = greetings.get(host);
    if (language === undefined) return;
    // A bar would be there only until the page around has followed, and move all lines meanwhile. A page that says
    // nothing follows nothing: there the bar is how one sees that there is more.
    document.documentElement.style.setProperty('scrollbar-width', 'none');
    if (language && element.lang !== language) element.lang = language;
  };
  heard.addEventListener('hello', follow);
  follow();

  new ResizeObserver(tell).observe(document.documentElement);
  void customElements.whenDefined(element.localName).then(() => {
    // Browsers lay out no frame that is off screen, and so observe no size there.
    const seen = { childList: true, subtree: true, attributeFilter: ['lang'] };
    if (element.shadowRoot) new MutationObserver(tell).observe(element.shadowRoot, seen);
    tell();
  });
}

/** Leaves for another page in place of the one around, as far as the browser lets a frame do that. */
function leaveTop(url: string): void {
  try {
    if (/^https?:/.test(url)) top?.location.replace(url);
  } catch {
    // Not without a click of the reader's in the frame; the frame itself is wiped and leaves in any case.
  }
}
