/**
 * Hands a text to the browser’s downloads: kept where the
 * reader keeps files, and nowhere else. A text begins with a byte order mark,
 * so that editors which guess encodings show Korean; other files have none.
 */
export function saveFile(text: string, download: string, type = 'text/plain', mark = '\ufeff'): void {
  const href = URL.createObjectURL(new Blob([mark, text], { type }));
  Object.assign(document.createElement('a'), { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
