import type { ActionForm } from './action.ts';
import { assign } from './assign.ts';
import { close } from './close.ts';
import { contact } from './contact.ts';
import { erase } from './erase.ts';
import { join } from './join.ts';
import { move } from './move.ts';
import { note } from './note.ts';
import { recommend } from './recommend.ts';
import { reopen } from './reopen.ts';

/** What can be done with a case, in the order in which it is offered. */
export const ACTIONS: readonly ActionForm[] = [assign, contact, move, recommend, close, reopen, note, join, erase];
