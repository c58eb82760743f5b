import assert from 'node:assert/strict';
import { it } from 'node:test';
import { measure } from './measure.ts';
import { type BuildManifest, filesOf } from './reachable.ts';

const manifest: BuildManifest = {
  'src/elements/a/define.ts': {
    file: 'a-1.js',
    imports: ['_shared.js'],
    dynamicImports: ['src/api/client.ts', 'src/strings/en.ts'],
  },
  '_shared.js': { file: 'shared-1.js', imports: ['src/elements/a/define.ts'] },
  'src/api/client.ts': { file: 'client-1.js', imports: ['_shared.js'], dynamicImports: ['src/strings/ko.ts'] },
  'src/strings/ko.ts': { file: 'ko-1.js' },
  'src/strings/en.ts': { file: 'en-1.js', imports: ['_only-english.js'] },
  '_only-english.js': { file: 'only-english-1.js' },
  'src/elements/b/define.ts': {
    file: 'b-1.js',
    dynamicImports: [
      'src/strings/status/ko.ts?of=b',
      'src/strings/status/en.ts?of=b',
      'src/elements/partner-directory/map/map.ts?of=b',
    ],
  },
  'src/elements/partner-directory/map/map.ts?of=b': { file: 'map-1.js', imports: ['src/elements/b/define.ts'] },
  'src/strings/status/ko.ts?of=b': { file: 'ko-2.js' },
  'src/strings/status/en.ts?of=b': { file: 'en-2.js' },
};

it('counts static and dynamic imports once each, and no language but Korean', () => {
  assert.deepEqual(filesOf(manifest, 'src/elements/a/define.ts'), ['a-1.js', 'shared-1.js', 'client-1.js', 'ko-1.js']);
});

it('knows the Korean of an element whose words lie in a folder of their own', () => {
  assert.deepEqual(filesOf(manifest, 'src/elements/b/define.ts'), ['b-1.js', 'ko-2.js']);
});

it('leaves out what a reader has to ask for, such as the map', () => {
  assert.ok(!filesOf(manifest, 'src/elements/b/define.ts').includes('map-1.js'));
});

it('says which entry the build lacks', () => {
  assert.throws(() => filesOf(manifest, 'src/elements/c/define.ts'), /no src\/elements\/c\/define\.ts/);
});

it('compresses each file by itself, as a browser fetches them', () => {
  const one = measure(['이음'.repeat(1000)]);
  const two = measure(['이음'.repeat(1000), '이음'.repeat(1000)]);
  assert.deepEqual(two, { raw: 2 * one.raw, gzip: 2 * one.gzip, brotli: 2 * one.brotli });
});
