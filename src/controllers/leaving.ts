import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What an element does as it is left. */
export interface Leavable extends ReactiveControllerHost, Element {
  /** Whether there is anything to hide. */
  readonly inUse: boolean;
  /** The quick exit: by Escape. */
  exit(): void;
  /** The page goes away, perhaps into the back-forward cache, where the next person would find it. */
  wipe(): void;
  /** It has come back from that cache. */
  comeBack(): void;
}

/** Listens for the ways out: the Escape key, and the page being left and come back to. */
export class LeavingController implements ReactiveController {
  readonly #host: Leavable;

  constructor(host: Leavable) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKey);
    addEventListener('pagehide', this.#onHide);
    addEventListener('pageshow', this.#onShow);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
    removeEventListener('pagehide', this.#onHide);
    removeEventListener('pageshow', this.#onShow);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const focused = document.activeElement;
    // Escape also ends a syllable that is being composed, and closes what the page itself has opened.
    const forUs = focused === document.body || this.#host.matches(':focus-within');
    if (
      event.key === 'Escape' &&
      forUs &&
      !event.isComposing &&
      event.keyCode !== 229 &&
      !event.defaultPrevented &&
      this.#host.inUse
    )
      this.#host.exit();
  };

  readonly #onHide = (): void => this.#host.wipe();

  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#host.comeBack();
  };
}

/** Leaves at once for another page that takes this one's place in the history; what is on screen goes first. */
export function leaveFor(url: string): void {
  document.documentElement.style.setProperty('display', 'none', 'important');
  location.replace(url);
}
