import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noOnlyTests from 'eslint-plugin-no-only-tests';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importOrder } from './import-order.js';

const TYPED = ['src/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts', 'vite.config.ts'];
const ELEMENTS = ['src/**/*.ts', 'demo/**/*.ts', 'test/browser/**/*.ts'];

export default defineConfig(
  { ignores: ['dist/', 'demo/data/', 'test/bench/floor/'] },
  js.configs.recommended,
  { files: ['**/*.js'], languageOptions: { globals: { console: false, process: false, URL: false } } },
  {
    files: TYPED,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // node:test runs what test() was given whether or not its promise is awaited.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // semantic-dom-diff declares a promise where it returns none.
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Fastify's hooks, Lit's templates and test fakes are async without awaiting.
      '@typescript-eslint/require-await': 'off',
      // What a person typed is searched for control characters on purpose.
      'no-control-regex': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ELEMENTS,
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari forgets that a list without bullets is one, unless the role says so.
      'lit-a11y/no-redundant-role': 'off',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-useless-template-literals': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    plugins: { 'no-only-tests': noOnlyTests },
    rules: {
      'no-only-tests/no-only-tests': 'error',
      // A test that watches a platform method takes it off its prototype and puts it back.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Chai's assertions are expressions, and a test may know that a query finds something.
    files: ['test/browser/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  importOrder,
);
