/**
 * The one script that a site's admin installs: classic, ASCII, `defer`.
 *
 *     <script src="https://HOST/v1/loader.js" data-api="https://HOST/api" defer></script>
 *
 * Finds the kit's tags on the page, also those added later, reserves their
 * room, and imports an element's module when it nears the viewport. Included
 * twice, the first one does the work.
 */

/** Of each tag its module, and of each language its words; relative to this script, filled in by the build. */
declare const __IEUM_MODULES__: Readonly<Record<string, string>>;
declare const __IEUM_STRINGS__: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Room for an element's first view as a CSS length, so that nothing below it moves: in Korean, and in languages of longer words. */
type Room = readonly [query: string, korean: string, other: string];

const ROOMS: Readonly<Record<string, readonly Room[]>> = {
  'ieum-help-request-form': [
    ['all', '590px', '670px'],
    ['(max-width:599px)', '715px', '790px'],
    ['(max-width:399px)', '715px', '910px'],
    ['(max-width:359px)', '805px', '1010px'],
  ],
  // Their lists are longer than any window, so what follows them begins below.
  'ieum-program-finder': [['all', 'max(740px,100vh)', 'max(820px,100vh)']],
  'ieum-partner-directory': [['all', 'max(740px,100vh)', 'max(820px,100vh)']],
  'ieum-request-status': [
    ['all', '695px', '760px'],
    ['(max-width:599px)', '740px', '910px'],
    ['(max-width:399px)', '800px', '975px'],
    ['(max-width:359px)', '845px', '1020px'],
  ],
};

/** Keeps an element's room, by the window's width. */
const reserve = (tag: string): string =>
  (ROOMS[tag] ?? [])
    .map(
      ([query, korean, other]) =>
        `@media ${query}{${tag}{display:block;min-height:${korean}}${tag}:not(:lang(ko)){min-height:${other}}}`,
    )
    .join('');

const MARK = 'data-ieum-loader';

function start(script: HTMLScriptElement): void {
  const tags = Object.keys(__IEUM_MODULES__);
  const selector = tags.join(',');
  const { api } = script.dataset;
  const at = (file: string) => new URL(file, script.src).href;

  const load = (element: Element) => {
    const module = __IEUM_MODULES__[element.localName];
    if (!module || customElements.get(element.localName)) return;
    const language = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase() ?? '';
    const strings = __IEUM_STRINGS__[element.localName] ?? {};
    const languages = Object.keys(strings);
    const sameStem = (tag: string) => tag.split('-')[0] === language.split('-')[0];
    const words = strings[languages.find((tag) => tag.toLowerCase() === language) ?? languages.find(sameStem) ?? 'ko'];
    // Fetched beside the module rather than after it.
    if (words)
      document.head.append(
        Object.assign(document.createElement('link'), {
          rel: 'modulepreload',
          href: at(words),
          referrerPolicy: 'no-referrer',
        }),
      );
    import(/* @vite-ignore */ at(module)).catch(() => {
      console.error(`<${element.localName}>: its module could not be loaded from ${script.src}; the fallback stays.`);
    });
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        load(target);
      }
    },
    { rootMargin: '600px' },
  );

  const adopt = (element: Element) => {
    if (api && !element.hasAttribute('api')) element.setAttribute('api', new URL(api, document.baseURI).href);
    near.observe(element);
  };

  // A constructed sheet needs no permission of a style-src policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tags.map(reserve).join(''));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  document.querySelectorAll(selector).forEach(adopt);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) adopt(node);
        node.querySelectorAll(selector).forEach(adopt);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

const script = document.currentScript;
const root = document.documentElement;
if (script instanceof HTMLScriptElement && !root.hasAttribute(MARK)) {
  root.setAttribute(MARK, '');
  start(script);
}
