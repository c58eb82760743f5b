/** 128 random bits in hex. Uses `getRandomValues`, which plain http pages have too. */
export function newIdempotencyKey(random: Pick<Crypto, 'getRandomValues'> = crypto): string {
  const bytes = random.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The header value: a structured-field string (RFC 8941 §3.3.3). */
export const formatIdempotencyKey = (key: string): string => `"${key}"`;

/** Reads the header, quoted or bare; undefined where it is missing or malformed. */
export function parseIdempotencyKey(header: string | undefined): string | undefined {
  const match = /^(?:"([A-Za-z0-9._:-]{16,64})"|([A-Za-z0-9._:-]{16,64}))$/.exec(header?.trim() ?? '');
  return match?.[1] ?? match?.[2];
}
