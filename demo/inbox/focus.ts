/** What has the focus in a tree, however many shadow roots deep. */
export function focusedWithin(root: DocumentFragment | HTMLElement): HTMLElement | undefined {
  const { activeElement } = root instanceof ShadowRoot ? root : document;
  if (!(activeElement instanceof HTMLElement)) return undefined;
  return activeElement.shadowRoot ? focusedWithin(activeElement.shadowRoot) : activeElement;
}
