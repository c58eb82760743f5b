import { type Door, DOOR_CODES, type DoorElement, writeDoorFragment } from '../domain/door.ts';
import { localize } from '../domain/localized.ts';
import { h } from './h.ts';
import { homeLink } from './help.ts';
import type { OpenSite } from './site.ts';
import type { Words } from './words.ts';

/**
 * Puts around the element whose page this is, above, and what else the site
 * opens here, below: in a window of its own while something typed would be lost.
 */
export function around(
  { element, site: id }: Door,
  site: OpenSite,
  { language, strings }: Words,
  isWriting: () => boolean,
): void {
  const name = localize(site.name, language);
  const others = (Object.keys(DOOR_CODES) as DoorElement[]).filter((one) => one !== element);
  const links = others.map((one) => {
    const href = writeDoorFragment({ element: one, site: id, language, codes: {} });
    return h('li', {}, [h('a', { href }, [strings.elements[one]])]);
  });
  // Its room is there from the beginning.
  document.querySelector('header')?.append(h('span', { lang: name.lang }, [name.text]));
  const footer = h('footer', {}, [
    h('nav', { ariaLabel: strings.nav }, [h('ul', {}, links)]),
    ...homeLink(strings, language, site),
  ]);
  footer.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link) link.target = isWriting() ? '_blank' : '';
  });
  document.body.append(footer);
}
