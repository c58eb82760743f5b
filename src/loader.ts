/**
 * The one script that a site's admin installs: classic, ASCII, `defer`.
 *
 *     <script src="https://HOST/v1/loader.js" data-api="https://HOST/api" defer></script>
 *
 * Finds the kit's tags on the page, also those added later, reserves their
 * room, and imports an element's module when it nears the viewport. Included
 * twice, the first one does the work.
 */

/** Of each tag its module, and what that asks for at once; relative to this script, filled in by the build. */
declare const __IEUM_MODULES__: Readonly<Record<string, readonly string[]>>;

/** Room for an element's first view, so that nothing below it moves: by the window's width, and more for longer words. */
const reserve = (selector: string): string =>
  `${selector}{display:block;min-height:560px}` +
  `@media(max-width:599px){${selector}{min-height:640px}}` +
  `@media(max-width:399px){${selector}:not(:lang(ko)){min-height:760px}}` +
  `@media(max-width:359px){${selector}{min-height:720px}${selector}:not(:lang(ko)){min-height:840px}}`;

const MARK = 'data-ieum-loader';

function start(script: HTMLScriptElement): void {
  const tags = Object.keys(__IEUM_MODULES__);
  const selector = tags.join(',');
  const { api } = script.dataset;

  const load = (element: Element) => {
    const [module, ...next] = (__IEUM_MODULES__[element.localName] ?? []).map((file) => new URL(file, script.src).href);
    if (!module || customElements.get(element.localName)) return;
    // Fetched beside the module rather than after it.
    for (const href of next)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    import(/* @vite-ignore */ module).catch(() => {
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
