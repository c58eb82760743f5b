/** Full-width digits and hyphens as their ASCII twins; one character stays one character. */
export const narrow = (text: string): string =>
  text.replace(/[０-９－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
