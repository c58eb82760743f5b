import type { CaseOutcome, CaseStep, State } from '../schemas/status.ts';

/** Who does something with a case. */
export type Actor = 'intake' | 'case-worker' | 'partner' | 'resident';

/** The states in the order of 통합사례관리. */
export const STATES: readonly State[] = [
  'received',
  'assigned',
  'contacted',
  'assessing',
  'planning',
  'serving',
  'monitoring',
  'closed',
];

const STEPS: Readonly<Record<State, CaseStep | undefined>> = {
  received: 'assign',
  assigned: 'contact',
  contacted: 'assess',
  assessing: 'plan',
  planning: 'serve',
  serving: 'monitor',
  monitoring: 'close',
  closed: undefined,
};

/** What is to be done with a case in this state; undefined for a closed one. */
export const stepAfterState = (state: State): CaseStep | undefined => STEPS[state];

const staff: readonly Actor[] = ['intake', 'case-worker'];
const worker: readonly Actor[] = ['case-worker'];
const workerOrPartner: readonly Actor[] = ['case-worker', 'partner'];
const closing: readonly Actor[] = ['intake', 'case-worker', 'resident'];

/**
 * Who may take a case from one state to another. Help may come before the
 * survey (긴급복지 먼저 지원, 나중 조사), a partner's yes begins it, and whoever
 * asked may always end it.
 */
const MOVES: Readonly<Record<State, Readonly<Partial<Record<State, readonly Actor[]>>>>> = {
  received: { assigned: staff, contacted: worker, closed: closing },
  assigned: { received: staff, contacted: worker, serving: workerOrPartner, closed: closing },
  contacted: { assessing: worker, planning: worker, serving: workerOrPartner, closed: closing },
  assessing: { planning: worker, serving: workerOrPartner, closed: closing },
  planning: { assessing: worker, serving: workerOrPartner, closed: closing },
  serving: { planning: worker, monitoring: worker, closed: closing },
  monitoring: { serving: worker, closed: closing },
  closed: { received: closing, assigned: closing },
};

/** A step with a case, as somebody wants to take it. */
export interface Move {
  readonly from: State;
  readonly to: State;
  readonly actor: Actor;
  readonly reason?: string | undefined;
  /** For closing. */
  readonly outcome?: CaseOutcome | undefined;
}

/** Why a move cannot be: not from there, not by that actor, or without what it needs. */
export type MoveProblem = 'not-allowed' | 'reason-needed' | 'outcome-needed' | 'outcome-unfit';

/** The states to which an actor may take a case from here, in their order. */
export const movesFrom = (from: State, actor: Actor): State[] =>
  STATES.filter((to) => MOVES[from][to]?.includes(actor));

/** Whether a move needs a reason: the end, the way back, and a new beginning do. */
export const needsReason = (from: State, to: State): boolean =>
  to === 'closed' || STATES.indexOf(to) < STATES.indexOf(from);

/** What is wrong with a move; undefined where it may be done. */
export function checkMove({ from, to, actor, reason, outcome }: Move): MoveProblem | undefined {
  if (!MOVES[from][to]?.includes(actor)) return 'not-allowed';
  if (to === 'closed' && !outcome) return 'outcome-needed';
  if (outcome && (to !== 'closed' || (actor === 'resident' && outcome !== 'withdrawn'))) return 'outcome-unfit';
  return needsReason(from, to) && !reason?.trim() ? 'reason-needed' : undefined;
}

/** Where a closed case goes when it is opened again: to whoever had it, else to be assigned anew. */
export const reopenedState = (hasAssignee: boolean): State => (hasAssignee ? 'assigned' : 'received');

/** Whether a date that was promised has passed; both are calendar dates in Korea. */
export const isOverdue = (state: State, dueBy: string | null, today: string): boolean =>
  state !== 'closed' && dueBy !== null && today > dueBy;
