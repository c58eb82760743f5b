import { expect } from '@open-wc/testing';
import { locate, PositionError } from '../../../src/controllers/position.ts';

type Answer = (found: PositionCallback, failed: PositionErrorCallback) => void;

/** How often the device was asked. */
let asked = 0;
const restores: (() => void)[] = [];

/** Puts something in a member's place until the test ends. */
function put(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true });
  restores.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

/** A device that answers so. */
function device(answer: Answer): void {
  asked = 0;
  put(navigator, 'geolocation', {
    getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) => {
      asked += 1;
      answer(found, failed);
    },
  });
}

const at = (latitude: number, longitude: number): GeolocationPosition =>
  ({ coords: { latitude, longitude } }) as GeolocationPosition;

const fails =
  (code: number): Answer =>
  (_found, failed) =>
    failed({ code } as GeolocationPositionError);

const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'found',
    (error: unknown) => (error instanceof PositionError ? error.reason : String(error)),
  );

afterEach(() => {
  for (const restore of restores.splice(0).reverse()) restore();
});

describe('the position of a device', () => {
  it('is told to some ten metres', async () => {
    device((found) => found(at(35.416_385_21, -127.390_449_9)));
    expect(await locate()).to.deep.equal({ latitude: 35.4164, longitude: -127.3904 });
  });

  for (const [code, reason] of [
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
    [7, 'unavailable'],
  ] as const) {
    it(`is not told, with the reason "${reason}", where the device fails with ${code}`, async () => {
      device(fails(code));
      expect(await reasonOf(locate())).to.equal(reason);
    });
  }

  it('is not asked for on a page that others on the way can change', async () => {
    device((found) => found(at(1, 2)));
    put(globalThis, 'isSecureContext', false);
    expect(await reasonOf(locate())).to.equal('insecure');
    expect(asked).to.equal(0);
  });

  it('is wanted no more once its caller says so, before or after the device was asked', async () => {
    let answer: () => void = () => undefined;
    device((found) => (answer = () => found(at(1, 2))));
    const abort = new AbortController();
    const position = reasonOf(locate(abort.signal));
    abort.abort(new Error('gone'));
    answer();
    expect(await position).to.equal('Error: gone');
    expect(await reasonOf(locate(abort.signal))).to.equal('Error: gone');
    expect(asked).to.equal(1);
  });
});
