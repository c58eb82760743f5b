import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../src/domain/case.ts';
import { ProblemError } from './problems.ts';
import type { Role } from './store/tables.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; there in the inbox's own part alone. */
    account: Account;
  }
}

/** Somebody who is signed in to the inbox. */
export interface Account {
  id: string;
  name: string;
  role: Role;
  /** The one jurisdiction whose inbox is open to it; null for all. */
  jurisdiction: string | null;
}

/** Whoever holds the server's ADMIN_TOKEN: makes the first accounts. */
export const ADMINISTRATOR: Account = {
  id: 'administrator',
  name: '관리자',
  role: 'administrator',
  jurisdiction: null,
};

/** Something in the inbox that not every role may do. Reading cases, every role may. */
export type Permission =
  | 'assign'
  | 'work-on-cases'
  | 'join-cases'
  | 'erase-cases'
  | 'recommend'
  | 'issue-codes'
  | 'resend-notices'
  | 'export'
  | 'read-access-log'
  | 'manage-accounts';

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: [
    'assign',
    'work-on-cases',
    'join-cases',
    'erase-cases',
    'recommend',
    'issue-codes',
    'resend-notices',
    'export',
    'read-access-log',
    'manage-accounts',
  ],
  intake: ['assign', 'work-on-cases', 'join-cases', 'erase-cases', 'issue-codes', 'resend-notices', 'export'],
  'case-worker': ['assign', 'work-on-cases', 'join-cases', 'recommend', 'export'],
  auditor: ['export', 'read-access-log'],
};

/** What an account may do. */
export const permissionsOf = ({ role }: Account): readonly Permission[] => PERMISSIONS[role];

/** Throws `not-permitted` where whoever is signed in may not do this. */
export function requirePermission({ account }: FastifyRequest, permission: Permission): void {
  if (!permissionsOf(account).includes(permission)) throw new ProblemError('not-permitted');
}

const ACTORS: Readonly<Record<Role, readonly Actor[]>> = {
  administrator: ['intake', 'case-worker'],
  intake: ['intake'],
  'case-worker': ['case-worker'],
  auditor: [],
};

/** As whom an account moves cases. */
export const actorsOf = ({ role }: Account): readonly Actor[] => ACTORS[role];
