/** An event for the page around a card. None carries anything that was typed, nor a reference or secret. */
export class CardEvent<Detail = undefined> extends Event {
  readonly detail: Detail;

  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** The resident left by the quick exit. */
export class IeumLeftEvent extends CardEvent {
  constructor() {
    super('ieum-left', undefined);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ieum-left': IeumLeftEvent;
  }
}
