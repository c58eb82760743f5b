/** A door as text, with its inside; short enough that no text of any length costs more than a look. */
export const TOKEN = /\[ieum\s([^[\]]{1,500})\]/;

/** What doors open. */
const TAGS = 'ieum-help-request-form,ieum-program-finder,ieum-partner-directory,ieum-request-status';

/** Where a link is not ours to open: where it is being written, and in our own cards, as the way to the page of its own. */
export const NO_LINKS = `[contenteditable],${TAGS}`;

/** Where a text is shown as it is, does something else, or is being written. */
export const NO_TEXTS = `a,button,pre,code,textarea,select,script,style,noscript,svg,[data-ieum-door],${NO_LINKS}`;
