import { calendarFile } from '../../domain/schedule/ics.ts';
import { saveFile } from '../shared/save-file.ts';

/** Hands a calendar file to the device. */
export function saveCalendar(facts: Omit<Parameters<typeof calendarFile>[0], 'uid'>): void {
  saveFile(
    calendarFile({ ...facts, uid: crypto.getRandomValues(new Uint32Array(4)).join('-') }),
    'ieum.ics',
    'text/calendar',
    '',
  );
}
