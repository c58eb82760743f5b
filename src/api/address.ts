/** An address, relative to the page where it is not absolute. Throws a TypeError where that is not one of http. */
export function httpUrl(address: string): URL {
  const url = new URL(address, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError('An address must begin with https: or http:.');
  return url;
}

/** An API's base URL, with one slash at its end. Throws a TypeError where that is no http address. */
export function baseUrl(api: string): string {
  const { origin, pathname } = httpUrl(api);
  return origin + pathname.replace(/\/*$/, '/');
}
