import type { Spot } from './clusters.ts';
import { type Area, haveRoom } from './room.ts';

/** A spot and where it is drawn, in px of the pane. */
export interface PlacedSpot extends Spot {
  readonly x: number;
  readonly y: number;
}

/** Height of a line of a name, in letters. */
const LINE = 1.3;
/** The widest that a name may be, in px, as the styles have it. */
const WIDEST = 128;
/** From the middle of a spot to its name, in px. */
const BELOW = 16;

/** Buttons on the map, the nearest to its middle first; each keeps its focus as long as it is there. */
export class SpotLayer {
  readonly #pane: HTMLElement;
  readonly #nameOf: (spot: Spot) => string;
  readonly #press: (spot: Spot) => void;
  #drawn = new Map<string, { button: HTMLButtonElement; spot: PlacedSpot }>();
  #marked = '';

  constructor(pane: HTMLElement, nameOf: (spot: Spot) => string, press: (spot: Spot) => void) {
    this.#pane = pane;
    this.#nameOf = nameOf;
    this.#press = press;
  }

  /** Draws these spots alone, in this order, their names where nothing is `taken`. `letter` is its size in px. */
  show(spots: readonly PlacedSpot[], letter: number, taken: readonly Area[]): void {
    const old = this.#drawn;
    this.#drawn = new Map(
      spots.map((spot) => [spot.key, { button: old.get(spot.key)?.button ?? this.#make(spot), spot }]),
    );
    for (const [key, { button }] of old) if (!this.#drawn.has(key)) button.remove();
    const named = haveRoom(
      spots.map((spot) => this.#room(spot, letter)),
      taken,
    );
    for (const [i, { button, spot }] of [...this.#drawn.values()].entries()) {
      button.style.translate = `${spot.x}px ${spot.y}px`;
      button.classList.toggle('named', named[i]);
    }
    this.#order([...this.#drawn.values()].map(({ button }) => button));
    this.mark(this.#marked);
  }

  /** Sets the places of this id apart; none where it is empty. */
  mark(id: string): void {
    this.#marked = id;
    for (const { button, spot } of this.#drawn.values())
      button.classList.toggle('marked', id !== '' && spot.points().some((point) => point.id === id));
  }

  /** Puts the focus on the first; false where there is none. */
  focus(key?: string): boolean {
    const [first] = this.#drawn.values();
    const { button } = (key === undefined ? first : this.#drawn.get(key)) ?? {};
    button?.focus({ preventScroll: true });
    return Boolean(button);
  }

  #make(spot: Spot): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = spot.count > 1 ? 'map-spot several' : 'map-spot';
    const words = document.createElement('span');
    words.textContent = this.#nameOf(spot);
    button.append(words);
    if (spot.count > 1) {
      const number = document.createElement('b');
      number.textContent = String(spot.count);
      number.setAttribute('aria-hidden', 'true');
      words.className = 'sr';
      button.append(number);
    } else words.lang = 'ko';
    button.addEventListener('click', () => this.#press(this.#drawn.get(spot.key)?.spot ?? spot));
    // Two presses of a button are no wish to see the map larger.
    button.addEventListener('dblclick', (event) => event.stopPropagation());
    return button;
  }

  /** Where the name of a spot is to stand; a number stands on its dot. */
  #room(spot: PlacedSpot, letter: number): Area {
    const { x, y, count } = spot;
    if (count > 1) return { x, y, width: 0, height: 0 };
    const length = this.#nameOf(spot).length * letter;
    const height = letter * LINE * (length > WIDEST ? 2 : 1);
    return { x, y: y + BELOW + height / 2, width: Math.min(WIDEST, length), height };
  }

  /** Moves the others around the one that has the focus, which it would lose by being moved. */
  #order(buttons: readonly HTMLButtonElement[]): void {
    if (buttons.every((button, i) => this.#pane.children[i] === button)) return;
    const focused = buttons.find((button) => button.matches(':focus')) ?? null;
    const middle = focused ? buttons.indexOf(focused) : 0;
    for (const [i, button] of buttons.entries())
      if (button !== focused) this.#pane.insertBefore(button, i < middle ? focused : null);
  }
}
