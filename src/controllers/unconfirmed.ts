function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/**
 * The key of a request whose outcome is not known, kept in sessionStorage so
 * that a reload asks before anything is sent again. A random key and nothing
 * else; erased with the answer. Blocked or full storage does no harm.
 */
export function unconfirmedKey(base: string) {
  const name = `ieum:unconfirmed:${base}`;
  return {
    read: () => attempt(() => sessionStorage.getItem(name)),
    write: (key: string) => attempt(() => sessionStorage.setItem(name, key)),
    erase: () => attempt(() => sessionStorage.removeItem(name)),
  };
}
