/** What `npm run manifest` reads: the element classes, their events and the files that register them. */
export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/shared/**', '**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  /** The order of files on disk must not show in the result. */
  overrideModuleCreation: ({ ts, globs }) =>
    globs.sort().map((file) => ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.ES2022, true)),
  plugins: [publicOnly(), publishedPaths()],
};

function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members &&= declaration.members.filter(
            ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
          );
          // What stands in no @fires line was only guessed from a dispatchEvent call.
          declaration.events &&= declaration.events.filter(({ description }) => description);
        }
      }
    },
  };
}

/** The package holds `dist/lib/….js`, not `src/….ts`: readers of the manifest need the former. */
function publishedPaths() {
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      const published = JSON.stringify(customElementsManifest).replaceAll(/"\/?src\/([^"]*)\.ts"/g, '"dist/lib/$1.js"');
      Object.assign(customElementsManifest, JSON.parse(published));
    },
  };
}
