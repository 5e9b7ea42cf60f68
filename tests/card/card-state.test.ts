import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSED, nextCardState, type CardEvent, type CardState, type CardTarget, type Visit } from '../../lib/card/card-state.ts';
import { awaitingVisits, DWELL_MS, GRACE_MS, PREFETCH_MS, timersOf, unglancedVisit } from '../../lib/card/card-timers.ts';
import { SETTLE_MS } from '../../lib/card/pace.ts';

const target = (mention: number): CardTarget => ({ mention, name: { id: `n${mention}`, canonical: `Name ${mention}`, kind: 'person', articleCount: 3 } });
const A = target(1);
const B = target(2);
const card = { name: { id: 'n1', canonical: 'Name 1', kind: 'person', forms: [], articleCount: 3 }, articles: [], reason: null } as const;

const visit = (token: number, of: CardTarget, answer: Visit['answer'] = { kind: 'unasked' }): Visit => ({ token, target: of, answer });
const awaited = { kind: 'awaited' } as const;
const closed = (lastToken: number): CardState => ({ phase: 'closed', lastToken });
const resting = (of: CardTarget, token = 1, answer?: Visit['answer']): CardState => ({ phase: 'resting', lastToken: token, visit: visit(token, of, answer) });
const held: CardState = { phase: 'open', lastToken: 1, visit: visit(1, A, awaited), hold: { kind: 'held' }, next: null, back: [], forward: [] };
const leaving: CardState = { ...held, lastToken: 2, hold: { kind: 'leaving', token: 2 } };
const passing: CardState = { ...leaving, lastToken: 3, next: visit(3, B) };
const kept: CardState = { ...held, hold: { kind: 'kept' } };
const failed: CardState = { ...held, visit: visit(1, A, { kind: 'failed', reason: 'no worker' }) };
const showing: CardState = { ...held, visit: visit(1, A, { kind: 'arrived', card, glance: null }) };

const glance = { dates: ['2019-01-10'], companions: [], linked: [] };
const pinned: CardState = { ...held, hold: { kind: 'pinned' } };
const inA = visit(1, A, awaited);
const followed = visit(2, { mention: 1, name: B.name }, awaited);
const nested: CardState = { ...held, lastToken: 2, visit: followed, back: [inA] };
const backAgain: CardState = { ...held, lastToken: 2, visit: inA, forward: [followed] };

