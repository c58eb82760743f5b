import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { CityDefinition } from '../../src/schemas/case-handling.ts';
import { TaxonomyTerm } from '../../src/schemas/hsds/common.ts';
import { Location } from '../../src/schemas/hsds/location.ts';
import { Organization } from '../../src/schemas/hsds/organization.ts';
import { Service, ServiceAtLocation } from '../../src/schemas/hsds/service.ts';
import { Problem } from '../../src/schemas/problem.ts';
import { Lookup, Receipt } from '../../src/schemas/receipt.ts';
import { Referral } from '../../src/schemas/referral.ts';
import { Confirmation, ReceiptProof, Results, Status } from '../../src/schemas/status.ts';
import { DiscoveryDocument } from '../../src/schemas/discovery-document.ts';
import type { Services } from './routes/routes.ts';

/** The document's name, beside the main jurisdiction's routes. */
export const OPENAPI = 'openapi.json';

/** Schemas that stand under their own names in the document. */
const NAMED = {
  Discovery: DiscoveryDocument,
  FormDefinition: CityDefinition,
  Referral,
  Receipt,
  Lookup,
  ReceiptProof,
  Confirmation,
  Status,
  Results,
  Problem,
  Service,
  ServiceAtLocation,
  Organization,
  Location,
  TaxonomyTerm,
};

/** Error answers of a route, for its `response`. */
export const problemResponses = <Status extends '4xx' | '5xx'>(...statuses: Status[]) => {
  const problem = {
    description: 'Problem details (RFC 9457)',
    content: { 'application/problem+json': { schema: Problem } },
  };
  return Object.fromEntries(statuses.map((status) => [status, problem]));
};

/** Takes out the components that nothing refers to: each schema is generated for both directions, few are used in both. */
function dropUnused(document: object, schemas: object): void {
  const paths = JSON.stringify({ ...document, components: {} });
  let used: string[] = [];
  for (;;) {
    const texts = [paths, ...used.map((name) => JSON.stringify(Reflect.get(schemas, name)))];
    const more = Object.keys(schemas).filter((name) =>
      texts.some((text) => text.includes(`"#/components/schemas/${name}"`)),
    );
    if (more.length === used.length) break;
    used = more;
  }
  for (const name of Object.keys(schemas)) if (!used.includes(name)) Reflect.deleteProperty(schemas, name);
}

/** Makes an OpenAPI 3.1 document of the routes that follow, with all places that have them, and serves it. */
export async function describeApi(app: FastifyInstance, places: readonly Services[]): Promise<void> {
  const schemaRegistry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) schemaRegistry.add(schema, { id });
  const asComponents = createJsonSchemaTransformObject({ schemaRegistry });

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ieum reference referral API',
        version: '1.0.0',
        description: 'Reading speaks Open Referral HSDS 3.1, writing Ieum Referral 1.',
      },
      servers: places.map(({ base, directory }) => ({ url: base, description: directory.jurisdiction.name })),
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: (document) => {
      const described = asComponents(document);
      if ('components' in described && described.components?.schemas)
        dropUnused(described, described.components.schemas);
      return described;
    },
  });
  app.get(`/${OPENAPI}`, { schema: { hide: true } }, async () => app.swagger());
}
