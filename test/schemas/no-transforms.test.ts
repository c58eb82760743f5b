import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { pageOf } from '../../src/schemas/hsds/page.ts';
import { Service } from '../../src/schemas/hsds/service.ts';

const folder = new URL('../../src/schemas/', import.meta.url);

/** Every schema that a file of the folder exports, by file and name. */
async function exportedSchemas(): Promise<[name: string, schema: z.core.$ZodType][]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async (file) => [file, (await import(new URL(file, folder).href)) as Record<string, unknown>] as const),
  );
  return modules.flatMap(([file, members]) =>
    Object.entries(members).flatMap(([name, member]): [string, z.core.$ZodType][] =>
      typeof member === 'object' && member !== null && '_zod' in member
        ? [[`${file} ${name}`, member as z.core.$ZodType]]
        : [],
    ),
  );
}

/** JSON Schema of what goes in, or of what comes out; throws where a transform stands in between. */
const shape = (schema: z.core.$ZodType, io: 'input' | 'output'): unknown => {
  const json = z.toJSONSchema(schema, { io });
  // The one difference that is none of a transform's: a parsed object holds no unknown members.
  return JSON.parse(
    JSON.stringify(json, (key, value: unknown) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    ),
  );
};

const schemas = await exportedSchemas();

describe('the schemas of the wire', () => {
  it('are all looked at', () => assert.ok(schemas.length > 30, `${schemas.length} schemas`));

  for (const [name, schema] of [...schemas, ['a page', pageOf(Service)] as const]) {
    it(`change nothing on the way in or out: ${name}`, () =>
      assert.deepEqual(shape(schema, 'input'), shape(schema, 'output')));
  }
});
