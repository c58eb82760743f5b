import { serializerCompiler } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problems.ts';
import { fieldProblems } from './field-problems.ts';

/**
 * Makes zod the only validator, in and out: what does not fit is refused, as
 * `invalid-fields` in a body and as `invalid-parameters` in an address.
 */
export function validateByZod(app: FastifyInstance): void {
  app.setValidatorCompiler<z.ZodMiniType>(({ schema, httpPart }) => (value) => {
    const result = z.safeParse(schema, value);
    if (result.success) return { value: result.data };
    const fields = fieldProblems(result.error.issues, value);
    return { error: new ProblemError(httpPart === 'body' ? 'invalid-fields' : 'invalid-parameters', { fields }) };
  });
  app.setSerializerCompiler(serializerCompiler);
}
