/**
 * The one script that a site's admin installs: classic, ASCII, `defer`.
 *
 *     <script src="https://HOST/v1/loader.js" data-api="https://HOST/api" defer></script>
 *
 * Finds the kit's tags on the page, also those added later, reserves their
 * room, and imports an element's module when it nears the viewport. Included
 * twice, the first one does the work.
 *
 * - `data-within=".article-body"`: where content may open doors, which
 *   a CMS lets through in place of tags: links to the stand-alone page,
 *   `[ieum help-request-form]` and `<div class="ieum-help-request-form">`.
 * - `data-site="gaon"`: whose doors these are; others stay as they are.
 * - `data-isolated`: elements stand in frames of another origin, as do those
 *   with the attribute `isolated`.
 * - `data-frame`: the stand-alone page, relative to this script; `frame.html` unless given.
 */
import { DOOR_CODES, readDoorText, type DoorElement } from './domain/door.ts';
import type { Surroundings } from './doors/surroundings.ts';
import { tagFor } from './doors/tag-for.ts';

/**
 * The hashes in the files' names, eight characters each, one after another: of
 * each element its module and its words by language. Filled in by the build.
 */
declare const __IEUM_HASHES__: string;
declare const __IEUM_LANGUAGES__: readonly string[];
/** What opens doors, and what puts the elements into frames. */
declare const __IEUM_DOORS__: string;
declare const __IEUM_ISOLATED__: string;

/**
 * Room for an element's first view in px, so that nothing below it moves:
 * pairs, in Korean and in languages of longer words, by the width of the window.
 */
const ROOMS: Readonly<Record<DoorElement, readonly number[]>> = {
  'help-request-form': [590, 670, 715, 790, 715, 910, 805, 1010],
  'program-finder': [740, 820],
  'partner-directory': [740, 820],
  'request-status': [695, 760, 740, 910, 800, 975, 845, 1020],
};

/** Up to which width each pair counts, in px. */
const WIDTHS = [9999, 599, 399, 359];

/** Keeps an element's room, margins of its fallback included. Lists, of one pair, are longer than any window, so that what follows them begins below. */
const reserve = ([element, rooms]: readonly [element: string, rooms: readonly number[]]): string =>
  rooms
    .map((height, index) => {
      const which = `ieum-${element}${index % 2 ? ':not(:lang(ko))' : ''}`;
      const room = `max(${height}px,${rooms[2] ? 0 : 100}vh)`;
      return `@media(max-width:${WIDTHS[index >> 1]}px){${which}{display:flow-root;min-height:${room}}}`;
    })
    .join('');

const MARK = 'data-ieum-loader';

/** What the module of doors gives. */
interface Doors {
  open: (element: Element, around: Surroundings) => void;
}

function start(script: HTMLScriptElement): void {
  const tags = Object.keys(DOOR_CODES).map((element) => `ieum-${element}`);
  const languages = __IEUM_LANGUAGES__;
  const { api, frame = 'frame.html', isolated, site = '', within = '' } = script.dataset;
  const at = (file: string, base = script.src) => new URL(file, base).href;
  const around: Surroundings = { within: `:is(${within})`, site, frame: at(frame), adopt, load };

  const bring = (file: string, what: string) =>
    import(/* @vite-ignore */ at(file)).catch(() => console.error(`${what}: could not be loaded from ${script.src}`));

  /** By its own attribute or by the script's; a name is registered once, so one isolated tag makes all of its name so. */
  const isIsolated = (tag: string) => isolated !== undefined || document.querySelector(`${tag}[isolated]`);

  async function load(tag: Element): Promise<unknown> {
    const { localName } = tag;
    if (customElements.get(localName)) return true;
    const fileOf = (name: string | undefined, index: number) => {
      const from = tags.indexOf(localName) * (languages.length + 1) + index;
      return `./${name}-${__IEUM_HASHES__.substr(from * 8, 8)}.js`;
    };
    let module = fileOf(localName.slice(5), 0);
    if (isIsolated(localName)) module = `${__IEUM_ISOLATED__}#${localName}`;
    else {
      const wanted = tag.closest<HTMLElement>('[lang]')?.lang.toLowerCase();
      // All before the script: zh for zh-Hans. The last one that fits says most: ko-x-easy after ko.
      const fits = (language: string) => wanted?.startsWith(language.replace(/-H.*/, ''));
      const number = languages.findLastIndex(fits) + 1 || 1;
      // Words are fetched beside the module rather than after it.
      document.head.append(
        Object.assign(document.createElement('link'), {
          rel: 'modulepreload',
          href: at(fileOf(languages[number - 1], number)),
          referrerPolicy: 'no-referrer',
        }),
      );
    }
    return bring(module, `<${localName}>`);
  }

  function adopt(tag: Element): void {
    if (api && !tag.hasAttribute('api')) tag.setAttribute('api', at(api, document.baseURI));
    if (isIsolated(tag.localName) && !tag.hasAttribute('frame'))
      tag.setAttribute('frame', `${around.frame}#ieum:site=${site}`);
    near.observe(tag);
  }

  const openDoors = (element: Element) =>
    bring(__IEUM_DOORS__, 'Doors').then((doors?: Doors) => doors?.open(element, around));

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void (tags.includes(target.localName) ? load : openDoors)(target);
      }
    },
    { rootMargin: '600px' },
  );

  /** A box holds its tag from the start, and what stood in it becomes the fallback. */
  const fill = (box: HTMLElement) => {
    const named = box.dataset['ieum'] ?? /\bieum-(\S+)/.exec(box.className)?.[1];
    const door = readDoorText(named ?? '');
    if (!door || (door.site && door.site !== site)) return;
    const tag = tagFor(door, ...box.childNodes);
    adopt(tag);
    box.append(tag);
  };

  const ours = tags.join();
  const doors = `${around.within} :is(a[href*="#ieum:"],div[data-ieum],div[class*=ieum-])`;
  const take = (node: Node) => {
    if (!(node instanceof HTMLElement)) {
      const parent = node.parentElement;
      if (node.nodeValue?.includes('[ieum') && parent?.closest(around.within)) near.observe(parent);
    } else if (tags.includes(node.localName)) adopt(node);
    else if (node.matches(doors)) {
      if (node.localName === 'a') near.observe(node);
      // A box that has been moved about, or written anew, holds its tag already, perhaps with somebody's words in it.
      else if (!node.closest(`a,button,[contenteditable],${ours}`) && !node.querySelector(ours)) fill(node);
    }
  };

  const look = (root: Node) => {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      try {
        take(node);
      } catch {
        // A selector that is none, or a form whose field is named `matches`: tags beside it are found all the same.
      }
    }
  };

  try {
    // A constructed sheet needs no permission of a style-src policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(Object.entries(ROOMS).map(reserve).join(''));
    document.adoptedStyleSheets.push(sheet);
  } catch {
    // Safari before 16.4 constructs none: the elements come all the same, and the page's own CSS may keep their room.
  }

  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  }).observe(document, { childList: true, subtree: true });
  look(document);
}

const script = document.currentScript;
const root = document.documentElement;
if (script instanceof HTMLScriptElement && !root.hasAttribute(MARK)) {
  root.setAttribute(MARK, '');
  start(script);
}
