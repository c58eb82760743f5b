/**
 * Opens what asks for help with a programme or from a partner: the page's own
 * form, else the page at `href`, to which the id alone goes, in the fragment,
 * which reaches no server. False where there is neither.
 */
export function requestHelp(kind: 'program' | 'partner', id: string, name: string, href: string): boolean {
  const form = document.querySelector<HTMLElement>('ieum-help-request-form');
  if (form) {
    for (const [attribute, value] of Object.entries({ id, name })) {
      form.setAttribute(`${kind}-${attribute}`, value);
      // The next person at this device is not told what was looked for.
      addEventListener('pagehide', () => form.removeAttribute(`${kind}-${attribute}`), { once: true });
    }
    form.scrollIntoView();
    form.tabIndex = -1;
    form.focus({ preventScroll: true });
    return true;
  }
  // What is no address has no protocol here, where the URL class would throw.
  const link = document.createElement('a');
  link.href = href;
  if (!href || !/^https?:/.test(link.protocol)) return false;
  link.hash = `ieum:${new URLSearchParams({ [`${kind}-id`]: id }).toString()}`;
  location.assign(link.href);
  return true;
}
