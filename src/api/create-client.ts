import type { Client } from './client.ts';
import { IeumClient, type ClientOptions } from './ieum.ts';

/** A client of the referral API at `options.api`. Throws a TypeError where that is no http address. */
export const createClient = (options: ClientOptions): Client => new IeumClient(options);
