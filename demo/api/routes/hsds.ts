import * as z from 'zod/mini';
import { TaxonomyTerm } from '../../../src/schemas/hsds/common.ts';
import { Location } from '../../../src/schemas/hsds/location.ts';
import { Organization } from '../../../src/schemas/hsds/organization.ts';
import { pageOf } from '../../../src/schemas/hsds/page.ts';
import { Service, ServiceAtLocation } from '../../../src/schemas/hsds/service.ts';
import { CalendarDate, DateTime } from '../../../src/schemas/text.ts';
import type { Collection } from '../directory/collections.ts';
import { Taxonomy } from '../directory/load.ts';
import { problemResponses } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import type { Api, Services } from './routes.ts';

const Word = z.string().check(z.maxLength(200));
const Flag = z.enum(['true', 'false']);

/** The parameters of an HSDS list; unknown ones are ignored. */
const ListQuery = z.object({
  search: z.optional(Word),
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 1),
  per_page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 20),
  format: z.optional(z.literal('json')),
  taxonomy_term_id: z.optional(Word),
  taxonomy_id: z.optional(Word),
  organization_id: z.optional(Word),
  modified_after: z.optional(z.union([CalendarDate, DateTime])),
  /** List items with all their details. */
  full: z.optional(Flag),
  /** List items by id, name and last change only. */
  minimal: z.optional(Flag),
});

const ById = z.object({ id: Word });

/** The directory is the same for everybody and changes only with a restart. */
const CACHE = 'public, max-age=60';

/** The HSDS 3.1 reads over the directory. */
export function hsdsRoutes(api: Api, { collections }: Services): void {
  reads(api, '/services', 'programmes and services', Service, collections.services);
  reads(api, '/organizations', 'organizations', Organization, collections.organizations);
  reads(api, '/service_at_locations', 'services at their places', ServiceAtLocation, collections.serviceAtLocations);
  reads(api, '/locations', 'places', Location, collections.locations);
  reads(api, '/taxonomies', 'vocabularies', Taxonomy, collections.taxonomies);
  reads(api, '/taxonomy_terms', 'terms of the vocabularies', TaxonomyTerm, collections.terms);
}

function reads(api: Api, path: string, kind: string, schema: z.ZodMiniType, collection: Collection<object>): void {
  api.get(
    path,
    {
      schema: {
        summary: `Lists ${kind}`,
        tags: ['hsds'],
        querystring: ListQuery,
        response: { 200: pageOf(schema), ...problemResponses('4xx') },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', CACHE);
      return collection.list(request.query);
    },
  );

  api.get(
    `${path}/:id`,
    {
      schema: {
        summary: `One of the ${kind}, with its details`,
        tags: ['hsds'],
        params: ById,
        response: { 200: schema, ...problemResponses('4xx') },
      },
    },
    async (request, reply) => {
      const found = collection.find(request.params.id);
      if (!found) throw new ProblemError('not-found');
      reply.header('cache-control', CACHE);
      return found;
    },
  );
}
