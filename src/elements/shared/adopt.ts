import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** Adds looks to an element's own, once. */
export function adopt(root: Node, styles: CSSResult): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheet = styles.styleSheet;
  if (!supportsAdoptingStyleSheets || !sheet) adoptStyles(root, [styles]);
  else if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
