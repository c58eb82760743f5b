/** What a screen reader calls it. */
export const nameOf = (element: Element | null): string =>
  element?.getAttribute('aria-label') ?? (element?.querySelector('.sr') ?? element)?.textContent?.trim() ?? '';
