import type { Kysely } from 'kysely';
import type { Config } from './config.ts';
import { collect } from './directory/collections.ts';
import { type Directory, loadDirectory, loadFurther, MAIN_SITE, siteOf } from './directory/load.ts';
import { failpoint } from './failpoint.ts';
import { type Destination, destinationsOf } from './notices/destinations.ts';
import { MAIN_BASE, type Services } from './routes/routes.ts';
import { Secrets } from './secrets.ts';
import { serverKey } from './server-key.ts';
import { AccessLog } from './store/access-log.ts';
import { Accounts } from './store/accounts.ts';
import { CaseFiles } from './store/case-files.ts';
import { CaseWork } from './store/case-work.ts';
import { Deliveries } from './store/deliveries.ts';
import { Intake } from './store/intake.ts';
import { openStore, proveKey } from './store/open.ts';
import { OrganizationCodes } from './store/organization-codes.ts';
import { Outbox } from './store/outbox.ts';
import { Receipts } from './store/receipts.ts';
import { Recommendations } from './store/recommendations.ts';
import type { Tables } from './store/tables.ts';
import { Tallies } from './store/tallies.ts';

/** What serves each jurisdiction, the main one first, the database that they share, and whom they tell. */
export interface Opened {
  all: readonly [main: Services, ...further: Services[]];
  db: Kysely<Tables>;
  destinations: readonly Destination[];
}

/** The stand-alone page, where the kit is served. */
export const STAND_ALONE_PAGE = '/v1/frame.html';

/**
 * Reads the directory with its further jurisdictions and opens the database.
 * `kit` says whether the kit is served beside the API. Throws a ConfigError
 * where something that is needed cannot be used.
 */
export async function openServices(config: Config, now: () => Date, kit: boolean): Promise<Opened> {
  const city = await loadDirectory(config.directoryDir);
  const further = await loadFurther(config.directoryDir, city);
  const key = serverKey(config.serverKey, config.dataDir);
  const destinations = destinationsOf(config.notices, now);
  const names = destinations.map(({ name }) => name);
  const db = await openStore(config);
  const accounts = new Accounts(db);
  const reach = failpoint(config.failpoint);

  async function open(directory: Directory, base: string, site: string): Promise<Services> {
    const { code } = directory.jurisdiction;
    const secrets = new Secrets(key, code);
    await proveKey(db, code, secrets);
    const deliveries = new Deliveries(db, code, names);
    const recommendations = new Recommendations(db, code, secrets);
    return {
      base,
      config,
      site,
      page: kit ? `${STAND_ALONE_PAGE}#ieum:site=${site}` : undefined,
      directory,
      secrets,
      reach,
      now,
      collections: collect(directory.listings),
      intake: new Intake(db, code, secrets, reach, deliveries),
      caseFiles: new CaseFiles(db, code),
      caseWork: new CaseWork(db, { jurisdiction: code, form: directory.form }, accounts, recommendations),
      receipts: new Receipts(db, code, secrets, directory.form),
      tallies: new Tallies(db, code),
      organizationCodes: new OrganizationCodes(db, code, secrets),
      accounts,
      accessLog: new AccessLog(db, code, now),
      recommendations,
      deliveries,
      outbox: new Outbox(db, code),
    };
  }

  try {
    const main = await open(city, MAIN_BASE, siteOf({ id: MAIN_SITE, ...city }));
    const others: Services[] = [];
    for (const one of further) others.push(await open(one, `${MAIN_BASE}/j/${one.id}`, siteOf(one)));
    return { all: [main, ...others], db, destinations };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
