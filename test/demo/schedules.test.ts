import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CITIES, citysLists, schedulesOf, termsOf } from './listings.ts';

const gaon = citysLists('gaon');

describe('schedules', () => {
  const all = [...CITIES.values()].flatMap(schedulesOf);
  const codesOf = (schedule: (typeof all)[number]) => termsOf(schedule, 'ieum:schedule').map(({ code }) => code);

  it('of the desk on market days come when there is a market, and rest on the great feasts', () => {
    for (const [city, id, codes] of [
      ['gaon', 'gaon-svc-market-desk', ['visiting', 'holiday-feast']],
      ['namwon', 'namwon-svc-market-desk', ['visiting']],
    ] as const) {
      const [desk, ...others] = citysLists(city).places.find(({ service }) => service?.id === id)?.schedules ?? [];
      assert.ok(desk && !others.length, id);
      const { freq, bymonthday } = desk;
      assert.deepEqual({ freq, bymonthday }, { freq: 'MONTHLY', bymonthday: '4,9,14,19,24,29' });
      assert.deepEqual(codesOf(desk), codes);
    }
  });

  it('that say that somebody rests at noon have a break of that hour beside them', () => {
    const resting = gaon.places.filter(({ schedules }) =>
      schedules?.some(({ notes }) => /12:00–13:00\)에는 쉬/.test(notes ?? '')),
    );
    assert.equal(resting.length, 2);
    for (const { id, schedules } of resting) {
      const breaks = schedules?.filter((one) => codesOf(one).includes('closure') && one.opens_at);
      assert.deepEqual(
        breaks?.map(({ opens_at, closes_at }) => [opens_at, closes_at]),
        [['12:00:00', '13:00:00']],
        id,
      );
    }
  });

  it('are of every sort that a reader may meet', () => {
    const met = new Set(all.flatMap(codesOf));
    assert.deepEqual([...met].sort(), ['closure', 'holiday-feast', 'holiday-open', 'visiting']);
    const sorts = {
      'around the clock': all.some((one) => one.opens_at === one.closes_at && one.freq === 'DAILY'),
      'over midnight': all.some((one) => (one.closes_at ?? '') < (one.opens_at ?? '')),
      'in the evening': all.some((one) => one.opens_at === '18:00:00'),
      'by weekday of the month': all.some((one) => /^-?\d/.test(one.byday ?? '')),
      once: all.some((one) => !one.freq && one.dtstart),
      'for a season': all.some((one) => one.valid_from && one.valid_to),
    };
    for (const [sort, isThere] of Object.entries(sorts)) assert.ok(isThere, sort);
  });

  it('of the car that visits the villages have a village each', () => {
    const stops = gaon.places.filter(({ service }) => service?.id === 'gaon-svc-mobile-clinic');
    assert.equal(new Set(stops.map(({ location }) => location?.id)).size, 4);
    for (const { id, schedules } of stops)
      assert.ok(
        schedules?.some((one) => codesOf(one).includes('visiting')),
        id,
      );
  });
});
