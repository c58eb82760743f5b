import { DOORS, type DoorName, type Family, type Row, type Words } from './row.ts';

/** How a cell came out; blank where there is no such door on such a page. */
export type Mark = 'works' | 'fallback' | 'fails' | '';

/** The marks of every row, by door. */
export type Matrix = ReadonlyMap<Row, Readonly<Record<DoorName, Mark>>>;

const SIGNS: Readonly<Record<Mark, string>> = { works: '○', fallback: '△', fails: '✕', '': '–' };

const DOOR_TITLES: Readonly<Record<DoorName, Words>> = {
  tag: { ko: '태그', en: 'tag' },
  link: { ko: '링크', en: 'link' },
  text: { ko: '글자', en: 'text' },
  box: { ko: '상자', en: 'box' },
  iframe: { ko: 'iframe', en: 'iframe' },
  isolated: { ko: '따로 둔 태그', en: 'isolated tag' },
};

/** One line of a table in Markdown. */
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table of one family in one language, its reasons as numbered notes. */
function tableOf({ name, rows }: Family, matrix: Matrix, language: keyof Words): string {
  const reasons: Words[] = [];
  const cell = (row: Row, door: DoorName): string => {
    const mark = matrix.get(row)?.[door] ?? '';
    const reason = row.fallback?.[door];
    if (mark !== 'fallback' || !reason) return SIGNS[mark];
    if (!reasons.includes(reason)) reasons.push(reason);
    return `${SIGNS[mark]} ${reasons.indexOf(reason) + 1}`;
  };
  const body = rows.map((row) => line([row.name[language], ...DOORS.map((door) => cell(row, door))]));
  const head = line(['', ...DOORS.map((door) => DOOR_TITLES[door][language])]);
  const rule = line(['---', ...DOORS.map(() => '---')]);
  const notes = reasons.map((reason, index) => `${index + 1}. ${reason[language]}`);
  return [`### ${name[language]}`, '', head, rule, ...body, '', ...notes, ...(notes.length ? [''] : [])].join('\n');
}

const KOREAN = `# 까다로운 페이지에서

\`npm run test:hosts\`가 진짜 브라우저에서 칸마다 한 번씩 끝까지 해 보고 쓴 표예요.

- ○ 요청을 끝까지 적어 보냈고, API가 빠진 것 없이 받았어요. 페이지의 정책은 뜻밖의 것을 알리지 않았어요.
- △ 요소가 서지 못해서, 페이지가 적어 둔 것(누를 수 있는 전화번호)이 그대로 보여요. 링크는 따로 있는 요청서로 이어져요. 번호는 아래의 까닭이에요.
- ✕ 둘 다 아니에요.
- – 그런 페이지에는 그 문이 없어요.

[English below](#on-hostile-pages)
`;

const ENGLISH = `## On hostile pages

Written by \`npm run test:hosts\`, which takes every cell to an end in a real browser.

- ○ a request was written and sent, and the API received it whole; the page's policy reported nothing unexpected.
- △ the element does not start there: what the page wrote stands, with a telephone number that can be tapped; a link leads to the stand-alone form. The number names the reason below.
- ✕ neither.
- – there is no such door on such a page.
`;

/** The whole page of the documentation; `ranIn` names the browser. */
export function write(families: readonly Family[], matrix: Matrix, ranIn: string): string {
  const all = (language: keyof Words): string => families.map((family) => tableOf(family, matrix, language)).join('\n');
  return `${KOREAN}\n${ranIn}\n\n${all('ko')}\n${ENGLISH}\n${all('en')}`;
}
