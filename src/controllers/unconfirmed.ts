/**
 * The key of a request whose outcome is not known, kept in sessionStorage so
 * that a reload asks before anything is sent again. A random key and nothing
 * else; erased with the answer. Blocked or full storage does no harm.
 */
export class UnconfirmedKey {
  readonly #name: string;

  constructor(base: string) {
    this.#name = `ieum:unconfirmed:${base}`;
  }

  read(): string | null {
    return this.#try((storage) => storage.getItem(this.#name)) ?? null;
  }

  write(key: string): void {
    this.#try((storage) => storage.setItem(this.#name, key));
  }

  erase(): void {
    this.#try((storage) => storage.removeItem(this.#name));
  }

  #try<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(sessionStorage);
    } catch {
      return undefined;
    }
  }
}
