/**
 * The least that could take a referral: one Fastify route that writes one row,
 * with the engine and the durability of the reference API (SQLite, WAL, every
 * commit synced). It checks nothing.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Fastify from 'fastify';

const database = new DatabaseSync(join(process.env['DATA_DIR'] ?? '.', 'bare.db'));
database.exec(
  'pragma journal_mode = wal; pragma synchronous = full; create table referral (id integer primary key, body text)',
);
const insert = database.prepare('insert into referral (body) values (?)');

const app = Fastify();
app.post('/api/referrals', async (request, reply) => {
  const { lastInsertRowid } = insert.run(JSON.stringify(request.body));
  return reply.code(201).send({ reference: String(lastInsertRowid), received_at: new Date().toISOString() });
});
app.addHook('onClose', () => database.close());
process.once('SIGTERM', () => void app.close());
console.log(`listening on ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
