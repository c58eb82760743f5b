import { family as charset } from './rows/charset.ts';
import { family as company } from './rows/company.ts';
import { family as css } from './rows/css.ts';
import { family as http } from './rows/http.ts';
import { family as libraries } from './rows/libraries.ts';
import { family as poison } from './rows/poison.ts';
import { family as policy } from './rows/policy.ts';
import { family as storage } from './rows/storage.ts';
import type { Family } from './row.ts';

/** All rows of the matrix, in the order of the table. */
export const FAMILIES: readonly Family[] = [poison, libraries, policy, charset, http, storage, css, company];
