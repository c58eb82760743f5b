import * as z from 'zod/mini';
import { Attribute, maybe } from './common.ts';

/**
 * HSDS `schedule`: RFC 5545 recurrence parts with opening times. `timezone` is
 * an offset in hours. `day`, `start_time` and `end_time` come from the UK profile.
 * A term of `ieum:schedule` in `attributes` says what HSDS cannot: closed then, open
 * on holidays, there only on some days.
 * @see https://docs.openreferral.org/en/3.1/hsds/schema_reference.html#schedule
 */
export const Schedule = z.object({
  id: z.string(),
  valid_from: maybe.text,
  valid_to: maybe.text,
  dtstart: maybe.text,
  timezone: maybe.number,
  until: maybe.text,
  count: maybe.integer,
  wkst: maybe.text,
  freq: maybe.text,
  interval: maybe.integer,
  byday: maybe.text,
  byweekno: maybe.text,
  bymonthday: maybe.text,
  byyearday: maybe.text,
  description: maybe.text,
  opens_at: maybe.text,
  closes_at: maybe.text,
  schedule_link: maybe.text,
  attending_type: maybe.text,
  notes: maybe.text,
  day: maybe.text,
  start_time: maybe.text,
  end_time: maybe.text,
  attributes: z.nullish(z.array(Attribute)),
});
export type Schedule = z.infer<typeof Schedule>;
