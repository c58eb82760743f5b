import type { Locator } from 'playwright-core';

/** A telephone link as somebody sees it, and what it does. */
export interface PhoneLink {
  /** The digits of any script, and `+`, in the order in which they stand on the screen. */
  readonly shown: string;
  /** What is dialled. */
  readonly dialled: string;
}

/**
 * All telephone links of a card, in its shadow root where it has one. What is shown is read off the screen, place by
 * place: signs that no one sees may turn the order of what stands in the markup. Where a link names somebody beside
 * the number, the number stands in an element of its own.
 */
export const phoneLinks = (card: Locator): Promise<PhoneLink[]> =>
  card.evaluate((host) => {
    const seen = (link: Element): string => {
      const places: { sign: string; line: number; x: number }[] = [];
      const texts = document.createTreeWalker(link.querySelector('strong') ?? link, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { 0: sign, index } of (text.nodeValue ?? '').matchAll(/[\p{N}+]/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + sign.length);
          const { left, top, height } = range.getBoundingClientRect();
          places.push({ sign, line: Math.round((top + height / 2) / 10), x: left });
        }
      }
      return places
        .toSorted((a, b) => a.line - b.line || a.x - b.x)
        .map(({ sign }) => sign)
        .join('');
    };
    return [...(host.shadowRoot ?? host).querySelectorAll<HTMLAnchorElement>('a[href^="tel:" i]')]
      .filter((link) => link.checkVisibility())
      .map((link) => ({ shown: seen(link), dialled: link.href.slice('tel:'.length) }));
  });
