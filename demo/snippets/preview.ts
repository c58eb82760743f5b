import type { PageLanguage, Strings } from './strings.ts';

const STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 720px; margin: 0 auto; padding: 16px; background: canvas; color: canvastext;
         font: 17px/1.7 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif; }
  iframe { display: block; }
`;

/** A bare article with the code in its body, as a document for a frame; `loader` is the template's line. */
export function previewDocument(code: string, loader: string, words: Strings, language: PageLanguage): string {
  const [before, after] = words.previewArticle;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.preview}</title>
<style>${STYLE}</style>
<main>
<p>${before}</p>
${code}
<p>${after}</p>
</main>
${loader}
</html>`;
}

/** The selector of what stands for the article's body in that document. */
export const PREVIEW_WITHIN = 'main';
