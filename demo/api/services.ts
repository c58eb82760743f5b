import type { Kysely } from 'kysely';
import type { Config } from './config.ts';
import { collect } from './directory/collections.ts';
import { type Directory, loadDirectory, loadFurther } from './directory/load.ts';
import { failpoint } from './failpoint.ts';
import { MAIN_BASE, type Services } from './routes/routes.ts';
import { Secrets } from './secrets.ts';
import { serverKey } from './server-key.ts';
import { CaseFiles } from './store/case-files.ts';
import { Intake } from './store/intake.ts';
import { openStore, proveKey } from './store/open.ts';
import { OrganizationCodes } from './store/organization-codes.ts';
import type { Tables } from './store/tables.ts';

/** What serves each jurisdiction, the main one first, and the database that they share. */
export interface Opened {
  all: readonly [main: Services, ...further: Services[]];
  db: Kysely<Tables>;
}

/**
 * Reads the directory with its further jurisdictions and opens the database.
 * Throws a ConfigError where something that is needed cannot be used.
 */
export async function openServices(config: Config, now: () => Date): Promise<Opened> {
  const city = await loadDirectory(config.directoryDir);
  const further = await loadFurther(config.directoryDir, city);
  const key = serverKey(config.serverKey, config.dataDir);
  const db = await openStore(config);
  const reach = failpoint(config.failpoint);

  async function open(directory: Directory, base: string): Promise<Services> {
    const { code } = directory.jurisdiction;
    const secrets = new Secrets(key, code);
    await proveKey(db, code, secrets);
    return {
      base,
      config,
      directory,
      secrets,
      reach,
      now,
      collections: collect(directory.listings),
      intake: new Intake(db, code, secrets, reach),
      caseFiles: new CaseFiles(db, code, secrets),
      organizationCodes: new OrganizationCodes(db, code, secrets),
    };
  }

  try {
    const main = await open(city, MAIN_BASE);
    const others: Services[] = [];
    for (const { id, ...directory } of further) others.push(await open(directory, `${MAIN_BASE}/j/${id}`));
    return { all: [main, ...others], db };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
