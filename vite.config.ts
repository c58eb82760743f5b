import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { DOOR_CODES } from './src/domain/door.ts';
import { LANGUAGES } from './src/strings/languages.ts';

/** Where the site build says which file each entry became; nothing in it is secret. */
const SITE_MANIFEST = 'dist/v1/.vite/manifest.json';

interface Chunk {
  file: string;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Registering modules, `{help-request-form: 'src/elements/help-request-form/define.ts'}`. */
function elementEntries(): Record<string, string> {
  const files = globSync('src/elements/*/define.ts', { cwd: path('.') }).sort();
  if (!files.length) throw new Error('No element to build: src/elements/*/define.ts matches nothing.');
  return Object.fromEntries(files.map((file) => [basename(dirname(file)), file]));
}

/** What the loader imports besides: doors that are written into content, and the elements in frames. */
const BESIDES = { doors: 'src/doors/doors.ts', isolated: 'src/isolated.ts' };

/** What the site build made of a source, relative to the loader. Throws where it knows no such source. */
function siteFile(source: string): string {
  if (!existsSync(path(SITE_MANIFEST))) {
    throw new Error(`${SITE_MANIFEST} is missing: run \`vite build --mode site\` first.`);
  }
  const manifest = JSON.parse(readFileSync(path(SITE_MANIFEST), 'utf8')) as Record<string, Chunk>;
  // An element's own copy of a module is named after it.
  const key = Object.keys(manifest).find((name) => name.split('?')[0] === source);
  const file = key && manifest[key]?.file;
  if (!file) throw new Error(`${SITE_MANIFEST} does not know ${source}: run \`vite build --mode site\` again.`);
  return `./${file}`;
}

/** Of each tag its hashed module: `{ieum-help-request-form: './help-request-form-HASH.js'}`. */
const elementModules = (): Record<string, string> =>
  Object.fromEntries(Object.entries(elementEntries()).map(([name, source]) => [`ieum-${name}`, siteFile(source)]));

/** Where the words of each element lie. */
const WORDS: Readonly<Record<string, string>> = {
  'ieum-help-request-form': 'src/strings',
  'ieum-partner-directory': 'src/strings/directory',
  'ieum-program-finder': 'src/strings/finder',
  'ieum-request-status': 'src/strings/status',
};

/** The hash in a file's name: of `./NAME-HASH.js` the HASH. Throws where it is named otherwise, since nobody could name it so. */
function hashOf(file: string, name: string): string {
  const hash = file.slice(-11, -3);
  if (file !== `./${name}-${hash}.js`) throw new Error(`${file} should be ./${name}-HASH.js, with eight characters.`);
  return hash;
}

/** Of each tag the hashes of its words, one after another: `./ko-HASH1.js`, `./en-HASH2.js` as `HASH1HASH2`. */
const wordHashes = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(WORDS).map(([tag, folder]) => [
      tag,
      Object.keys(LANGUAGES)
        .map((language) => hashOf(siteFile(`${folder}/${language}.ts`), language))
        .join(''),
    ]),
  );

/** The hashes of each element's module and words, in one string and in the order of its doors. */
function hashes(): string {
  const [modules, words] = [elementModules(), wordHashes()];
  return Object.keys(DOOR_CODES)
    .map((element) => hashOf(modules[`ieum-${element}`] ?? '', element) + words[`ieum-${element}`])
    .join('');
}

function requireInput(file: string): string {
  if (!existsSync(path(file))) throw new Error(`${file} is missing, and this mode builds it.`);
  return path(file);
}

/** A classic script is decoded by the host page's charset, so anything but ASCII would break on EUC-KR pages. */
function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const letter = [...output.code].find((character) => character.charCodeAt(0) > 0x7f);
        if (letter) this.error(`${output.fileName} holds ${JSON.stringify(letter)}: keep the loader ASCII.`);
      }
    },
  };
}

/** Minifies once more what the bundler has minified: a hundredth fewer bytes, on every resident's phone. */
function squeeze(): Plugin {
  return {
    name: 'squeeze',
    async generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const { code } = await minify(output.code, {
          ecma: 2020,
          module: true,
          compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true, unsafe: true, keep_fargs: false },
        });
        if (!code) this.error(`${output.fileName} came out empty.`);
        output.code = code;
      }
    },
  };
}

/**
 * Gives every entry but the first element copies of its own of all modules it
 * uses, so that none lies in a file that two share: what an element weighs does
 * not depend on which others there are, and it comes in one piece.
 */
function selfContained(): Plugin {
  const owners = new Map(
    Object.entries({ ...elementEntries(), ...BESIDES })
      .slice(1)
      .map(([name, source]) => [path(source), name]),
  );
  return {
    name: 'self-contained',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const [file = '', query] = importer?.split('?') ?? [];
      const owner = owners.get(file) ?? new URLSearchParams(query).get('of');
      if (!owner) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || resolved.external) return resolved;
      return { ...resolved, id: `${resolved.id.split('?')[0]}?of=${owner}` };
    },
  };
}

