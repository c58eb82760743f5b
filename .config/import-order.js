/**
 * Who may import whom inside `src`, as a table: a folder sees what its row
 * names and nothing else. Of `types` only types may be imported.
 */
const MAY_IMPORT = {
  frame: { folders: ['elements', 'controllers', 'api', 'schemas', 'domain', 'strings', 'styles'], packages: ['lit'] },
  doors: { folders: ['domain', 'strings'], packages: [] },
  isolated: { folders: ['elements', 'controllers', 'domain', 'strings'], packages: [] },
  elements: {
    folders: ['controllers', 'api', 'domain', 'strings', 'styles'],
    types: ['schemas'],
    packages: ['lit'],
  },
  controllers: { folders: ['api', 'schemas', 'domain', 'strings', 'styles'], packages: ['lit'] },
  api: { folders: ['schemas', 'domain'], packages: ['ky', 'zod'] },
  schemas: { folders: [], packages: ['zod'] },
  domain: { folders: [], types: ['schemas'], packages: [] },
  strings: { folders: [], packages: [] },
  styles: { folders: [], packages: ['lit'] },
};

const FOLDERS = Object.keys(MAY_IMPORT);
const PACKAGES = { ky: '^ky(/|$)', zod: '^zod(/|$)', lit: '^(lit(-html|-element)?|@lit/[^/]+)(/|$)' };

/** One restriction: what a specifier must not look like, and what the author is told. */
const forbid = (regex, message, typesToo = true) => ({ regex, message, typesToo });

/** Words lie in folders that are named after who says them. */
const into = (folder) => `^\\.{1,2}/((?!strings/)[^/]+/)*${folder}/`;

const fullZod = forbid('^zod$', "Full zod is five times as large: take 'zod/mini'.");
const tops = forbid('^(\\.\\./)+(index|define|loader)(\\.ts)?$', 'Nothing in src imports index, define or loader.');

function restrictionsOf(folder) {
  const { folders, types = [], packages } = MAY_IMPORT[folder];
  const hidden = FOLDERS.filter((other) => ![folder, ...folders, ...types].includes(other));
  const foreign = Object.keys(PACKAGES).filter((name) => !packages.includes(name));
  return [
    ...hidden.map((other) => forbid(into(other), `src/${folder} imports nothing from src/${other}.`)),
    ...types.map((other) => forbid(into(other), `src/${folder} imports only types from src/${other}.`, false)),
    ...foreign.map((name) => forbid(PACKAGES[name], `src/${folder} does not use ${name}.`)),
    fullZod,
    tops,
  ];
}

/** For files `depth` folders below `src/elements`. */
const otherElements = (depth) =>
  forbid(
    `^(\\.\\./){${depth}}(?!\\.\\./|shared/)[^/]+/`,
    'Elements share through elements/shared, which imports none.',
  );

const SRC = '^(\\.\\./)+src/';
const demoApi = [
  forbid(`${SRC}(?!schemas/|domain/)`, 'Of src, demo/api imports schemas and domain alone.'),
  forbid('^ieum(/|$)', 'demo/api runs without the kit.'),
];
const demoPages = [forbid(SRC, "Demo pages import the package by its name, 'ieum'.")];

/** The ESLint rules for a list of restrictions; `import()` is restricted like `import`. */
function rules(restrictions) {
  const patterns = restrictions.map(({ regex, message, typesToo }) => ({
    regex,
    message,
    allowTypeImports: !typesToo,
  }));
  const dynamic = restrictions.map(({ regex, message }) => ({
    // A selector's regular expression cannot hold a slash.
    selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
    message,
  }));
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...dynamic],
  };
}

/** Flat-config entries; of those that match a file the last one counts, so deeper folders come later. */
export const importOrder = [
  ...FOLDERS.map((folder) => ({ files: [`src/${folder}/**/*.ts`], rules: rules(restrictionsOf(folder)) })),
  ...[1, 2, 3].map((depth) => ({
    files: [`src/elements/${'*/'.repeat(depth)}*.ts`],
    rules: rules([...restrictionsOf('elements'), otherElements(depth)]),
  })),
  { files: ['demo/**/*.ts'], ignores: ['demo/api/**'], rules: rules(demoPages) },
  { files: ['demo/api/**/*.ts'], rules: rules(demoApi) },
];
