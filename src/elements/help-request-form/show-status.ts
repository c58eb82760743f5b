import type { ReceiptProof } from '../../schemas/status.ts';

/** The element of the page that tells what became of a request, once it is defined. */
interface StatusElement extends HTMLElement {
  show(proof: ReceiptProof): void;
}

/** The page's own, where it has one. */
export const statusElement = (): StatusElement | null => document.querySelector('ieum-request-status');

/** Hands a receipt over, in memory alone. In view, the loader fetches what the element is made of. */
export function showStatus(element: StatusElement, proof: ReceiptProof): void {
  element.scrollIntoView();
  void customElements.whenDefined(element.localName).then(() => element.show(proof));
}
