import type { StatusRefusal } from '../../api/receipts.ts';
import type { State } from '../../schemas/status.ts';
import { CardEvent } from '../shared/events.ts';

/** Where a request stands came on screen, or came anew. */
export class IeumStatusEvent extends CardEvent<{ readonly state: State }> {
  constructor(state: State) {
    super('ieum-status', { state });
  }
}

/** The API told nothing, or did not do what was asked of it. */
export class IeumStatusRefusedEvent extends CardEvent<{ readonly reason: StatusRefusal }> {
  constructor(reason: StatusRefusal) {
    super('ieum-status-refused', { reason });
  }
}

/** The request was taken back. */
export class IeumWithdrawnEvent extends CardEvent {
  constructor() {
    super('ieum-withdrawn', undefined);
  }
}

/** The resident said whether help came; what was said stays between the two. */
export class IeumConfirmedEvent extends CardEvent {
  constructor() {
    super('ieum-confirmed', undefined);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ieum-status': IeumStatusEvent;
    'ieum-status-refused': IeumStatusRefusedEvent;
    'ieum-withdrawn': IeumWithdrawnEvent;
    'ieum-confirmed': IeumConfirmedEvent;
  }
}
