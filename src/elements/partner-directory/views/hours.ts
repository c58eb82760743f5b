import { html, nothing, type TemplateResult } from 'lit';
import { dayAt } from '../../../domain/schedule/days.ts';
import type { Hours, OpenState } from '../../../domain/schedule/hours.ts';
import { stateAt } from '../../../domain/schedule/state.ts';
import { clock, MIDNIGHT, minutesAt, offsetOf, whenWords } from './clock.ts';
import type { DirectoryContext } from './context.ts';
import { nextVisit, visitWords } from './visits.ts';

/** Until when, with midnight as the end of its day. */
const untilWords = (until: number, offset: number, context: DirectoryContext): string =>
  minutesAt(until, offset)
    ? whenWords(until, offset, context)
    : whenWords(until - 1, offset, context).replace(clock(MIDNIGHT - 1), clock(MIDNIGHT));

/** A state in two parts: what is now, and until or from when. */
function stateWords(hours: Hours, state: OpenState, context: DirectoryContext): readonly [now: string, then: string] {
  const { states } = context.strings;
  const offset = offsetOf(hours);
  if (state.name === 'open') {
    const { until } = state;
    if (until !== undefined) return [states.open, states.until(untilWords(until, offset, context))];
    return [hours.every(({ closes }) => closes !== undefined) ? states.always : states.open, ''];
  }
  const visit = nextVisit(hours, context);
  if (visit) return visitWords(visit, context);
  if (state.name === 'unknown') return [states.unknown, ''];
  const { opens, because, holiday } = state;
  const when = opens === undefined ? '' : whenWords(opens, offset, context);
  const isToday = opens !== undefined && dayAt(opens, offset) === dayAt(context.now, offset);
  if (because === 'break') return [states.break, when && states.again(when)];
  const isDayOff = because && !isToday;
  return [isDayOff ? (holiday ? states.holiday(holiday) : states.closure) : states.closed, when && states.opens(when)];
}

/** Whether it is open, in words with a mark beside them. */
export function openState(hours: Hours, context: DirectoryContext): TemplateResult {
  const state = stateAt(hours, context.now, context.holidays);
  const [now, then] = stateWords(hours, state, context);
  return html`<p class="state ${state.name}" part="state"><b>${now}</b>${then ? ` · ${then}` : nothing}</p>`;
}
