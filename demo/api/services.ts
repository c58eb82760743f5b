import type { Kysely } from 'kysely';
import type { Config } from './config.ts';
import { collect } from './directory/collections.ts';
import { type Directory, loadDirectory, loadFurther } from './directory/load.ts';
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

/**
 * Reads the directory with its further jurisdictions and opens the database.
 * Throws a ConfigError where something that is needed cannot be used.
 */
export async function openServices(config: Config, now: () => Date): Promise<Opened> {
  const city = await loadDirectory(config.directoryDir);
  const further = await loadFurther(config.directoryDir, city);
  const key = serverKey(config.serverKey, config.dataDir);
  const destinations = destinationsOf(config.notices, now);
  const names = destinations.map(({ name }) => name);
  const db = await openStore(config);
  const accounts = new Accounts(db);
  const reach = failpoint(config.failpoint);

  async function open(directory: Directory, base: string): Promise<Services> {
    const { code } = directory.jurisdiction;
    const secrets = new Secrets(key, code);
    await proveKey(db, code, secrets);
    const deliveries = new Deliveries(db, code, names);
    const recommendations = new Recommendations(db, code, secrets);
    return {
      base,
      config,
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
    const main = await open(city, MAIN_BASE);
    const others: Services[] = [];
    for (const { id, ...directory } of further) others.push(await open(directory, `${MAIN_BASE}/j/${id}`));
    return { all: [main, ...others], db, destinations };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
