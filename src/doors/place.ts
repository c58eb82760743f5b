/** What holds words alone by HTML's content models, or by habit, however it is laid out. */
const WORDS_ALONE =
  'a,b,button,del,dt,em,figcaption,font,h1,h2,h3,h4,h5,h6,i,ins,label,legend,mark,p,small,span,strong,sub,summary,sup,u';

/** Whether a block in this element would take the width that it has, below what stands before it. */
function takesBlocks(element: Element): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  const isColumn = display === 'flex' && flexDirection === 'column';
  return !element.matches(WORDS_ALONE) && (isColumn || /^(block|flow-root|list-item|table-cell)$/.test(display));
}

/** Puts `block` after the paragraph, heading or row that `node` stands in, never outside `root`. */
export function placeAfter(node: Element, block: Element, root: Element): void {
  let before = node;
  for (let parent = before.parentElement; parent && parent !== root; parent = before.parentElement) {
    if (takesBlocks(parent)) break;
    before = parent;
  }
  before.after(block);
}
