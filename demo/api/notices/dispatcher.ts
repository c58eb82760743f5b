import { URGENCIES } from '../../../src/domain/urgency.ts';
import type { Job } from '../background.ts';
import type { Services } from '../routes/routes.ts';
import type { Claimed } from '../store/outbox.ts';
import { dateInSeoul } from '../working-days.ts';
import type { Destination } from './destinations.ts';
import { linkToCase, type Notice } from './message.ts';

/** How many messages one destination is sent in a row before the other jobs have their turn. */
const BATCH = 50;

/** The job that delivers what waits for it. */
export const DELIVER = 'deliver notices';

/**
 * What there is to do about telling people: to notice the dates that have
 * passed, and to deliver what waits. Several processes may do so on one
 * database.
 */
export function noticeJobs(all: readonly Services[], destinations: readonly Destination[]): Job[] {
  return [
    {
      name: 'announce overdue cases',
      run: async () => {
        for (const { deliveries, now } of all) {
          const at = now();
          await deliveries.announceOverdue(dateInSeoul(at), at.toISOString());
        }
      },
    },
    {
      name: DELIVER,
      run: async (closing) => {
        const ends = await Promise.allSettled(destinations.map((destination) => deliverTo(destination, all, closing)));
        for (const end of ends) if (end.status === 'rejected') throw end.reason;
      },
    },
  ];
}

/**
 * Delivers what waits for a destination, and stops at the first message that
 * it does not take: whoever is down is not knocked at for every message.
 */
async function deliverTo({ name, send }: Destination, all: readonly Services[], closing: AbortSignal): Promise<void> {
  for (const services of all) {
    const { outbox, now } = services;
    for (let sent = 0; sent < BATCH && !closing.aborted; sent++) {
      const claimed = await outbox.claim(name, now());
      if (!claimed) break;
      const failure = await send(noticeOf(claimed, services), closing);
      if (failure !== undefined) {
        await outbox.failed(claimed, failure);
        return;
      }
      await outbox.delivered(claimed.id, now().toISOString());
    }
  }
}

const noticeOf = (
  { id, event, created_at, case_id, urgency_rank }: Claimed,
  { config, directory: { jurisdiction } }: Services,
): Notice => ({
  id,
  event,
  at: created_at,
  jurisdiction: { code: jurisdiction.code, name: jurisdiction.name },
  urgency: URGENCIES[urgency_rank] ?? 'routine',
  link: linkToCase(config.notices?.publicUrl ?? '', jurisdiction.code, case_id),
});
