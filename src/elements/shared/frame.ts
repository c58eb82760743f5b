import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { frameAddress } from './frame-address.ts';
import { isolate, type Isolation, type IsolationHost } from './isolation.ts';

type CardHost = IsolationHost & ReactiveControllerHost;

/** What the card shows where the API wants people to write on the office's own page. */
const LINK = 'a[part="notice"]';

/**
 * Shows a frame in a card's place for as long as the card holds a link to the
 * page that is in the frame. Where nothing comes, the link stays.
 */
class CardFrame implements ReactiveController {
  readonly #host: CardHost;
  #link: HTMLAnchorElement | null = null;
  #isolation: Isolation | undefined;

  constructor(host: CardHost) {
    this.#host = host;
    host.addController(this);
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#isolation?.stop();
    this.#link = null;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    const link = root?.querySelector<HTMLAnchorElement>(LINK) ?? null;
    if (link === this.#link) return;
    this.#isolation?.stop();
    this.#link = link;
    // What is no address has no such protocol here, where the URL class would throw.
    if (!link || !/^https?:/.test(link.protocol)) return;
    const card = link.closest<HTMLElement>('[part~="card"]');
    const language = () => card?.lang ?? '';
    link.href = frameAddress(this.#host, link.href, language());
    this.#isolation = isolate(this.#host, link.href, card?.querySelector('.title')?.textContent ?? link.text, language);
  }
}

const framed = new WeakSet<CardHost>();

/** Sees to it that a card has its frame, once however often it is asked. */
export default function frame(host: CardHost): void {
  if (framed.has(host)) return;
  framed.add(host);
  new CardFrame(host);
}
