const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Writes the leading `symbols × 5` bits of `bytes` in Crockford base32, in
 * groups of four. Throws a RangeError where there are too few bytes.
 * @see https://www.crockford.com/base32.html
 */
export function toCrockford(bytes: Uint8Array, symbols: number): string {
  if (bytes.length * 8 < symbols * 5)
    throw new RangeError(`${symbols} symbols need ${Math.ceil((symbols * 5) / 8)} bytes`);
  let text = '';
  for (let i = 0; i < symbols; i++) {
    let value = 0;
    for (let bit = i * 5; bit < i * 5 + 5; bit++) {
      value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    if (i && i % 4 === 0) text += '-';
    text += ALPHABET.charAt(value);
  }
  return text;
}

/** What a person typed of a reference or secret, in the one form that is stored: `o`→0, `i l`→1, grouped by four. */
export function normalizeCrockford(typed: string): string {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}
