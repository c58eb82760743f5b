/**
 * The stand-alone page: what links, QR codes and isolated frames open. The
 * address names a site, an element, codes and a language, in its fragment,
 * which reaches no server; all else comes from `sites.json` beside the page.
 * Where anything is missing, the phones stay, and a word about why.
 */
import { type Door, type DoorElement, readDoorFragment } from '../domain/door.ts';
import { localize } from '../domain/localized.ts';
import { around } from './around.ts';
import { createElement, fetchElement, leadToForm } from './element.ts';
import { help } from './help.ts';
import { type OpenSite, readSite } from './site.ts';
import { hostOf, talk } from './talk.ts';
import { type Trouble, TroubleError } from './trouble.ts';
import { wordsIn } from './words.ts';

const framed = parent !== window;

/** What the address asks for. One that names a site and no element asks for its form, as the API's `frame` does. */
const door = readDoorFragment(location.hash) ?? readDoorFragment(`${location.hash}&element=help-request-form`);

/** A reader who came by a link is met in the phone's language; within a page in that page's, Korean until it tells. */
const words = wordsIn(door?.language ?? '', ...(framed ? [] : navigator.languages));

/** Elements with a panel at their side where there is room. */
const LISTS: readonly (DoorElement | undefined)[] = ['program-finder', 'partner-directory'];

const main = document.querySelector('main') ?? document.body;

/** The site, once it is known: then its own phones are shown. */
let site: OpenSite | undefined;

/** Shows whom to call, and what is in the way where something is. */
function show(trouble?: Trouble): void {
  const { strings } = words;
  document.title = trouble ? strings.states[trouble].title : strings.elements[door?.element ?? 'help-request-form'];
  main.replaceChildren(help(words, site, trouble));
}

async function open(asked: Door): Promise<void> {
  // Both at once; whether the module came is asked further down.
  const fetched = fetchElement(asked.element, words.language);
  fetched.catch(() => undefined);

  site = await readSite(asked.site);
  if (!site) throw new TroubleError('unknown', `sites.json has no site ${asked.site}.`);
  const host = await hostOf(site.hosts ?? []);
  if (host === undefined) throw new TroubleError('stranger', `this page's origin is no host of ${asked.site}.`);
  await fetched;

  const element = createElement(asked, site);
  leadToForm(element, asked);
  document.title = `${words.strings.elements[asked.element]} · ${localize(site.name, words.language).text}`;
  // Until it has started, and wherever it cannot, it shows what stands in it.
  element.append(help(words, site));
  main.replaceChildren(element);
  if (!framed) around(asked, site, words, isWriting);
  talk(element, host);
}

async function start(): Promise<void> {
  const { documentElement } = document;
  documentElement.lang = words.language;
  documentElement.classList.toggle('framed', framed);
  documentElement.classList.toggle('wide', LISTS.includes(door?.element));
  const whole = door?.site ? door : undefined;
  show(whole ? undefined : 'incomplete');
  try {
    if (whole) await open(whole);
  } catch (error) {
    console.error(`ieum: ${String(error)}`);
    const offline = navigator.onLine ? 'failed' : 'offline';
    const trouble = error instanceof TroubleError ? error.trouble : offline;
    show(trouble);
    if (trouble === 'offline') addEventListener('online', () => location.reload(), { once: true });
  }
}

/** Whether something has been typed that a reload would lose without a word. */
const isWriting = (): boolean =>
  !LISTS.includes(door?.element) && Boolean(Reflect.get(main.firstElementChild ?? main, 'inUse'));

// Another link to the same page only changes the fragment.
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#ieum:') && !isWriting()) location.reload();
});
void start();
