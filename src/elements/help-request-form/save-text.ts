/** Hands a text to the browser's downloads as `ieum-<name>.txt`: kept where the reader keeps files, and nowhere else. */
export function saveText(text: string, name: string): void {
  // With a byte order mark, so that editors which guess encodings show Korean.
  const href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href, download: `ieum-${name}.txt` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