/** Takes the white space out of `html` and `css` templates, which JavaScript minifiers leave alone. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(path('src/')) || !/\b(html|css|svg)`/.test(code)) return null;
      return (await minifyHTMLLiterals(code, { fileName: id })) ?? null;
    },
  };
}

/**
 * Leaflet asks by `innerHTML` whether HTML may hold SVG, and only its flag
 * wants to know; where a page requires Trusted Types, the question would end
 * all of it.
 */
function trustedLeaflet(): Plugin {
  const question = "div.innerHTML = '<svg/>';";
  return {
    name: 'trusted-leaflet',
    transform(code, id) {
      if (!/\/leaflet\/src\/core\/Browser\.js(\?|$)/.test(id)) return null;
      if (!code.includes(question)) this.error(`${id} no longer asks by innerHTML: take the plugin out.`);
      return code.replace(question, '');
    },
  };
}

/**
 * Has zod look at an object's own members alone. It walks its tables and what
 * it checks by `for … in`, so that one enumerable extra on the page's
 * `Object.prototype` would end it at its import.
 */
function ownMembersOnly(): Plugin {
  const walk = /for \(const (\w+) in (\w+)\)/g;
  return {
    name: 'own-members-only',
    transform(code, id) {
      if (!/\/zod\/v4\/core\/(core|schemas|util)\.js(\?|$)/.test(id)) return null;
      if (code.search(walk) < 0) this.error(`${id} no longer walks by for-in: take the plugin out.`);
      return code.replace(walk, 'for (const $1 of Object.keys($2))');
    },
  };
}

/** The npm package: one output module per source module, dependencies left to the installing project. */
function library(): UserConfig {
  const entries = ['src/index.ts', 'src/define.ts', BESIDES.isolated, ...Object.values(elementEntries())];
  return {
    build: {
      outDir: 'dist/lib',
      minify: false,
      sourcemap: true,
      lib: { entry: entries.map(requireInput), formats: ['es'] },
      rolldownOptions: {
        external: [/^lit(\/|$)/, /^@lit\//, /^zod(\/|$)/, /^ky(\/|$)/, /^leaflet\//, /^supercluster$/],
        output: { preserveModules: true, preserveModulesRoot: path('src'), entryFileNames: '[name].js' },
      },
    },
  };
}

/** What a site's page loads: self-contained modules with hashed names, found through the loader. */
function site(): UserConfig {
  return {
    base: './',
    plugins: [selfContained(), ownMembersOnly(), trustedLeaflet(), minifyTemplates(), squeeze()],
    build: {
      outDir: 'dist/v1',
      manifest: true,
      // As a library, since an application's import() brings 1.5 kB to preload style sheets, which there are none of.
      lib: { entry: { ...elementEntries(), ...BESIDES }, formats: ['es'] },
      rolldownOptions: {
        // The second minifier takes its time, and a build that warns of it looks broken.
        checks: { pluginTimings: false },
        // Nobody imports names of an entry, so what two chunks share may lie in it.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          // The loader holds two dozen of them, and these compress best.
          hashCharacters: 'hex',
          minify: true,
          comments: false,
        },
      },
    },
  };
}

/** The one script that a webmaster pastes; it lies beside the site build and knows its names. */
function loader(): UserConfig {
  return {
    define: {
      __IEUM_LANGUAGES__: JSON.stringify(Object.keys(LANGUAGES)),
      __IEUM_HASHES__: JSON.stringify(hashes()),
      __IEUM_DOORS__: JSON.stringify(siteFile(BESIDES.doors)),
      __IEUM_ISOLATED__: JSON.stringify(siteFile(BESIDES.isolated)),
    },
    plugins: [squeeze(), asciiOnly()],
    build: {
      outDir: 'dist/v1',
      emptyOutDir: false,
      lib: { entry: requireInput('src/loader.ts'), name: 'ieum', formats: ['iife'], fileName: () => 'loader.js' },
    },
  };
}

/** The stand-alone page beside the loader: links name it, so its files keep their names. */
function frame(): UserConfig {
  return {
    root: 'src/frame',
    base: './',
    define: {
      __IEUM_MODULES__: JSON.stringify(elementModules()),
      __IEUM_WORDS__: JSON.stringify(wordHashes()),
    },
    build: {
      outDir: '../../dist/v1',
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: requireInput('src/frame/frame.html'),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  };
}

/** The agency's side, served under /admin/, the page of a partner that it asks, and the page that makes snippets. */
function inbox(): UserConfig {
  return {
    root: 'demo',
    base: '/admin/',
    build: {
      outDir: '../dist/demo',
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ['demo/inbox.html', 'demo/partner.html', 'demo/snippets.html'].map(requireInput) },
    },
  };
}

const modes: Record<string, () => UserConfig> = { production: library, site, loader, frame, inbox };

export default defineConfig(({ mode }) => {
  const config = modes[mode];
  if (!config) throw new Error(`Unknown mode ${mode}: ${Object.keys(modes).join(', ')} are there.`);
  const { build, ...rest } = config();
  return {
    ...rest,
    publicDir: false,
    resolve: { alias: { ieum: path('src/index.ts') } },
    build: { target: 'es2022', ...build },
  };
});
