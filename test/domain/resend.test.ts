import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextPause, RESEND } from '../../src/domain/resend.ts';

const longest = () => 1;
const shortest = () => 0;

/** When each resend goes out, in milliseconds after the first try, if every try fails at once. */
function schedule(random: () => number, situation: Partial<Parameters<typeof nextPause>[0]> = {}): number[] {
  const times: number[] = [];
  let elapsed_ms = 0;
  for (let sent = 1; sent < 100; sent += 1) {
    const pause = nextPause({ sent, elapsed_ms, ...situation }, RESEND, random);
    if (pause === null) return times;
    elapsed_ms += pause;
    times.push(elapsed_ms);
  }
  throw new Error('It never ends.');
}

describe('the resends of an unconfirmed request', () => {
  for (const [what, random] of [
    ['the longest', longest],
    ['the shortest', shortest],
    ['random', Math.random],
  ] as const) {
    it(`are eight at most, within ten minutes, with ${what} pauses`, () => {
      const times = schedule(random);
      assert.ok(times.length > 0 && times.length <= 8, `${times.length} resends`);
      assert.ok((times.at(-1) ?? 0) <= 600_000);
    });
  }

  it('pause twice as long each time', () => {
    const pauses = [1, 2, 3, 4].map((sent) => nextPause({ sent, elapsed_ms: 0 }, RESEND, longest));
    assert.deepEqual(pauses, [2000, 4000, 8000, 16_000]);
  });

  it('spread over half of each pause, so that a thousand phones do not come back at once', () => {
    for (const sent of [1, 2, 5]) {
      const most = 2000 * 2 ** (sent - 1);
      assert.equal(nextPause({ sent, elapsed_ms: 0 }, RESEND, shortest), most / 2);
      for (let tries = 0; tries < 200; tries += 1) {
        const pause = nextPause({ sent, elapsed_ms: 0 });
        assert.ok(pause !== null && pause >= most / 2 && pause <= most);
      }
    }
  });

  it('wait for at least as long as Retry-After says', () => {
    assert.equal(nextPause({ sent: 1, elapsed_ms: 0, retry_after_ms: 30_000 }, RESEND, longest), 30_000);
    assert.equal(nextPause({ sent: 1, elapsed_ms: 0, retry_after_ms: 100 }, RESEND, longest), 2000);
  });

  it('do not begin where Retry-After lies beyond the ten minutes', () => {
    assert.equal(nextPause({ sent: 1, elapsed_ms: 0, retry_after_ms: 601_000 }), null);
  });

  it('end when the ten minutes are over', () => {
    assert.equal(nextPause({ sent: 2, elapsed_ms: 599_000 }, RESEND, longest), null);
  });

  it('never go past the time for which the API remembers the key', () => {
    assert.ok((schedule(longest, { key_lifetime_ms: 20_000 }).at(-1) ?? 0) <= 20_000);
    assert.equal(nextPause({ sent: 1, elapsed_ms: 0, key_lifetime_ms: 1000 }, RESEND, longest), null);
  });

  it('do not begin where none are wanted', () => {
    assert.equal(nextPause({ sent: 1, elapsed_ms: 0 }, { attempts: 0, window_ms: 600_000, base_ms: 10 }), null);
  });
});
