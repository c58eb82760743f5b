const MARK = 'data-ieum-print';

/** Prints one element of the page without the rest of it. */
export function printOnly(element: Element): void {
  let outermost = element;
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    outermost = root.host;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print{body :not(:has([${MARK}]),[${MARK}],[${MARK}] *){display:none!important}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  outermost.setAttribute(MARK, '');
  addEventListener(
    'afterprint',
    () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      outermost.removeAttribute(MARK);
    },
    { once: true },
  );
  print();
}
