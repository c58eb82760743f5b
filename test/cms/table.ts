import type { Outcome } from './judge.ts';
import type { Pasted } from './pasted.ts';
import { SYSTEMS, type System } from './systems.ts';

type Language = 'ko' | 'en';
type Words = Record<Language, string>;

/** One CMS in cms.json, which the snippet builder reads. */
export interface Entry extends Pick<System, 'id' | 'name' | 'where' | 'note' | 'page'> {
  /** The day of the run, `YYYY-MM-DD`. */
  readonly tried: string;
  /** What ran: their files at their commits, and Debian's packages with versions. */
  readonly ran: readonly string[];
  /** By snippet. */
  readonly results: Readonly<Record<string, { readonly outcome: Outcome; readonly after: string }>>;
}

/** cms.json: written here, read by the snippet builder and by the table. */
export interface Cms {
  readonly format: 1;
  /** The day of the last run, `YYYY-MM-DD`. */
  readonly made: string;
  readonly snippets: readonly (Pasted & { readonly name: Words })[];
  readonly systems: readonly Entry[];
}

const NAMES: Readonly<Record<string, Words>> = {
  tag: { ko: '태그', en: 'tag' },
  link: { ko: '링크', en: 'link' },
  text: { ko: '글자 `[ieum …]`', en: 'text `[ieum …]`' },
  'box-class': { ko: '상자 `class="ieum-…"`', en: 'box `class="ieum-…"`' },
  'box-data': { ko: '상자 `data-ieum="…"`', en: 'box `data-ieum="…"`' },
  iframe: { ko: 'iframe', en: 'iframe' },
  loader: { ko: '로더 스크립트', en: 'loader script' },
  tel: { ko: '전화 링크 `tel:`', en: '`tel:` link' },
};

const OUTCOMES: Readonly<Record<Outcome, Words>> = {
  kept: { ko: '**남음**', en: '**kept**' },
  changed: { ko: '바뀜', en: 'changed' },
  gone: { ko: '지워짐', en: 'gone' },
};

/** The snippets with their names. */
export const named = (snippets: readonly Pasted[]): Cms['snippets'] =>
  snippets.map(({ id, code }) => ({ id, name: NAMES[id] ?? { ko: id, en: id }, code }));

const INTRO: Words = {
  ko: `# 어느 CMS에서 무엇이 남나요

글 본문에 붙인 코드를 각 CMS의 거르는 코드에 실제로 넣어 본 결과예요. \`npm run test:cms\`가 이 파일과 \`cms.json\`을 써요. 손으로 고치지 마세요.

- **남음**: 붙인 대로 문이 열려요. \`rel="nofollow"\`가 더해지는 것처럼, 문과 상관없는 것은 달라질 수 있어요.
- 바뀜: 무언가 남지만 문은 열리지 않아요. 안에 둔 글과 전화번호는 보여요.
- 지워짐: 글자만 남거나 아무것도 남지 않아요.`,
  en: `## What survives in which CMS

What the cleaning code of each CMS makes of a snippet in an article's body, by running it. \`npm run test:cms\` writes this file and \`cms.json\`; do not edit them.

- **kept**: the door opens as pasted. What does not matter to it may change, as when \`rel="nofollow"\` is added.
- changed: something is left, but opens no door. The words and phone numbers inside are shown.
- gone: its words alone are left, or nothing.`,
};
const HEAD: Words = { ko: '붙인 것', en: 'pasted' };
const RAN: Words = { ko: '무엇을 돌렸나요', en: 'What ran' };
const RAN_COLUMNS: Words = { ko: '| CMS | 거르는 글 | 알아 둘 것 | 돌린 날 |', en: '| CMS | text | to know | tried |' };

const CODE = `### 돌린 코드 · Code that ran

각 CMS의 거르는 코드를 그 커밋의 것으로 돌렸어요. \`by hand\`는 저장소에 닿지 못해 파일이나 그 안의 거르는 함수를 손으로 옮긴 것이에요. HTML Purifier는 CMS에 든 판 대신 데비안의 것을 썼고, XE에서만 그 판(4.4.0)처럼 \`tel:\`을 뺐어요. 설치한 누리집 전체를 돌린 것은 아니에요: 편집기(에디터)가 먼저 바꾸는 것과 스킨이 더하는 것은 여기 없어요.

Each CMS's cleaning code ran as of the commit named. \`by hand\` means that the file, or those of its functions that clean, were copied from there because the repository could not be reached. HTML Purifier is Debian's in place of the bundled one; for XE alone, \`tel:\` was taken out of it, which the bundled 4.4.0 does not know. No whole site was installed: what an editor changes first, or a skin adds, is not in this table.`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function part({ snippets, systems }: Cms, language: Language): string {
  const outcome = (entry: Entry, id: string) => {
    const result = entry.results[id];
    return result ? OUTCOMES[result.outcome][language] : '–';
  };
  return [
    INTRO[language],
    '',
    row([HEAD[language], ...systems.map(({ name }) => name[language])]),
    row(['---', ...systems.map(() => '---')]),
    ...snippets.map(({ id, name }) => row([name[language], ...systems.map((entry) => outcome(entry, id))])),
    '',
    `### ${RAN[language]}`,
    '',
    RAN_COLUMNS[language],
    row(['---', '---', '---', '---']),
    ...systems.map(({ name, where, note, tried }) => row([name[language], where[language], note[language], tried])),
  ].join('\n');
}

/** cms.md, Korean and then English, with what ran. */
export function toMarkdown(cms: Cms): string {
  const ran = cms.systems.map(({ name, ran }) => `- ${name.ko}: ${ran.map((what) => `\`${what}\``).join(', ')}`);
  const files = [CODE, '', ...ran];
  return `${[part(cms, 'ko'), '', ...files, '', part(cms, 'en')].join('\n')}\n`;
}

/** The entries of a new run in place of the earlier ones; of a CMS that could not be run, the earlier one stays. */
export const merged = (earlier: readonly Entry[], now: readonly Entry[]): Entry[] =>
  SYSTEMS.flatMap(({ id }) =>
    [now, earlier].flatMap((entries) => entries.find((entry) => entry.id === id) ?? []).slice(0, 1),
  );
