import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, replay } from '#domain/assignment/decide';
import type { Candidate } from '#domain/assignment/decision';
import { leastBusy } from '#domain/assignment/policies/least-busy';
import { mayTake, rankAssignees } from '#domain/assignment/rank';
import { aCandidate, anAsk, NOON } from './builders.ts';

const least = (candidates: readonly Candidate[]) => rankAssignees(candidates, leastBusy);
const question = (candidates: readonly Candidate[], continueWith: string | null = null) =>
  ({ ask: anAsk('task_1', { continueWith }), policy: 'least-busy', candidates, now: NOON }) as const;

const anyCandidate = fc.record({
  employeeId: fc.string({ minLength: 1, maxLength: 4 }),
  active: fc.boolean(),
  away: fc.boolean(),
  load: fc.nat(5),
  capacity: fc.option(fc.nat(5)),
  lastGrantedAt: fc.nat(3),
});
const anyCandidates = fc.uniqueArray(anyCandidate, { selector: ({ employeeId }) => employeeId, maxLength: 12 });

describe('ranking', () => {
  test('[AS2] least busy: the smallest absolute load, whatever the capacity', () => {
    const partTime = aCandidate({ load: 2, capacity: 3 });
    const fullTime = aCandidate({ load: 3, capacity: 30 });

    expect(least([fullTime, partTime]).ids).toEqual([partTime.employeeId, fullTime.employeeId]);
  });

  test('[AS3] an employee at capacity is skipped even when idle longest', () => {
    const full = aCandidate({ load: 5, capacity: 5, idleMinutes: 90 });
    const free = aCandidate({ load: 5, capacity: 6, idleMinutes: 2 });

    expect(least([full, free]).ids).toEqual([free.employeeId]);
  });

  test('[AS3] away and inactive are skipped; capacity null is no limit, 0 is none', () => {
    const busy = aCandidate({ load: 900 });
    const others = [aCandidate({ away: true }), aCandidate({ active: false }), aCandidate({ capacity: 0 })];

    expect(least([...others, busy]).ids).toEqual([busy.employeeId]);
  });

  test('[AS4] equal loads: who has been idle longest; never given anything is longest of all', () => {
    const recent = aCandidate({ idleMinutes: 1 });
    const idle = aCandidate({ idleMinutes: 30 });
    const fresh = aCandidate({ lastGrantedAt: 0 });

    expect(least([recent, idle, fresh])).toEqual({
      ids: [fresh.employeeId, idle.employeeId, recent.employeeId],
      tieBreak: 'idle-longest',
    });
  });

  test('[AS4] equally idle: by id, in code units, so that every machine agrees', () => {
    const ids = ['emp_b', 'emp_B', 'emp_ä', 'emp_a'].map((employeeId) => aCandidate({ employeeId }));

    expect(least(ids)).toEqual({ ids: ['emp_B', 'emp_a', 'emp_b', 'emp_ä'], tieBreak: 'id' });
  });

  test('[AS4] the order candidates come in does not matter', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        expect(least(candidates.toReversed())).toEqual(least(candidates));
      }),
    );
  });

  test('[AS2] regret is 0: nobody who may take it is less busy than the first', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const [first] = least(candidates).ids;
        const able = candidates.filter(mayTake);
        const chosen = able.find(({ employeeId }) => employeeId === first);
        expect(chosen?.load).toBe(able.length === 0 ? undefined : Math.min(...able.map(({ load }) => load)));
      }),
    );
  });
});

describe('deciding', () => {
  test('[AS1] the responsible continues though busier than others', () => {
    const [keeper, idle] = [aCandidate({ load: 9 }), aCandidate()];

    expect(decide(question([keeper, idle], keeper.employeeId))).toMatchObject({
      kind: 'granted',
      employeeId: keeper.employeeId,
      receipt: { rule: 'AS1', ranking: [keeper.employeeId, idle.employeeId], tieBreak: 'none' },
    });
  });

  test.each([{ away: true }, { active: false }, { load: 3, capacity: 3 }])(
    '[AS1] a responsible who is %o does not; AS2 decides',
    (facts) => {
      const [keeper, other] = [aCandidate(facts), aCandidate({ load: 7 })];

      expect(decide(question([keeper, other], keeper.employeeId))).toMatchObject({
        employeeId: other.employeeId,
        receipt: { rule: 'AS2' },
      });
    },
  );

  test('[AS1] a responsible who is not of the team does not', () => {
    const member = aCandidate();

    expect(decide(question([member], 'emp_elsewhere'))).toMatchObject({ employeeId: member.employeeId });
  });

  test('[AS2] by hand nobody is given anything, except by AS1', () => {
    const [one, other] = [aCandidate(), aCandidate()];
    const byHand = { ...question([one, other]), policy: 'by-hand' as const };

    expect(decide(byHand)).toMatchObject({
      kind: 'waiting',
      reason: 'by-hand',
      receipt: { rule: 'by-hand', ranking: [] },
    });
    expect(decide({ ...byHand, ask: anAsk('task_1', { continueWith: other.employeeId }) })).toMatchObject({
      employeeId: other.employeeId,
    });
  });

  test('[AS3] with nobody able it waits', () => {
    expect(decide(question([aCandidate({ away: true })]))).toMatchObject({
      kind: 'waiting',
      reason: 'nobody-eligible',
    });
    expect(decide(question([]))).toMatchObject({ kind: 'waiting', reason: 'nobody-eligible' });
  });

  test('[AS9] a receipt replays to the same answer, also after a journey as JSON', () => {
    const policies = fc.constantFrom('least-busy' as const, 'by-hand' as const);
    fc.assert(
      fc.property(
        anyCandidates,
        policies,
        fc.option(fc.string({ maxLength: 4 })),
        (candidates, policy, continueWith) => {
          const decision = decide({ ...question(candidates, continueWith), policy });
          expect(replay(decision.receipt)).toEqual(decision);
          expect(replay(JSON.parse(JSON.stringify(decision.receipt)))).toEqual(decision);
        },
      ),
    );
  });
});
