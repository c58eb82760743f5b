import { toEucKr } from './euc-kr.ts';

/** A page of a host, in its parts, so that a row of the matrix changes one and leaves the others. */
export interface HostPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly charset: 'utf-8' | 'euc-kr';
  /** With its line end; empty for quirks mode. */
  readonly doctype: string;
  /** Attributes of `<html>`, with a space before each. */
  readonly html: string;
  /** In the head, before the loader. */
  readonly head: string;
  /** The loader's script tag, or what a host has instead of it. */
  readonly loader: string;
  /** The body; `door` is the markup of the door that is tried. */
  readonly body: (door: string) => string;
}

/** An article of a local paper, with the door after its second paragraph. */
const article = (door: string): string => `<h1>전기 끊긴 집</h1>
<div class="article-body">
<p>검침원이 문을 두드렸다. 석 달째 요금이 밀려 있었다.</p>
<p>동 주민센터가 그날 찾아갔다.</p>
${door}
<p>이웃의 눈이 먼저였다.</p>
</div>`;

/** A page without anything in the way. */
export const PLAIN: Omit<HostPage, 'loader'> = {
  headers: {},
  charset: 'utf-8',
  doctype: '<!doctype html>\n',
  html: ' lang="ko"',
  head: '',
  body: article,
};

/** The bytes that a server sends for a page with a door in it. */
export function write(page: HostPage, door: string): Buffer {
  const text = `${page.doctype}<html${page.html}>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>가온신문</title>
<link rel="icon" href="data:,">
${page.head}
${page.loader}
</head>
<body>
${page.body(door)}
</body>
</html>`;
  return page.charset === 'euc-kr' ? toEucKr(text) : Buffer.from(text);
}

/** The headers that go with it. */
export const headersOf = (page: HostPage): Record<string, string> => ({
  'content-type': `text/html; charset=${page.charset}`,
  ...page.headers,
});
