import type { FastifyInstance } from 'fastify';

/** Once the server is closing, lets go of each connection after its answer; kept alive, it would hold up the end. */
export function closeConnectionsAtEnd(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
