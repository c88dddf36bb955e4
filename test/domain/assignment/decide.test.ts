import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, replay } from '#domain/assignment/decide';
import type { Candidate } from '#domain/assignment/decision';
import { leastBusy } from '#domain/assignment/policies/least-busy';
import { readReceipt } from '#domain/assignment/read-receipt';
import { POLICIES } from '#domain/assignment/policies/registry';
import { mayTake, rankAssignees } from '#domain/assignment/rank';
import type { Terms } from '#domain/assignment/rules';
import { ASSIGNMENT_POLICIES, TIERS } from '#domain/model';
import { aCandidate, anAsk, NOON } from './builders.ts';

const LEAST_BUSY: Terms = { policy: 'least-busy', patienceMinutes: 30, allowance: 0, acknowledgeMinutes: 15 };
const least = (candidates: readonly Candidate[]) => rankAssignees(candidates, leastBusy);
const question = (candidates: readonly Candidate[], continueWith: string | null = null) =>
  ({ ask: anAsk('task_1', { continueWith }), terms: LEAST_BUSY, candidates, now: NOON }) as const;

const anyCandidate = fc.record({
  employeeId: fc.string({ minLength: 1, maxLength: 4 }),
  active: fc.boolean(),
  away: fc.boolean(),
  present: fc.boolean(),
  awayMinutes: fc.option(fc.nat(60)),
  load: fc.nat(5),
  weight: fc.nat(9),
  capacity: fc.option(fc.nat(5)),
  lastGrantedAt: fc.nat(3),
  tier: fc.constantFrom(...TIERS),
  turn: fc.integer({ min: 1, max: 12 }),
  passed: fc.boolean(),
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

  test('[AS2] least busy weighs tasks as their teams say; capacity counts them', () => {
    const heavy = aCandidate({ load: 1, weight: 5, capacity: 2 });
    const light = aCandidate({ load: 4, weight: 4, capacity: 5 });

    expect(least([heavy, light]).ids).toEqual([light.employeeId, heavy.employeeId]);
  });

  test('[AS2] by tiers: juniors first, or the most experienced; within a tier the least busy, and nobody waits for a tier', () => {
    const junior = aCandidate({ tier: 'junior', load: 9 });
    const [busy, free] = [aCandidate({ load: 5 }), aCandidate({ load: 1 })];
    const senior = aCandidate({ tier: 'senior', load: 3 });
    const ids = [junior, busy, free, senior].map(({ employeeId }) => employeeId);
    const rank = (policy: 'juniors-first' | 'most-experienced-first', all = [junior, busy, free, senior]) =>
      rankAssignees(all, POLICIES[policy]).ids.map((id) => ids.indexOf(id));

    expect(rank('juniors-first')).toEqual([0, 2, 1, 3]);
    expect(rank('most-experienced-first')).toEqual([3, 2, 1, 0]);
    expect(rank('juniors-first', [{ ...junior, away: true }, busy, free, senior])).toEqual([2, 1, 3]);
  });

  test('[AS5] in turn: whose turn is next, whatever they carry', () => {
    const [later, next] = [aCandidate({ turn: 3 }), aCandidate({ turn: 2, load: 40 })];

    expect(rankAssignees([later, next], POLICIES['in-turn']).ids).toEqual([next.employeeId, later.employeeId]);
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
        expect(chosen?.weight).toBe(able.length === 0 ? undefined : Math.min(...able.map(({ weight }) => weight)));
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

  test('[AS1] a responsible continues as long as they are not away beyond the patience', () => {
    const keeper = aCandidate({ away: true, awayMinutes: 30 });
    const other = aCandidate();
    const chosen = (awayMinutes: number | null) => {
      const decision = decide(question([{ ...keeper, awayMinutes }, other], keeper.employeeId));
      return decision.kind === 'granted' && decision.employeeId;
    };

    expect([chosen(0), chosen(30), chosen(31), chosen(null)]).toEqual([
      keeper.employeeId,
      keeper.employeeId,
      other.employeeId,
      other.employeeId,
    ]);
  });

  test('[AS3] the responsible may exceed their capacity by the allowance, nobody else', () => {
    const [keeper, other] = [aCandidate({ load: 3, capacity: 3 }), aCandidate({ load: 3, capacity: 3 })];
    const asked = question([keeper, other], keeper.employeeId);
    const allowing = { ...asked, terms: { ...LEAST_BUSY, allowance: 1 } };

    expect(decide(asked)).toMatchObject({ kind: 'waiting', reason: 'nobody-eligible' });
    expect(decide(allowing)).toMatchObject({ employeeId: keeper.employeeId, receipt: { rule: 'AS1' } });
    const beyond = [{ ...keeper, load: 4 }, other];
    expect(decide({ ...allowing, candidates: beyond })).toMatchObject({ kind: 'waiting' });
  });

  test('[AS1] a responsible who is not of the team does not', () => {
    const member = aCandidate();

    expect(decide(question([member], 'emp_elsewhere'))).toMatchObject({ employeeId: member.employeeId });
  });

  test('[AS2] by hand nobody is given anything, except by AS1', () => {
    const [one, other] = [aCandidate(), aCandidate()];
    const byHand = { ...question([one, other]), terms: { ...LEAST_BUSY, policy: 'by-hand' } as const };

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
    const terms = fc.record({
      policy: fc.constantFrom(...ASSIGNMENT_POLICIES),
      patienceMinutes: fc.nat(60),
      allowance: fc.nat(2),
      acknowledgeMinutes: fc.option(fc.nat(60)),
    });
    fc.assert(
      fc.property(anyCandidates, terms, fc.option(fc.string({ maxLength: 4 })), (candidates, said, continueWith) => {
        const decision = decide({ ...question(candidates, continueWith), terms: said });
        expect(replay(decision.receipt)).toEqual(decision);
        expect(replay(readReceipt(JSON.stringify(decision.receipt)))).toEqual(decision);
      }),
    );
  });

  test('[AS9] a receipt from before there were weights, tiers, turns and patience replays to its answer', () => {
    const one = { employeeId: 'emp_a', active: true, away: false, load: 2, capacity: null, lastGrantedAt: 0 };
    const old = {
      ...{ taskId: 'task_1', teamId: 'team', rule: 'AS2', policy: 'least-busy', continueWith: 'emp_c' },
      candidates: [one, { ...one, employeeId: 'emp_b', load: 1 }, { ...one, employeeId: 'emp_c', away: true }],
      ...{ ranking: ['emp_b', 'emp_a'], tieBreak: 'none', decidedAt: NOON },
    };

    const receipt = readReceipt(JSON.stringify(old));

    expect(replay(receipt)).toEqual({ kind: 'granted', taskId: 'task_1', employeeId: 'emp_b', receipt });
  });
});
