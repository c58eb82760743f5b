import * as z from 'zod/mini';
import { Code } from '../../../src/schemas/text.ts';
import { type Account, requirePermission } from '../permissions.ts';
import { ProblemError } from '../problems.ts';
import { ById } from './cases.ts';
import { InJurisdiction, openTo, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

const RoleName = z.enum(['administrator', 'intake', 'case-worker', 'auditor']);

/** In UTF-16 units. */
const Password = z.string().check(z.normalize('NFC'), z.minLength(10), z.maxLength(200));

const NewAccount = z.strictObject({
  name: z
    .string()
    .check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(40), z.regex(/^[^\u0000-\u001f\u007f]*$/)),
  role: RoleName,
  jurisdiction: z.nullable(Code),
  password: Password,
});

const Change = z.strictObject({
  role: z.optional(RoleName),
  password: z.optional(Password),
  disabled: z.optional(z.boolean()),
});

type All = readonly [Services, ...Services[]];

/**
 * Who may sign in, for those who manage accounts; and who can be given a case,
 * for all. Whoever is bound to one jurisdiction manages the accounts of that
 * alone.
 */
export function accountRoutes(admin: Api, all: All): void {
  const [{ accounts, now }] = all;

  admin.get('/accounts', async (request) => {
    requirePermission(request, 'manage-accounts');
    return { accounts: await accounts.list(request.account.jurisdiction) };
  });

  admin.post('/accounts', { schema: { body: NewAccount } }, async (request, reply) => {
    requirePermission(request, 'manage-accounts');
    requireOpen(all, request.account, request.body.jurisdiction);
    const created = await accounts.create(request.body, now().toISOString());
    if (!created) throw new ProblemError('invalid-fields', { fields: [{ pointer: '/name', code: 'taken' }] });
    return reply.code(201).send(created);
  });

  admin.post('/accounts/:id', { schema: { params: ById, body: Change } }, async (request) => {
    requirePermission(request, 'manage-accounts');
    const { id } = request.params;
    const changed = await accounts.change(id, request.body, now().toISOString(), request.account.jurisdiction);
    if (!changed) throw new ProblemError('not-found');
    return changed;
  });

  admin.get('/colleagues', { schema: { querystring: InJurisdiction } }, async (request) => {
    const { directory } = servicesFor(all, request);
    const colleagues = await accounts.colleagues(directory.jurisdiction.code);
    return { colleagues: colleagues.map(({ id, name, role }) => ({ id, name, role })) };
  });
}

/** Throws `invalid-fields` where a new account would open what its maker may not see. */
function requireOpen(all: All, maker: Account, jurisdiction: string | null): void {
  const open = openTo(all, maker).some(({ directory }) => directory.jurisdiction.code === jurisdiction);
  if (open || (jurisdiction === null && maker.jurisdiction === null)) return;
  const code = jurisdiction === null ? 'required' : 'unknown';
  throw new ProblemError('invalid-fields', { fields: [{ pointer: '/jurisdiction', code }] });
}
