/** Crockford's letters: none is taken for another when read aloud or copied by hand. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Sixteen letters, 80 bits, in groups of four: `7k2m-…`. */
export function randomPassword(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => LETTERS.charAt(byte % 32));
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
