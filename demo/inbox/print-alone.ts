/**
 * Prints an element and nothing else of the page, which hides the rest while
 * `.print-alone` stands in it. The element is gone once the print dialog has
 * closed.
 */
export async function printAlone(element: HTMLElement & { updateComplete: Promise<boolean> }): Promise<void> {
  element.classList.add('print-alone');
  document.body.append(element);
  await element.updateComplete;
  addEventListener('afterprint', () => element.remove(), { once: true });
  print();
}
