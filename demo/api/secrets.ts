import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { normalizeCrockford, toCrockford } from '../../src/domain/crockford.ts';

const SECRET_SYMBOLS = 16;
const REFERENCE_SYMBOLS = 8;

/**
 * Everything that is derived from the server key, for one jurisdiction. Each
 * use is keyed apart, so that nothing stored gives a receipt's secret away.
 */
export class Secrets {
  readonly #key: KeyObject;
  readonly #jurisdiction: string;

  constructor(key: Buffer, jurisdiction: string) {
    this.#key = createSecretKey(key);
    this.#jurisdiction = jurisdiction;
  }

  #mac(use: string, ...parts: (string | Uint8Array)[]): Buffer {
    const mac = createHmac('sha256', this.#key);
    for (const part of [use, this.#jurisdiction, ...parts]) mac.update(part).update('\0');
    return mac.digest();
  }

  /** Tells whether stored data belongs to this server key. */
  fingerprint(): string {
    return this.#mac('fingerprint').toString('hex');
  }

  /** Under this the idempotency key is stored; the key itself is not. */
  keyHash(idempotencyKey: string): string {
    return this.#mac('idempotency-key', idempotencyKey).toString('hex');
  }

  /** Tells whether a key came with the same bytes before. */
  bodyHash(body: Uint8Array): string {
    return this.#mac('body', body).toString('hex');
  }

  /** Tells whether two requests name the same person to reach. */
  contactHash(contact: string): string {
    return this.#mac('contact', contact).toString('hex');
  }

  /** The receipt's secret, 80 bits; a replay recomputes it. */
  secretFor(idempotencyKey: string): string {
    return toCrockford(this.#mac('secret', idempotencyKey), SECRET_SYMBOLS);
  }

  /** The receipt's reference; `attempt` counts up where another case has it already. */
  referenceFor(idempotencyKey: string, attempt: number): string {
    return toCrockford(this.#mac('reference', idempotencyKey, String(attempt)), REFERENCE_SYMBOLS);
  }

  /** Under this the receipt's secret is stored. */
  secretHash(secret: string): string {
    return this.#mac('secret-hash', normalizeCrockford(secret)).toString('hex');
  }

  /** Compares a typed secret with a stored hash, in the same time whether they match, differ or nothing is stored. */
  secretMatches(typed: string, storedHash: string | undefined): boolean {
    const expected = storedHash ?? this.#mac('nothing').toString('hex');
    const same = timingSafeEqual(Buffer.from(this.secretHash(typed)), Buffer.from(expected));
    return same && storedHash !== undefined;
  }

  /** What an organisation's officers show, 80 random bits. */
  newOrganizationCode(): string {
    return toCrockford(randomBytes(10), SECRET_SYMBOLS);
  }

  /** Under this an organisation's code is stored; the same for every way of typing it. */
  organizationCodeHash(code: string): string {
    return this.#mac('organization-code', normalizeCrockford(code)).toString('hex');
  }

  /** What a link for a partner carries, 80 random bits. */
  newPartnerToken(): string {
    return toCrockford(randomBytes(10), SECRET_SYMBOLS);
  }

  /** Under this a partner's token is stored; the same for every way of typing it. */
  partnerTokenHash(token: string): string {
    return this.#mac('partner-token', normalizeCrockford(token)).toString('hex');
  }

  /** Signs the inbox's cookie; a new admin token, also the first and none, ends all sign-ins. */
  cookieKey(adminToken = ''): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, '', `inbox cookie\0${adminToken}`, 32));
  }

  /** Compares two tokens of any length in constant time. */
  sameToken(one: string, other: string): boolean {
    return timingSafeEqual(this.#mac('token', one), this.#mac('token', other));
  }
}
