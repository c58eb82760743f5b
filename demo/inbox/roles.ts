import type { Role } from './types.ts';

/** The roles, the one that most accounts have first. */
export const ROLES: readonly Role[] = ['case-worker', 'intake', 'auditor', 'administrator'];
