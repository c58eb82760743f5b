/** One file of a CMS at a commit of its public repository. */
export interface Source {
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
}

/** A CMS, or one of its ways of cleaning an article's body. */
export interface System {
  readonly id: string;
  readonly name: Record<'ko' | 'en', string>;
  /** Which text is cleaned, and by what. */
  readonly where: Record<'ko' | 'en', string>;
  /** For whom or in which versions it is otherwise. */
  readonly note: Record<'ko' | 'en', string>;
  /** The page that says how to install the kit there. */
  readonly page: string;
  readonly sources: readonly Source[];
  /** Debian packages that hold the rest. */
  readonly packages: readonly string[];
  /** Our own code around theirs, in filters/. */
  readonly driver: { readonly php: string } | { readonly java: string; readonly mode: string };
}

const from = (repository: string, files: Readonly<Record<string, string>>): Source[] =>
  Object.entries(files).map(([path, commit]) => ({ repository, commit, path }));

const EGOVFRAME = from('eGovFramework/egovframe-common-components', {
  'src/main/java/egovframework/com/cmm/EgovHtmlSanitizer.java': '50ea7aaa1ee89f40360552c65f23053782aebd14',
  'src/main/java/egovframework/com/cmm/filter/HTMLTagFilterRequestWrapper.java':
    '033dddaa31954db085e01e7ed2b5a8397f8aec4b',
});
const JAVA = ['libjsoup-java', 'libcommons-lang3-java', 'libservlet-api-java'];

/** The CMSs whose rules are tried, in the order in which the table shows them. */
export const SYSTEMS: readonly System[] = [
  {
    id: 'wordpress',
    name: { ko: '워드프레스', en: 'WordPress' },
    where: { ko: '글쓴이(author)가 쓴 글', en: 'a post by an author' },
    note: {
      ko: '편집자와 관리자가 쓴 글은 거르지 않아요. 다만 여러 사이트를 한곳에 설치했으면(멀티사이트) 최고 관리자만 그래요.',
      en: 'Posts by editors and administrators are not filtered; on a multisite, only those by super admins.',
    },
    page: 'wordpress-kboard.md',
    sources: [],
    packages: ['php-cli', 'wordpress'],
    driver: { php: 'wordpress.php' },
  },
  {
    id: 'kboard',
    name: { ko: 'KBoard', en: 'KBoard' },
    where: { ko: '워드프레스 KBoard 게시글', en: 'an article of the WordPress plugin KBoard' },
    note: {
      ko: '관리자가 쓴 글도 걸러요. 설정에서 XSS 필터를 끄거나 iframe 허용 목록을 바꿀 수 있어요.',
      en: 'Administrators’ articles are filtered too. Settings switch the filter off, or edit its list of iframe hosts.',
    },
    page: 'wordpress-kboard.md',
    sources: from('cosmosfarm/KBoard-wordpress-plugin', {
      'plugins/kboard/helper/Security.helper.php': '03a25d44491defba5480573b28f90399ea8375a4',
    }),
    packages: ['php-cli', 'php-xml', 'php-mbstring', 'php-htmlpurifier'],
    driver: { php: 'kboard.php' },
  },
  {
    id: 'gnuboard5',
    name: { ko: '그누보드5', en: 'gnuboard5' },
    where: { ko: 'HTML로 쓴 게시글', en: 'an article written as HTML' },
    note: {
      ko: '보여 줄 때 걸러요. iframe을 허용할 곳은 plugin/htmlpurifier/safeiframe.txt에 적어요.',
      en: 'Filtered when it is shown. Hosts of iframes are listed in plugin/htmlpurifier/safeiframe.txt.',
    },
    page: 'gnuboard5.md',
    sources: from('gnuboard/gnuboard5', {
      'lib/common.lib.php': '0020603c524b079dec6f53a4894455cfedbe88d8',
      'plugin/htmlpurifier/extend.video.php': '0708a4d801e06794c75ba92d4fbeccab9fadf22c',
      'plugin/htmlpurifier/safeiframe.txt': '08518d0a2d58e122a0107e922978b77711eae825',
    }),
    packages: ['php-cli', 'php-xml', 'php-mbstring', 'php-htmlpurifier'],
    driver: { php: 'gnuboard5.php' },
  },
  {
    id: 'rhymix',
    name: { ko: '라이믹스', en: 'Rhymix' },
    where: { ko: '게시글', en: 'an article' },
    note: {
      ko: '최고 관리자가 쓴 글은 거르지 않아요. 허용할 클래스와 iframe 주소는 설정 > 보안 설정에서 더할 수 있어요.',
      en: 'The top administrator’s articles are not filtered. Security settings add allowed classes and addresses.',
    },
    page: 'rhymix-xe.md',
    sources: from('rhymix/rhymix', {
      'common/defaults/whitelist.php': 'e77d48f22860c99162fd18f021ec6a4769f42b91',
      'common/framework/filters/HTMLFilter.php': '221602ceb8ac8e283d829cb7d0eaa17ddcff6a1c',
      'common/framework/filters/MediaFilter.php': '41febdd7caf55310e582d430a56f8bccc776a5a2',
    }),
    packages: ['php-cli', 'php-xml', 'php-mbstring', 'php-htmlpurifier'],
    driver: { php: 'rhymix.php' },
  },
  {
    id: 'xe',
    name: { ko: 'XE 1', en: 'XE 1' },
    where: { ko: '게시글', en: 'an article' },
    note: {
      ko: '최고 관리자가 쓴 글은 거르지 않아요. 속이 빈 상자는 지우니, 안에 글을 꼭 두세요.',
      en: 'The top administrator’s articles are not filtered. Empty boxes are removed: leave words inside.',
    },
    page: 'rhymix-xe.md',
    sources: from('xpressengine/xe-core', {
      'config/func.inc.php': '01f3e2293044c5289a606587b81041e506d15203',
      'classes/security/Purifier.class.php': '42d5a3bfae66f73b73f43cb053ec63c0adebcdc6',
    }),
    packages: ['php-cli', 'php-xml', 'php-mbstring', 'php-htmlpurifier'],
    driver: { php: 'xe.php' },
  },
  {
    id: 'egovframe-output',
    name: { ko: '전자정부 표준프레임워크 (2026년부터)', en: 'eGovFrame (from 2026)' },
    where: { ko: '공통컴포넌트 게시글, 보여 줄 때', en: 'the common components’ article, when it is shown' },
    note: {
      ko: 'EgovHtmlSanitizer를 쓰는 판이에요. 운영 중인 누리집이 어느 판인지 먼저 확인하세요.',
      en: 'Versions with EgovHtmlSanitizer. Find out first which version a site runs.',
    },
    page: 'egovframe.md',
    sources: EGOVFRAME,
    packages: JAVA,
    driver: { java: 'Egovframe', mode: 'output' },
  },
  {
    id: 'egovframe-input',
    name: { ko: '전자정부 표준프레임워크 (HTMLTagFilter)', en: 'eGovFrame (HTMLTagFilter)' },
    where: { ko: '요청에 실려 오는 모든 글', en: 'every text of a request' },
    note: {
      ko: '태그를 글자로 바꿔요. [ieum …] 글자만 남아요.',
      en: 'Turns tags into characters. Only the text [ieum …] is left.',
    },
    page: 'egovframe.md',
    sources: EGOVFRAME,
    packages: JAVA,
    driver: { java: 'Egovframe', mode: 'input' },
  },
];
