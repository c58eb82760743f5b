import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ClockController } from '../../../src/controllers/clock.ts';

/** Shows the time, and remembers each that it showed. */
class ClockHost extends LitElement {
  readonly clock = new ClockController(this);
  readonly shown: number[] = [];

  protected override render(): unknown {
    this.shown.push(this.clock.now);
    return undefined;
  }
}
customElements.define('clock-host', ClockHost);

/** 09:00:12.345 of some day. */
const START = Date.UTC(2026, 10, 22, 0, 0, 12, 345);

/** The page's clock and timers, moved by hand. */
class Hands {
  at = START;
  readonly timers = new Map<number, { readonly due: number; readonly ring: () => void }>();
  readonly #before = { now: Date.now, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

  constructor() {
    let last = 0;
    Date.now = () => this.at;
    Object.assign(globalThis, {
      setTimeout: (ring: () => void, ms: number) => {
        this.timers.set(++last, { due: this.at + ms, ring });
        return last;
      },
      clearTimeout: (timer: number) => this.timers.delete(timer),
    });
  }

  /** Lets time pass, and all timers ring that are due until then. */
  pass(ms: number): void {
    const end = this.at + ms;
    for (;;) {
      const [next] = [...this.timers].sort(([, a], [, b]) => a.due - b.due);
      if (!next || next[1].due > end) break;
      this.timers.delete(next[0]);
      this.at = next[1].due;
      next[1].ring();
    }
    this.at = end;
  }

  restore(): void {
    Date.now = this.#before.now;
    Object.assign(globalThis, { setTimeout: this.#before.setTimeout, clearTimeout: this.#before.clearTimeout });
  }
}

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a clock', () => {
  let hands: Hands;
  let host: ClockHost;

  beforeEach(() => {
    hands = new Hands();
    host = new ClockHost();
    document.body.append(host);
  });

  afterEach(() => {
    host.remove();
    Reflect.deleteProperty(document, 'hidden');
    hands.restore();
  });

  it('draws its host with each full minute, and not in between', async () => {
    await host.updateComplete;
    const drawn: string[] = [];
    for (const ms of [47_654, 1, 59_999, 1, 60_000]) {
      hands.pass(ms);
      await host.updateComplete;
      drawn.push(`${host.shown.length} by ${new Date(hands.at).toISOString().slice(14, 23)}`);
    }
    expect(drawn).to.deep.equal([
      '1 by 00:59.999',
      '2 by 01:00.000',
      '2 by 01:59.999',
      '3 by 02:00.000',
      '4 by 03:00.000',
    ]);
    expect(host.shown.slice(1).every((ms) => ms % 60_000 === 0)).to.equal(true);
  });

  it('stands still while nobody sees it, and is right at once when somebody does', async () => {
    hide(true);
    expect(hands.timers.size).to.equal(0);
    hands.pass(600_000);
    await host.updateComplete;
    expect(host.clock.now).to.equal(START);
    hide(false);
    await host.updateComplete;
    expect(host.shown.at(-1)).to.equal(START + 600_000);
    expect(hands.timers.size).to.equal(1);
  });

  it('stops when its host leaves the page, and goes on when it comes back', async () => {
    host.remove();
    expect(hands.timers.size).to.equal(0);
    hide(false);
    expect(hands.timers.size).to.equal(0);
    hands.pass(600_000);
    document.body.append(host);
    await host.updateComplete;
    expect(host.shown.at(-1)).to.equal(START + 600_000);
  });
});
