import { DOOR_CODES, readDoorFragment, writeDoorFragment, type DoorElement } from '../../domain/door.ts';

/** The element that a tag's name names. */
export const elementOf = ({ localName }: Element): DoorElement => localName.replace('ieum-', '') as DoorElement;

/** What a fragment of ours says; nothing where it is none. */
const said = (hash: string): URLSearchParams => new URLSearchParams(hash.startsWith('#ieum:') ? hash.slice(6) : '');

/**
 * The address that opens an element in a frame: the page at `frame`, with
 * site, language and codes in the fragment. The site is the one that the
 * tag's attribute `site` names, else the fragment of `frame`; the codes are
 * the tag's, else those in the address of the page around it. Throws a
 * TypeError where `frame` is no address.
 */
export function frameAddress(tag: HTMLElement, frame: string, language: string): string {
  const url = new URL(frame, document.baseURI);
  const element = elementOf(tag);
  const door = { element, site: tag.getAttribute('site') || said(url.hash).get('site') || '', language: '', codes: {} };
  // What is no code would close the whole door, so it is left out.
  const opens = (part: Partial<typeof door>) => readDoorFragment(writeDoorFragment({ ...door, site: '', ...part }));
  const here = said(location.hash);
  const codes = DOOR_CODES[element].flatMap((name) => {
    const code = tag.getAttribute(name) || here.get(name) || '';
    return code && opens({ codes: { [name]: code } }) ? [[name, code] as const] : [];
  });
  const known = opens({ language }) ? language : '';
  url.hash = writeDoorFragment({ ...door, language: known, codes: Object.fromEntries(codes) });
  return url.href;
}
