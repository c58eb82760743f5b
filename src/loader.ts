/**
 * The one script that a site's admin installs: classic, ASCII, `defer`.
 *
 *     <script src="https://HOST/v1/loader.js" data-api="https://HOST/api" defer></script>
 *
 * Finds the kit's tags on the page, also those added later, reserves their
 * room, and imports an element's module when it nears the viewport. Included
 * twice, the first one does the work.
 */

/** Of each tag its module, of each language its words; relative to this script, filled in by the build. */
declare const __IEUM_MODULES__: Readonly<Record<string, string>>;
declare const __IEUM_STRINGS__: Readonly<Record<string, string>>;

/** Room for an element's first view, so that nothing below it moves: by the window's width, and more for longer words. */
const reserve = (selector: string): string =>
  [
    ['all', 590, 670],
    ['(max-width:599px)', 715, 790],
    ['(max-width:399px)', 715, 910],
    ['(max-width:359px)', 805, 1010],
  ]
    .map(
      ([query, korean, other]) =>
        `@media ${query}{${selector}{display:block;min-height:${korean}px}${selector}:not(:lang(ko)){min-height:${other}px}}`,
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
    const tags = Object.keys(__IEUM_STRINGS__);
    const sameStem = (tag: string) => tag.split('-')[0] === language.split('-')[0];
    const words = __IEUM_STRINGS__[tags.find((tag) => tag.toLowerCase() === language) ?? tags.find(sameStem) ?? 'ko'];
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
  sheet.replaceSync(reserve(`:is(${selector})`));
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
