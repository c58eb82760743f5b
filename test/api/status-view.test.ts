import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Standing, statusOf } from '../../demo/api/status-view.ts';
import type { CaseRow, HistoryRow } from '../../demo/api/store/case-rows.ts';
import { stateForReporter } from '../../src/domain/case-audience.ts';
import { STATES } from '../../src/domain/case.ts';
import { CaseOutcome, HistoryKind, Status } from '../../src/schemas/status.ts';
import { form } from '../support/api-directory.ts';

const START = Date.parse('2026-11-16T01:00:00Z');
const TODAY = '2027-01-04';
const text = fc.string({ minLength: 1, maxLength: 20 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);

/** A state that a reporter cannot tell from this one. */
const alike = (state: CaseRow['state']) =>
  fc.constantFrom(...STATES.filter((other) => stateForReporter(other) === stateForReporter(state)));

const instant = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

/** A line of a history; what is told of it to nobody but whoever asked for oneself is up to `fc`. */
const line = (state: CaseRow['state'], seq: number): fc.Arbitrary<HistoryRow> =>
  fc.record({
    jurisdiction: fc.constant('x'),
    case_id: fc.constant('c'),
    seq: fc.constant(seq),
    kind: fc.constantFrom(...HistoryKind.options),
    state: alike(state),
    at: fc.constant(instant(seq)),
    actor: maybe(text),
    reason: maybe(text),
    next: maybe(text),
    by: maybe(fc.constant('2026-12-24')),
    account_id: maybe(text),
    account_name: maybe(text),
    note: maybe(text),
    detail: maybe(text),
  });

const caseIn = (state: CaseRow['state'], due_by: string, outcome: fc.Arbitrary<CaseRow['outcome']>) =>
  fc.record<CaseRow>({
    jurisdiction: fc.constant('x'),
    id: text,
    received_at: fc.constant(instant(0)),
    urgency_rank: fc.nat(3),
    state: alike(state),
    since: fc.nat(9999).map(instant),
    outcome: state === 'closed' ? outcome : fc.constant(null),
    due_by: fc.constant(due_by),
    version: fc.nat(),
    assignee_id: maybe(text),
    assignee_name: maybe(text),
    amount_krw: maybe(fc.nat()),
    helped: maybe(fc.constantFrom('yes', 'partly', 'no')),
    erased_at: fc.constant(null),
  });

const referral = (joined: boolean) => ({
  reference: 'AAAA-AAAA',
  case_id: 'c',
  received_at: instant(0),
  withdrawn_at: null,
  joined_at: joined ? instant(3) : null,
});

/** Two standings that differ in all that a reporter must not learn. */
const twins = fc
  .record({
    states: fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 12 }),
    due_by: fc.constantFrom('2027-01-03', '2027-01-05'),
    joined: fc.boolean(),
  })
  .chain(({ states, due_by, joined }) => {
    const last = states.at(-1) ?? 'received';
    const standing: fc.Arbitrary<Standing> = fc.record({
      case: caseIn(last, due_by, fc.constantFrom(...CaseOutcome.options)),
      referral: fc.constant({ ...referral(joined), audience: 'reporter' as const }),
      history: fc.tuple(...states.map(line)),
      form: fc.constant(form),
      today: fc.constant(TODAY),
    });
    return fc.tuple(standing, standing);
  });

describe('what a status gives away', () => {
  it('is the same to a neighbour, whatever was found, said, decided or done', () => {
    fc.assert(fc.property(twins, ([one, other]) => assert.deepEqual(statusOf(one), statusOf(other))));
  });

  it('is what the protocol says, for both audiences', () => {
    fc.assert(
      fc.property(twins, ([standing]) => {
        Status.parse(statusOf(standing));
        Status.parse(statusOf({ ...standing, referral: { ...standing.referral, audience: 'self' } }));
      }),
    );
  });

  it('tells a neighbour the end that he or she made', () => {
    const [[standing] = assert.fail()] = fc.sample(twins, 1);
    const ended: Standing = {
      ...standing,
      case: { ...standing.case, state: 'closed', outcome: 'withdrawn', since: instant(5) },
      referral: { ...standing.referral, withdrawn_at: instant(5) },
    };
    const { outcome, erase_on } = statusOf(ended);
    assert.deepEqual([outcome, erase_on], ['withdrawn', '2026-12-16']);
  });
});
