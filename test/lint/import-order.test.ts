import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { importOrder } from '../../.config/import-order.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
    ...importOrder,
  ] as ESLint.Options['overrideConfig'],
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

const refused: [file: string, code: string, why: RegExp][] = [
  ['src/domain/a.ts', "import { createClient } from '../api/client.ts'", /domain imports nothing from src\/api/],
  ['src/domain/a.ts', "export * from '../strings/ko.ts'", /domain imports nothing from src\/strings/],
  ['src/domain/a.ts', "import { Referral } from '../schemas/referral.ts'", /only types from src\/schemas/],
  ['src/domain/a.ts', "import ky from 'ky'", /domain does not use ky/],
  ['src/domain/a.ts', "import * as z from 'zod/mini'", /domain does not use zod/],
  ['src/domain/a.ts', "import { html } from 'lit'", /domain does not use lit/],
  ['src/schemas/hsds/a.ts', "import { x } from '../../domain/x.ts'", /schemas imports nothing from src\/domain/],
  ['src/schemas/a.ts', "import { z } from 'zod'", /zod\/mini/],
  ['src/strings/a.ts', "import type { Urgency } from '../schemas/form-definition.ts'", /strings imports nothing/],
  ['src/styles/a.ts', "import '../domain/x.ts'", /styles imports nothing from src\/domain/],
  ['src/api/a.ts', "import { ko } from '../strings/ko.ts'", /api imports nothing from src\/strings/],
  ['src/controllers/a.ts', "import '../elements/help-request-form/steps/a.ts'", /nothing from src\/elements/],
  ['src/controllers/a.ts', "import ky from 'ky'", /controllers does not use ky/],
  ['src/elements/a/a.ts', "import { Referral } from '../../schemas/referral.ts'", /only types from src\/schemas/],
  ['src/elements/a/a.ts', "import { b } from '../b/b.ts'", /Elements share through elements\/shared/],
  ['src/elements/a/steps/a.ts', "import { b } from '../../b/b.ts'", /Elements share through elements\/shared/],
  ['src/elements/shared/a.ts', "import { b } from '../b/b.ts'", /Elements share through elements\/shared/],
  ['src/elements/a/a.ts', "const b = import('../b/b.ts')", /Elements share through elements\/shared/],
  ['src/domain/a.ts', "const b = import('../api/client.ts')", /domain imports nothing from src\/api/],
  ['src/controllers/a.ts', "import { x } from '../index.ts'", /imports index, define or loader/],
  ['src/doors/a.ts', "import { b } from '../elements/shared/b.ts'", /doors imports nothing from src\/elements/],
  ['src/doors/a.ts', "import { html } from 'lit'", /doors does not use lit/],
  ['src/elements/a/a.ts', "import { open } from '../../doors/doors.ts'", /elements imports nothing from src\/doors/],
  ['demo/api/routes/a.ts', "import { x } from '../../../src/api/client.ts'", /demo\/api imports schemas and domain/],
  ['demo/inbox/a.ts', "import { x } from '../../src/index.ts'", /by its name, 'ieum'/],
];

const allowed: [file: string, code: string][] = [
  ['src/index.ts', "export { x } from './elements/a/a.ts'"],
  ['src/domain/a.ts', "import type { Referral } from '../schemas/referral.ts'; import { b } from './b.ts'"],
  ['src/schemas/hsds/a.ts', "import * as z from 'zod/mini'; import { Code } from '../text.ts'"],
  ['src/api/a.ts', "import ky from 'ky'; import { Receipt } from '../schemas/receipt.ts'; import '../domain/x.ts'"],
  ['src/controllers/a.ts', "import { x } from '../api/client.ts'; import { y } from 'lit'"],
  [
    'src/elements/a/a.ts',
    "import { f } from '../shared/field.ts'; import '../../controllers/x.ts'; import './steps/b.ts'",
  ],
  ['src/doors/a.ts', "import { x } from '../domain/x.ts'; import { y } from '../strings/y.ts'"],
  ['src/elements/a/a.ts', "import type { Need } from '../../schemas/form-definition.ts'"],
  [
    'src/elements/a/steps/a.ts',
    "import { f } from '../../shared/field.ts'; import '../../../strings/ko.ts'; import '../a.ts'",
  ],
  ['src/elements/shared/a.ts', "import { f } from './field.ts'; import '../../strings/ko.ts'"],
  ['demo/api/routes/a.ts', "import { x } from '../../../src/schemas/referral.ts'; import { y } from '../store/y.ts'"],
  ['demo/inbox/a.ts', "import { x } from 'ieum'"],
  ['test/browser/api/a.test.ts', "import { x } from '../../../src/api/client.ts'"],
];

describe('the import order', () => {
  for (const [file, code, why] of refused) {
    it(`refuses ${code} in ${file}`, async () => {
      const messages = await complaints(file, code);
      assert.ok(
        messages.some((message) => why.test(message)),
        `expected ${why} among ${JSON.stringify(messages)}`,
      );
    });
  }

  for (const [file, code] of allowed) {
    it(`allows ${code} in ${file}`, async () => {
      assert.deepEqual(await complaints(file, code), []);
    });
  }

  it('is part of what `npm run lint` checks', async () => {
    const project = new ESLint({ overrideConfigFile: '.config/eslint.config.js' });
    const config = (await project.calculateConfigForFile('src/domain/a.ts')) as { rules: Record<string, unknown> };
    const [severity, options] = config.rules['@typescript-eslint/no-restricted-imports'] as [number, object];
    assert.equal(severity, 2);
    assert.match(JSON.stringify(options), /src\/domain imports nothing from src\/api/);
  });
});
