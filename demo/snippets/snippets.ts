import { writeDoorFragment, writeDoorText, type Door, type DoorElement } from 'ieum';
import type { NamedSite } from './sites.ts';
import { STRINGS, type PageLanguage } from './strings.ts';

/** What can be pasted, by the names that the table of CMSs gives it. */
export type SnippetId = 'tag' | 'link' | 'text' | 'box-class' | 'box-data' | 'iframe' | 'loader';

/** One of it, as it is pasted. */
export interface Snippet {
  readonly id: SnippetId;
  /** HTML, or plain text. */
  readonly code: string;
  /** The address alone, for editors whose dialog asks for one. */
  readonly address?: string;
}

/** What the code is made for. */
export interface Wanted {
  readonly element: DoorElement;
  readonly site: NamedSite;
  /** Folder of the built kit, with a slash at its end. */
  readonly kit: URL;
  /** Language that the element starts in; '' is that of the page around it. */
  readonly language: string;
  /** Language of the words that the code itself holds. */
  readonly words: PageLanguage;
  readonly codes: Door['codes'];
  /** Whether the tag opens in an isolated frame. */
  readonly isolated: boolean;
}

/** What a link to each element says. */
const LINKS: Readonly<Record<PageLanguage, Readonly<Record<DoorElement, string>>>> = {
  ko: {
    'help-request-form': '도움 요청하기',
    'program-finder': '받을 수 있는 지원 찾아보기',
    'partner-directory': '도와주는 기관 보기',
    'request-status': '보낸 요청 확인하기',
  },
  en: {
    'help-request-form': 'Ask for help',
    'program-finder': 'Find what support there may be',
    'partner-directory': 'See who can help',
    'request-status': 'See what became of a request',
  },
};

/** What stands inside a tag or box until the element has started, and where it cannot. */
const FALLBACK: Readonly<Record<PageLanguage, string>> = {
  ko: '<p>도움이 필요하면 전화하세요: <a href="tel:129">129</a></p>',
  en: '<p>If you need help, call <a href="tel:129">129</a>.</p>',
};

/** Room for the isolated frame's first view on a phone, in CSS px; beyond it the frame scrolls. */
const FRAME_HEIGHT = 760;

const escape = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** ` name="value"` of each that has a value. */
const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => (value ? ` ${name}="${escape(value)}"` : ''))
    .join('');

/** Every door to the wanted element, as it is pasted. */
export function writeSnippets({ element, site, kit, language, words, codes, isolated }: Wanted): Snippet[] {
  const here: Door = { element, site: '', language, codes };
  const text = writeDoorText(here);
  const { href } = new URL(writeDoorFragment({ ...here, site: site.id }), new URL('frame.html', kit));
  const tag = `ieum-${element}`;
  const around = (opening: string, name: string) => `<${opening}>\n  ${FALLBACK[words]}\n</${name}>`;
  const frame = attributes({
    src: href,
    title: STRINGS[words].choose.elements[element][0],
    width: '100%',
    height: String(FRAME_HEIGHT),
    style: 'border: 0',
    loading: 'lazy',
    // A frame learns from it who shows it, where the browser has no better way.
    referrerpolicy: 'origin',
  });
  return [
    { id: 'tag', code: around(`${tag}${attributes({ ...codes, lang: language })}${isolated ? ' isolated' : ''}`, tag) },
    { id: 'link', code: `<p><a href="${escape(href)}">${LINKS[words][element]}</a></p>`, address: href },
    { id: 'text', code: `[ieum ${text}]` },
    { id: 'box-class', code: around(`div class="${tag}"`, 'div') },
    { id: 'box-data', code: around(`div data-ieum="${escape(text)}"`, 'div') },
    { id: 'iframe', code: `<iframe${frame}></iframe>`, address: href },
  ];
}

/** The one line for the template; `within` is the selector inside which links, texts and boxes are doors. */
export const writeLoader = ({ kit, site }: Pick<Wanted, 'kit' | 'site'>, within: string): Snippet => ({
  id: 'loader',
  code: `<script${attributes({
    src: new URL('loader.js', kit).href,
    'data-api': site.api.replace(/\/$/, ''),
    'data-site': site.id,
    'data-within': within,
  })} defer></script>`,
});
