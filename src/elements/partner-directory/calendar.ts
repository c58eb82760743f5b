import { calendarFile } from '../../domain/schedule/ics.ts';
import { saveFile } from '../shared/save-file.ts';

interface CalendarFacts extends Omit<Parameters<typeof calendarFile>[0], 'uid'> {
  /** Of the partner. */
  readonly id: string | undefined;
}

/** Hands a calendar file to the device. The same date, saved again, takes the place of the one that is there. */
export function saveCalendar({ id, ...facts }: CalendarFacts): void {
  const { name, place, date } = facts;
  const uid = [id, name, place, date?.from].filter((part) => part).join(' ');
  saveFile(calendarFile({ ...facts, uid }), 'ieum.ics', 'text/calendar', '');
}
