import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Config } from '../config.ts';
import type { Collections } from '../directory/collections.ts';
import type { Directory } from '../directory/load.ts';
import type { Reach } from '../failpoint.ts';
import type { Secrets } from '../secrets.ts';
import type { AccessLog } from '../store/access-log.ts';
import type { Accounts } from '../store/accounts.ts';
import type { CaseFiles } from '../store/case-files.ts';
import type { CaseWork } from '../store/case-work.ts';
import type { Deliveries } from '../store/deliveries.ts';
import type { Intake } from '../store/intake.ts';
import type { OrganizationCodes } from '../store/organization-codes.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Receipts } from '../store/receipts.ts';
import type { Recommendations } from '../store/recommendations.ts';
import type { Tallies } from '../store/tallies.ts';

/** Where the main jurisdiction's API is; those of further ones are below it. */
export const MAIN_BASE = '/api';

/** What the routes of one jurisdiction are made of. */
export interface Services {
  /** Path of its API, such as `/api`. */
  base: string;
  config: Config;
  /** What links call the jurisdiction. */
  site: string;
  /** Path and fragment of the stand-alone page for it; undefined where this server has no such page. */
  page: string | undefined;
  directory: Directory;
  collections: Collections;
  secrets: Secrets;
  intake: Intake;
  caseFiles: CaseFiles;
  caseWork: CaseWork;
  receipts: Receipts;
  tallies: Tallies;
  organizationCodes: OrganizationCodes;
  /** Of the whole server, the same for each jurisdiction. */
  accounts: Accounts;
  accessLog: AccessLog;
  recommendations: Recommendations;
  deliveries: Deliveries;
  outbox: Outbox;
  reach: Reach;
  /** The time; tests set it. */
  now: () => Date;
}

/** A server whose schemas are zod's. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