const ARROWS: readonly (readonly [what: string, from: CardState, event: CardEvent, to: CardState])[] = [
  ['a pointer comes to a name', CLOSED, { type: 'nameEntered', target: A }, resting(A)],
  ['it stays on it', resting(A), { type: 'nameEntered', target: A }, resting(A)],
  ['it goes on to another', resting(A), { type: 'nameEntered', target: B }, resting(B, 2)],
  ['it leaves before the dwell ends', resting(A), { type: 'pointerLeft' }, closed(1)],
  ['it rests long enough to ask', resting(A), { type: 'prefetchDue', token: 1 }, resting(A, 1, awaited)],
  ['the articles come before the card opens', resting(A, 1, awaited), { type: 'articlesArrived', token: 1, card }, resting(A, 1, { kind: 'arrived', card, glance: null })],
  ['the dwell ends', resting(A), { type: 'dwellEnded', token: 1 }, held],
  ['Escape while resting', resting(A), { type: 'dismissed' }, closed(1)],
  ['the articles arrive', held, { type: 'articlesArrived', token: 1, card }, showing],
  ['the call fails', held, { type: 'articlesFailed', token: 1, reason: 'no worker' }, failed],
  ['one tries again', failed, { type: 'retryPressed' }, { ...held, lastToken: 2, visit: visit(2, A, awaited) }],
  ['nothing to try again', showing, { type: 'retryPressed' }, showing],
  ['the pointer leaves the name', held, { type: 'pointerLeft' }, leaving],
  ['and arrives in the card', leaving, { type: 'cardEntered' }, { ...held, lastToken: 2 }],
  ['or comes back to the name', leaving, { type: 'nameEntered', target: A }, { ...held, lastToken: 2 }],
  ['it leaves further', leaving, { type: 'pointerLeft' }, leaving],
  ['the grace ends', leaving, { type: 'graceEnded', token: 2 }, closed(2)],
  ['on its way it crosses another name', held, { type: 'nameEntered', target: B }, passing],
  ['and leaves that one', passing, { type: 'pointerLeft' }, { ...passing, next: null }],
  ['and reaches the card after all', passing, { type: 'cardEntered' }, { ...held, lastToken: 3 }],
  ['or rests on the other name', passing, { type: 'dwellEnded', token: 3 }, { phase: 'open', lastToken: 3, visit: visit(3, B, awaited), hold: { kind: 'held' }, next: null, back: [], forward: [] }],
  ['whose articles are asked for meanwhile', passing, { type: 'prefetchDue', token: 3 }, { ...passing, next: visit(3, B, awaited) }],
  ['the grace ends while it rests on the other', passing, { type: 'graceEnded', token: 2 }, resting(B, 3)],
  ['a finger taps a name', CLOSED, { type: 'nameTapped', target: A }, kept],
  ['taps it again', kept, { type: 'nameTapped', target: A }, closed(1)],
  ['taps another', kept, { type: 'nameTapped', target: B }, { ...kept, lastToken: 2, visit: visit(2, B, awaited) }],
  ['taps the name whose card the pointer opened', showing, { type: 'nameTapped', target: A }, { ...showing, lastToken: 2, hold: { kind: 'kept' } }],
  ['a kept card outlives the pointer', kept, { type: 'pointerLeft' }, kept],
  ['and other names', kept, { type: 'nameEntered', target: B }, kept],
  ['until dismissed', kept, { type: 'dismissed' }, closed(1)],
  ['the pointer heads for the card', held, { type: 'cardHeadedFor' }, leaving],
  ['and goes on doing so: the grace begins again', leaving, { type: 'cardHeadedFor' }, { ...leaving, lastToken: 3, hold: { kind: 'leaving', token: 3 } }],
  ['names on the way do not count', passing, { type: 'cardHeadedFor' }, { ...leaving, lastToken: 4, hold: { kind: 'leaving', token: 4 } }],
  ['on the way to a kept card nothing changes', kept, { type: 'cardHeadedFor' }, kept],
  ['a glance comes', showing, { type: 'glanceArrived', token: 1, glance }, { ...held, visit: visit(1, A, { kind: 'arrived', card, glance }) }],
  ['a glance comes before the articles', held, { type: 'glanceArrived', token: 1, glance }, held],
  ['a name in the card is followed', held, { type: 'nameFollowed', name: B.name }, nested],
  ['the name shown is followed', held, { type: 'nameFollowed', name: A.name }, held],
  ['back', nested, { type: 'backPressed' }, backAgain],
  ['nothing to go back to', held, { type: 'backPressed' }, held],
  ['forward', backAgain, { type: 'forwardPressed' }, nested],
  ['nothing to go forward to', held, { type: 'forwardPressed' }, held],
  ['another name is followed instead of forward', backAgain, { type: 'nameFollowed', name: target(3).name }, { ...held, lastToken: 3, visit: visit(3, { mention: 1, name: target(3).name }, awaited), back: [inA] }],
  ['articles come for a name one has gone on from', nested, { type: 'articlesArrived', token: 1, card }, { ...nested, back: [visit(1, A, { kind: 'arrived', card, glance: null })] }],
  ['or gone back from', backAgain, { type: 'articlesFailed', token: 2, reason: 'no worker' }, { ...backAgain, forward: [{ ...followed, answer: { kind: 'failed', reason: 'no worker' } }] }],
  ['the highlight holds the card with another name in it', { ...nested, lastToken: 3, hold: { kind: 'leaving', token: 3 } }, { type: 'nameEntered', target: A }, { ...nested, lastToken: 3 }],
  ['the card is pinned', held, { type: 'pinPressed' }, pinned],
  ['while the pointer was leaving', passing, { type: 'pinPressed' }, { ...pinned, lastToken: 3 }],
  ['a pinned card outlives the pointer', pinned, { type: 'pointerLeft' }, pinned],
  ['and stays pinned when it comes back', pinned, { type: 'cardEntered' }, pinned],
  ['until dismissed by hand', pinned, { type: 'dismissed' }, closed(1)],
  ['a closed card hears nothing', CLOSED, { type: 'pointerLeft' }, CLOSED],
];

test.each(ARROWS)('%s', (_what, from, event, to) => expect(nextCardState(from, event)).toEqual(to));

