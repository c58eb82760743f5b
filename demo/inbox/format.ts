import { strings } from './strings.ts';

const SEOUL = { timeZone: 'Asia/Seoul', hourCycle: 'h23' } as const;
const dayAndTime = new Intl.DateTimeFormat('ko-KR', {
  ...SEOUL,
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const fullTime = new Intl.DateTimeFormat('ko-KR', {
  ...SEOUL,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const clock = new Intl.DateTimeFormat('ko-KR', { ...SEOUL, hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('ko-KR', { timeZone: 'UTC', dateStyle: 'long' });
// Sweden writes dates as ISO 8601 does.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short' });
const ago = new Intl.RelativeTimeFormat('ko', { numeric: 'auto' });
const language = new Intl.DisplayNames('ko', { type: 'language' });

/** What a client sent may have the shape of a time and be none: it is then shown as it came. */
function format(formatter: Intl.DateTimeFormat, date: Date, raw: string): string {
  return Number.isNaN(date.getTime()) ? raw : formatter.format(date);
}

/** An RFC 3339 time in Seoul, short: `11월 22일 (일) 10:00`. */
export const formatTime = (iso: string): string => format(dayAndTime, new Date(iso), iso);

/** An RFC 3339 time in Seoul with its year. */
export const formatFullTime = (iso: string): string => format(fullTime, new Date(iso), iso);

/** The time of day in Seoul, to the second. */
export const formatClock = (date: Date): string => clock.format(date);

/** The day in Seoul of an RFC 3339 time, `YYYY-MM-DD`. */
export const seoulDay = (iso: string): string => format(isoDay, new Date(iso), iso);

/** A calendar date, `YYYY-MM-DD`, as it stands: no time zone moves it. */
export function formatDay(date: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  // 31 February would become 3 March.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? day.format(parsed) : date;
}

/** A BCP 47 tag in Korean: `en` → `영어`; one that names no language as it is. */
export function formatLanguage(tag: string): string {
  const own = strings.languages.get(tag.toLowerCase());
  if (own !== undefined) return own;
  try {
    return language.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** How long before `now` a time was; both RFC 3339. */
export function formatAge(iso: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(iso)) / 60_000);
  if (!(minutes >= 1)) return strings.justNow;
  if (minutes < 60) return ago.format(-minutes, 'minute');
  if (minutes < 24 * 60) return ago.format(-Math.floor(minutes / 60), 'hour');
  return ago.format(-Math.floor(minutes / (24 * 60)), 'day');
}
