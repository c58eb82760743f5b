import { historyForReporter, stateForReporter } from '../../src/domain/case-audience.ts';
import { STATES, stepAfterState } from '../../src/domain/case.ts';
import type { CaseOutcome, HistoryEntry, State, Status } from '../../src/index.ts';

const TEAM = '희망복지지원팀';
const PARTNER = '가온시종합사회복지관';
const CONTACT = { name: `가온시 ${TEAM}`, phone: '02-0000-0011' };

/** The way of a case to its end, a day a step. */
const WAY: readonly HistoryEntry[] = [
  { kind: 'received', state: 'received', at: '2026-11-22T10:00:03+09:00' },
  { kind: 'assigned', state: 'assigned', at: '2026-11-23T09:30:00+09:00', actor: TEAM },
  { kind: 'contact-tried', state: 'assigned', at: '2026-11-23T15:00:00+09:00', actor: TEAM },
  { kind: 'moved', state: 'contacted', at: '2026-11-24T11:00:00+09:00', actor: TEAM },
  { kind: 'moved', state: 'assessing', at: '2026-11-25T10:00:00+09:00', actor: TEAM },
  { kind: 'moved', state: 'planning', at: '2026-11-27T10:00:00+09:00', actor: TEAM },
  { kind: 'recommended', state: 'planning', at: '2026-11-27T11:00:00+09:00', actor: PARTNER },
  { kind: 'accepted', state: 'serving', at: '2026-11-30T14:00:00+09:00', actor: PARTNER },
  { kind: 'moved', state: 'monitoring', at: '2026-12-07T10:00:00+09:00', actor: TEAM },
];

const REASONS: Readonly<Record<CaseOutcome, string>> = {
  helped: '밀린 전기요금을 긴급복지로 내 드렸고, 전기가 다시 들어왔어요.',
  'referred-on': '가온시지역자활센터에서 일자리를 함께 찾기로 했어요.',
  'not-eligible': '가구의 소득이 긴급복지 기준보다 높았어요.',
  'no-capacity': '이번 달 돌봄 자리가 모두 찼어요.',
  'could-not-contact': '사흘 동안 여섯 번 전화드리고 한 번 찾아뵈었지만 만나지 못했어요.',
  withdrawn: 'withdrawn',
  duplicate: '같은 날 전화로 하신 요청과 같은 일이에요.',
};

const OUTCOMES = Object.keys(REASONS) as CaseOutcome[];

/** Where a case of one's own stands, with everything that an API may say of it. */
function inState(state: State): Status {
  const end = WAY.findLastIndex((entry) => entry.state === state);
  const step = stepAfterState(state);
  return {
    state,
    since: WAY[end]?.at ?? '2026-11-22T10:00:03+09:00',
    audience: 'self',
    received_at: '2026-11-22T10:00:03+09:00',
    history: WAY.slice(0, end + 1),
    overdue: false,
    outcome: null,
    next: step ? { step, by: '2026-12-10', who: TEAM } : null,
    contact: CONTACT,
    can_withdraw: true,
    can_confirm: false,
    helped: null,
    erase_on: null,
  };
}

function closedAs(outcome: CaseOutcome): Status {
  const at = '2026-12-09T17:00:00+09:00';
  const before = inState(outcome === 'withdrawn' ? 'assigned' : 'serving');
  const end: HistoryEntry = { kind: 'closed', state: 'closed', at, actor: TEAM, reason: REASONS[outcome] };
  return {
    ...before,
    state: 'closed',
    since: at,
    history: [...before.history, end],
    outcome,
    next: null,
    can_withdraw: false,
    can_confirm: outcome !== 'withdrawn' && outcome !== 'duplicate',
    withdrawn_at: outcome === 'withdrawn' ? at : null,
    erase_on: outcome === 'withdrawn' ? '2027-01-08' : '2031-12-08',
  };
}

/** The same as a reporter is told it. */
const toReporter = (status: Status): Status => ({
  ...status,
  audience: 'reporter',
  state: stateForReporter(status.state),
  history: historyForReporter(status.history),
  outcome: status.outcome === 'withdrawn' ? 'withdrawn' : null,
  next: null,
  can_confirm: false,
});

const open = STATES.filter((state) => state !== 'closed');

const REOPENED: Status = {
  ...inState('assigned'),
  history: [
    ...closedAs('helped').history,
    { kind: 'reopened', state: 'assigned', at: '2026-12-10T09:00:00+09:00', reason: 'not-helped' },
    { kind: 'confirmed', state: 'assigned', at: '2026-12-10T09:00:00+09:00' },
  ],
  helped: 'no',
};

const WORD = '가나다라마바사아자차'.repeat(20);

/** Every answer that a holder of a receipt may get, by a short name. */
export const STORIES: Readonly<Record<string, Status>> = {
  ...Object.fromEntries(open.map((state) => [`self-${state}`, inState(state)])),
  ...Object.fromEntries(OUTCOMES.map((outcome) => [`self-closed-${outcome}`, closedAs(outcome)])),
  'self-overdue': { ...inState('assigned'), overdue: true, next: { step: 'contact', by: '2026-11-26', who: TEAM } },
  'self-overdue-nobody': { ...inState('received'), overdue: true, contact: null },
  'self-declined': {
    ...inState('planning'),
    history: [
      ...inState('planning').history,
      { kind: 'declined', state: 'planning', at: '2026-11-28T10:00:00+09:00', actor: PARTNER },
      { kind: 'recalled', state: 'planning', at: '2026-11-29T10:00:00+09:00', actor: '가온시푸드뱅크' },
      { kind: 'supplemented', state: 'planning', at: '2026-11-29T11:00:00+09:00' },
      { kind: 'joined', state: 'planning', at: '2026-11-29T12:00:00+09:00' },
    ],
  },
  'self-reopened': REOPENED,
  'self-answered': { ...closedAs('helped'), can_confirm: false, helped: 'partly' },
  'self-withdrawn-goes-on': { ...inState('assessing'), withdrawn_at: '2026-11-26T09:00:00+09:00', can_withdraw: false },
  ...Object.fromEntries(
    (['received', 'assigned', 'serving'] as const).map((state) => [`reporter-${state}`, toReporter(inState(state))]),
  ),
  'reporter-closed': toReporter(closedAs('helped')),
  'reporter-withdrawn': toReporter(closedAs('withdrawn')),
  'reporter-withdrawn-goes-on': {
    ...toReporter(inState('assessing')),
    withdrawn_at: '2026-11-26T09:00:00+09:00',
    can_withdraw: false,
  },
  'reporter-overdue': { ...toReporter(inState('assigned')), overdue: true },
  'five-members': {
    state: 'assigned',
    since: '2026-11-23T09:30:00+09:00',
    history: [
      { state: 'received', at: '2026-11-22T10:00:03+09:00', next: 'assign', by: '2026-11-25' },
      { state: 'assigned', at: '2026-11-23T09:30:00+09:00', actor: TEAM, next: 'contact', by: '2026-11-26' },
    ],
    overdue: false,
    outcome: null,
  },
  'long-words': {
    ...closedAs('referred-on'),
    history: [
      ...closedAs('referred-on').history,
      { kind: 'closed', state: 'closed', at: '2026-12-09T17:00:00+09:00', actor: WORD, reason: `${WORD} `.repeat(10) },
    ],
    contact: { name: WORD, phone: '02-0000-0011' },
  },
};