const mentions = fc.constantFrom(A, B, target(3));
const free: fc.Arbitrary<CardEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('nameEntered', 'nameTapped'), target: mentions }),
  fc.record({ type: fc.constantFrom('pointerLeft', 'cardEntered', 'cardHeadedFor', 'retryPressed', 'backPressed', 'forwardPressed', 'pinPressed', 'dismissed') }),
  fc.record({ type: fc.constant('nameFollowed'), name: mentions.map(({ name }) => name) }),
) as fc.Arbitrary<CardEvent>;
const late = (token: number): CardEvent[] => [
  { type: 'prefetchDue', token },
  { type: 'dwellEnded', token },
  { type: 'graceEnded', token },
  { type: 'articlesArrived', token, card },
  { type: 'articlesFailed', token, reason: 'late' },
  { type: 'glanceArrived', token, glance },
];
const walk = fc.array(fc.oneof(free, fc.nat(1000)), { maxLength: 40 });

/** A number stands for “the n-th thing this state waits for happens”. */
function follow(steps: readonly (CardEvent | number)[]): CardState[] {
  const states: CardState[] = [CLOSED];
  for (const step of steps) {
    const state = states.at(-1) ?? CLOSED;
    const due: CardEvent[] = [
      ...timersOf(state).map((timer) => timer.event),
      ...awaitingVisits(state).map(({ token }): CardEvent => ({ type: 'articlesArrived', token, card })),
    ];
    const event = typeof step === 'number' ? due[step % Math.max(1, due.length)] : step;
    if (event) states.push(nextCardState(state, event));
  }
  return states;
}

describe('tokens', () => {
  test('an event with a token that the state does not hold changes nothing', () => {
    fc.assert(fc.property(walk, fc.nat(60), (steps, token) => {
      const state = follow(steps).at(-1) ?? CLOSED;
      const live = JSON.stringify(state, (key, value: unknown) => (key === 'lastToken' ? undefined : value)).includes(`"token":${token}`);
      fc.pre(!live);
      for (const event of late(token)) expect(nextCardState(state, event)).toBe(state);
    }));
  });

  test('no token is given out twice', () => {
    fc.assert(fc.property(walk, (steps) => {
      const states = follow(steps);
      states.forEach((state, i) => expect(state.lastToken).toBeGreaterThanOrEqual(states[i - 1]?.lastToken ?? 0));
      for (const state of states) if (state.phase !== 'closed') expect(state.visit.token).toBeLessThanOrEqual(state.lastToken);
    }));
  });

  test('a second reply to one question changes nothing', () => expect(nextCardState(showing, { type: 'articlesFailed', token: 1, reason: 'late' })).toBe(showing));

  test('every open or resting state ends if the pointer stays away', () => {
    fc.assert(fc.property(walk, (steps) => {
      let state = nextCardState(follow(steps).at(-1) ?? CLOSED, { type: 'pointerLeft' });
      fc.pre(!(state.phase === 'open' && (state.hold.kind === 'kept' || state.hold.kind === 'pinned')));
      for (const { event } of timersOf(state)) state = nextCardState(state, event);
      expect(state.phase).toBe('closed');
    }));
  });
});

test.each([
  ['closed', CLOSED, []],
  ['resting', resting(A), [PREFETCH_MS, DWELL_MS]],
  ['held', held, []],
  ['leaving', leaving, [GRACE_MS]],
  ['passing', passing, [GRACE_MS, PREFETCH_MS, DWELL_MS]],
  ['kept', kept, []],
])('the timers of a state: %s', (_what, state, milliseconds) => expect(timersOf(state).map((timer) => timer.milliseconds)).toEqual(milliseconds));

test('a pointer that rests on a second name opens it before the first card closes', () => expect(DWELL_MS + SETTLE_MS).toBeLessThan(GRACE_MS));

test.each([
  ['closed', CLOSED, null],
  ['before its articles', held, null],
  ['with them', showing, 1],
  ['with its glance', nextCardState(showing, { type: 'glanceArrived', token: 1, glance }), null],
  ['of a name that the archive no longer knows', nextCardState(held, { type: 'articlesArrived', token: 1, card: null }), null],
  ['before the dwell ends', resting(A, 1, { kind: 'arrived', card, glance: null }), null],
])('the visit that a glance is asked for: %s', (_what, state, token) => expect(unglancedVisit(state)?.token ?? null).toBe(token));
