type Answer = (found: PositionCallback, failed: PositionErrorCallback) => void;

const restores: (() => void)[] = [];

/** Puts something in a member's place until the test's end. */
function put(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true });
  restores.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

/** A device that is asked where it is, and answers when and how a test wants it to, until the test's end. */
export class FakePosition {
  asked = 0;
  #answers: Parameters<Answer>[] = [];

  constructor() {
    const hear = (...answer: Parameters<Answer>): void => {
      this.asked += 1;
      this.#answers.push(answer);
    };
    put(navigator, 'geolocation', { getCurrentPosition: hear, watchPosition: hear, clearWatch: () => undefined });
  }

  /** Its owner agrees, and it is here. */
  isAt(latitude: number, longitude: number): void {
    const position = { coords: { latitude, longitude } } as GeolocationPosition;
    for (const [found] of this.#answers.splice(0)) found(position);
  }

  /** By the codes of the Geolocation API: 1 denied, 2 unavailable, 3 timeout. */
  fails(code: number): void {
    for (const [, failed] of this.#answers.splice(0)) failed({ code } as GeolocationPositionError);
  }
}

/** A page that others on its way could have changed. */
export const makeInsecure = (): void => put(globalThis, 'isSecureContext', false);

afterEach(() => {
  for (const restore of restores.splice(0).reverse()) restore();
});
