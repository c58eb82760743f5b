const PARTS = /\{([sxyzr])\}/g;

function isWeb(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(address, document.baseURI).protocol);
  } catch {
    return false;
  }
}

/** The address of one tile; `{s}` is spread over `a`, `b` and `c`, `{r}` asks for sharper ones where they can be seen. */
export function tileAddress(template: string, { x, y, z }: { x: number; y: number; z: number }, ratio: number): string {
  const parts: Readonly<Record<string, string | number | undefined>> = {
    x,
    y,
    z,
    s: 'abc'[Math.abs(x + y) % 3],
    r: ratio > 1 ? '@2x' : '',
  };
  return template.replace(PARTS, (_, part: string) => String(parts[part]));
}

/**
 * The template of tiles where it names a web address and only what can be
 * filled in; empty where it does not, which is said on the console.
 */
export function readTiles(template: string): string {
  const address = tileAddress(template, { x: 0, y: 0, z: 0 }, 1);
  const isWhole = ['{x}', '{y}', '{z}'].every((part) => template.includes(part)) && !/[{}]/.test(address);
  if (isWhole && isWeb(address)) return template;
  if (template)
    console.error(`<ieum-partner-directory>: tiles is no address of tiles; name one as https://…/{z}/{x}/{y}.png.`);
  return '';
}

/** Whose the tiles are: words, and the page that says more where an address ends them. */
export function readAttribution(text: string): { words: string; href: string } {
  const [, words = '', href = ''] = /^(.*?)\s*(https?:\/\/\S+)?$/s.exec(text.trim()) ?? [];
  return { words: words || href, href };
}
