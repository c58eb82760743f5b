import { admin, read, send } from './api.ts';
import type { Notices } from './types.ts';

/** Where messages about a city's requests go, and which of them have not arrived. */
export const readNotices = (jurisdiction?: string, signal?: AbortSignal): Promise<Notices> =>
  read<Notices>(
    admin('deliveries', jurisdiction),
    ({ destinations, deliveries }) => Array.isArray(destinations) && Array.isArray(deliveries),
    { signal },
  );

/** Has a message tried again at once. */
export async function retryNotice(id: string, jurisdiction?: string): Promise<void> {
  await send(admin(`deliveries/${encodeURIComponent(id)}/retry`, jurisdiction), { method: 'POST' });
}
