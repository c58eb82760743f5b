import type { Point } from '../domain/partners/wanted.ts';

/** Why a device does not say where it is: a closed list. */
export type PositionFailure = 'denied' | 'unavailable' | 'timeout' | 'insecure';

/** The one error of `locate`. */
export class PositionError extends Error {
  readonly reason: PositionFailure;

  constructor(reason: PositionFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** By the codes of the Geolocation API (W3C), which begin with 1. */
const REASONS: readonly PositionFailure[] = ['unavailable', 'denied', 'unavailable', 'timeout'];

/** How long a device may look, and how old what it has found before may be. */
const OPTIONS = { timeout: 15_000, maximumAge: 60_000 };

/** To some ten metres: nobody needs the room that somebody sits in. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/**
 * Where the device is. Its owner is asked first, so it is called after a tap
 * alone; nothing is kept here. Rejects with a PositionError, or with the
 * caller's abort.
 */
export const locate = (signal?: AbortSignal): Promise<Point> =>
  new Promise((resolve, reject) => {
    const fail = (reason: PositionFailure) => reject(new PositionError(reason));
    const onAbort = () => reject(signal?.reason as Error);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    if (!isSecureContext) return fail('insecure');
    if (!('geolocation' in navigator)) return fail('unavailable');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) }),
      ({ code }) => fail(REASONS[code] ?? 'unavailable'),
      OPTIONS,
    );
  });
