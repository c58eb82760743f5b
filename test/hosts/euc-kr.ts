/** The bytes of each letter in EUC-KR, which Node can read but not write; filled at the first use. */
let table: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Every pair of bytes that the encoding knows (its WHATWG form: lead 0x81 to 0xFE, trail 0x41 to 0xFE), by its letter. */
function letters(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('euc-kr', { fatal: true });
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      try {
        found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      } catch {
        // No letter has these bytes.
      }
    }
  }
  return found;
}

/** A text as an old Korean server sends it. Throws where the encoding has no such letter. */
export function toEucKr(text: string): Buffer {
  table ??= letters();
  return Buffer.from(
    [...text].flatMap((letter) => {
      if (letter.charCodeAt(0) < 0x80) return [letter.charCodeAt(0)];
      const bytes = table?.get(letter);
      if (!bytes) throw new Error(`EUC-KR has no ${JSON.stringify(letter)}: write the page without it.`);
      return [...bytes];
    }),
  );
}
