import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arrival, Past, TrialMember, TrialRules } from '#domain/assignment/trial/past';
import { tryRules } from '#domain/assignment/trial/try-rules';
import { ASSIGNMENT_POLICIES, type OpeningHours } from '#domain/model';
import { MINUTE, NOON } from './builders.ts';

const DAY = 24 * 60 * MINUTE;
const IN_TURN: TrialRules = { policy: 'in-turn', rules: {} };
const LEAST_BUSY: TrialRules = { policy: 'least-busy', rules: {} };
const NINE_TO_FIVE: OpeningHours = Array.from({ length: 7 }, () => [[540, 1020] as const]);

const aMember = (id: string, facts: Partial<TrialMember> = {}): TrialMember => ({
  id,
  active: true,
  capacity: null,
  tier: 'regular',
  ...facts,
});
const THREE = ['anna', 'bela', 'cilla'].map((id) => aMember(id));

let requests = 0;
/** @param minutes after noon */
const anArrival = (minutes: number, facts: Partial<Arrival> = {}): Arrival => ({
  at: NOON + minutes * MINUTE,
  channel: 'form',
  type: 'question',
  request: (requests += 1),
  other: null,
  minutes: 30,
  ...facts,
});
const aPast = (arrivals: readonly Arrival[], facts: Partial<Past> = {}): Past => ({
  arrivals,
  members: THREE,
  office: { openingHours: [], timeZone: 'UTC' },
  from: NOON,
  to: NOON + DAY,
  days: [NOON],
  ...facts,
});

const policy = fc.constantFrom(...ASSIGNMENT_POLICIES);
const rules: fc.Arbitrary<TrialRules> = fc.record({
  policy,
  rules: fc.record({
    allowance: fc.nat(2),
    weights: fc.record({ complaint: fc.nat(4) }),
    exceptions: fc.array(fc.record({ channel: fc.constant('mail' as const), type: fc.constant(null), policy }), {
      maxLength: 1,
    }),
  }),
});
const members = fc.array(
  fc.record({
    active: fc.boolean(),
    capacity: fc.option(fc.nat(3)),
    tier: fc.constantFrom('junior' as const, 'senior' as const),
  }),
  { minLength: 1, maxLength: 5 },
);
const arrival = fc.record({
  after: fc.nat(90),
  minutes: fc.option(fc.nat(200)),
  channel: fc.constantFrom('mail' as const, 'form' as const),
  type: fc.constantFrom('question' as const, 'complaint' as const),
  other: fc.option(fc.nat(20)),
});
const pasts: fc.Arbitrary<Past> = fc
  .tuple(fc.array(arrival, { maxLength: 60 }), members, fc.constantFrom([], NINE_TO_FIVE))
  .map(([told, people, openingHours]) => {
    let at = NOON;
    const arrivals = told.map(({ after, ...facts }, request) => ({ ...facts, at: (at += after * MINUTE), request }));
    const named = people.map((facts, index) => aMember(`emp_${index}`, facts));
    return aPast(arrivals, { members: named, office: { openingHours, timeZone: 'Europe/Riga' }, to: at + DAY });
  });

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe('rules tried on past arrivals', () => {
  test('[AS13] the same past under the same rules comes out the same, and every arrival is counted once', () => {
    fc.assert(
      fc.property(pasts, rules, (past, tried) => {
        const outcome = tryRules(past, tried);

        expect(tryRules(past, tried)).toEqual(outcome);
        expect(outcome.given + outcome.byHand + outcome.never).toBe(past.arrivals.length);
        expect(sum(outcome.people.map(({ given }) => given))).toBe(outcome.given);
        expect(sum(outcome.waitsBy)).toBe(outcome.waits.count);
        expect(outcome.waits.count).toBeLessThanOrEqual(outcome.given);
      }),
    );
  });

  test('[AS13] [AS3] nobody carries more than they can, but for what they continue; who is not active carries nothing', () => {
    fc.assert(
      fc.property(pasts, rules, (past, tried) => {
        const outcome = tryRules(past, tried);
        for (const [index, { active, capacity }] of past.members.entries()) {
          const most = active ? (capacity ?? Infinity) + (tried.rules.allowance ?? 0) : 0;
          expect(outcome.people[index]?.mostLoad).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('[AS13] where nobody waits the work is the same, whoever has it', () => {
    fc.assert(
      fc.property(pasts, fc.constantFrom('least-busy' as const, 'in-turn' as const), (past, name) => {
        const weights = { complaint: 3 };
        const outcome = tryRules(
          { ...past, members: THREE, office: { openingHours: [], timeZone: 'UTC' } },
          {
            policy: name,
            rules: { weights },
          },
        );
        const held = past.arrivals.map(({ at, minutes, type }) => {
          const left = (past.to - at) / MINUTE;
          return Math.min(minutes ?? left, left) * (type === 'complaint' ? 3 : 1);
        });

        expect(outcome.waits.count + outcome.never).toBe(0);
        expect(sum(outcome.people.map(({ weightedMinutes }) => weightedMinutes))).toBe(sum(held));
      }),
    );
  });

  test('[AS13] [AS5] in turn gives everybody as many as everybody', () => {
    const arrivals = Array.from({ length: 10 }, (_, index) => anArrival(index));
    const outcome = tryRules(aPast(arrivals), IN_TURN);

    expect(outcome.people.map(({ given }) => given)).toEqual([4, 3, 3]);
    expect(outcome.shareSpread).toBeCloseTo(0.1);
  });

  test('[AS13] [AS1] a client stays with whoever has them in the trial, while that request is open', () => {
    const first = anArrival(0);
    const second = anArrival(1);
    const again = anArrival(2, { other: second.request });
    const outcome = tryRules(aPast([first, second, again]), IN_TURN);

    expect(outcome.people.map(({ given }) => given)).toEqual([1, 2, 0]);
    expect(outcome.keptShare).toBeCloseTo(1 / 3);
  });

  test('[AS13] what nobody could take waits for the slot that opens, and is told how long', () => {
    const one = [aMember('anna', { capacity: 1 })];
    const arrivals = [anArrival(0), anArrival(10), anArrival(20, { minutes: null }), anArrival(25)];
    const { waits, waitsBy, never, people } = tryRules(aPast(arrivals, { members: one }), LEAST_BUSY);

    expect(waits).toEqual({ count: 2, median: 20, p90: 40 });
    expect([waitsBy, never]).toEqual([[0, 0, 2, 0, 0], 1]);
    expect(people[0]).toMatchObject({ given: 3, mostLoad: 1, meanLoad: 1 });
  });

  test('[AS13] work goes on when it is open again', () => {
    const office = { openingHours: NINE_TO_FIVE, timeZone: 'UTC' };
    const one = [aMember('anna', { capacity: 1 })];
    // From 16:50 to 09:20 of the next day are 30 minutes; who comes at seven in the evening waits for 20 of them.
    const past = aPast([anArrival(290), anArrival(420)], { members: one, office });
    const { waits, people } = tryRules(past, LEAST_BUSY);

    expect(waits.median).toBe(20);
    expect(people[0]).toMatchObject({ weightedMinutes: 60, meanLoad: 60 / (8 * 60) });
  });

  test('[AS13] what is left to the chief is nobody’s', () => {
    const outcome = tryRules(aPast([anArrival(0), anArrival(1)]), { policy: 'by-hand', rules: {} });

    expect([outcome.byHand, outcome.given, outcome.shareSpread, outcome.keptShare]).toEqual([2, 0, null, null]);
  });
});
