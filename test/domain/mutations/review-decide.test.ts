import { describe, expect, test } from 'vitest';
import type { Actor, Review } from '#domain/model';
import type { View } from '#domain/mutations/mutation';
import { mutators } from '#domain/mutations/registry';

const NOON = Date.UTC(2026, 6, 15, 12);
const review: Review = {
  id: 'rev_1',
  rev: 1,
  seq: 1,
  rootId: 'rev_1',
  teamId: 'team_1',
  address: 'who@example.org',
  name: 'Who',
  subject: '',
  text: '',
  letterId: 'let_1',
  letters: 1,
  aligned: false,
  state: 'held',
  firstAt: NOON,
  lastAt: NOON,
  decidedBy: null,
  decidedAt: null,
  clientId: null,
  scopes: ['review:team_1'],
};
const viewOf = (rows: Record<string, unknown>): View =>
  ({ get: (_: string, id: string) => rows[id], list: () => [] }) as never;
const chief: Actor = { kind: 'employee', id: 'emp_chief', role: 'chief', scopes: [] };
const run = (name: 'review.accept' | 'review.block', facts: Partial<Review> = {}, actor = chief) =>
  mutators[name].run(viewOf({ rev_1: { ...review, ...facts } }), { reviewId: 'rev_1' }, { actor, now: NOON });

describe('reviews', () => {
  test('[ML7] accepting says who and when, and owes the settling', () => {
    expect(run('review.accept')).toEqual({
      kind: 'applied',
      changes: [
        {
          op: 'patch',
          table: 'reviews',
          id: 'rev_1',
          set: { state: 'accepted', clientId: null, decidedBy: 'emp_chief', decidedAt: NOON },
        },
      ],
      effects: [
        {
          kind: 'settle-review',
          reviewId: 'rev_1',
          address: 'who@example.org',
          verdict: 'accepted',
          decidedBy: 'emp_chief',
        },
      ],
    });
  });

  test('[ML7] blocking is a verdict on the sender', () => {
    expect(run('review.block')).toMatchObject({ effects: [{ verdict: 'blocked' }] });
  });

  test('[ML7] an employee does not decide', () => {
    expect(run('review.accept', {}, { ...chief, role: 'employee' })).toEqual({
      kind: 'refused',
      code: 'review.not-allowed',
    });
  });

  test('[ML7] decided once: the same again is nothing, another decision is refused', () => {
    expect(run('review.accept', { state: 'accepted', clientId: 'cl_1' })).toMatchObject({
      kind: 'applied',
      changes: [],
    });
    expect(run('review.block', { state: 'accepted' })).toEqual({ kind: 'refused', code: 'review.decided' });
  });

  test('[ML7] a link needs a client that one sees', () => {
    const link = (rows: Record<string, unknown>) =>
      mutators['review.link'].run(viewOf(rows), { reviewId: 'rev_1', clientId: 'cl_1' }, { actor: chief, now: NOON });

    expect(link({ rev_1: review })).toEqual({ kind: 'refused', code: 'client.gone' });
    expect(link({ cl_1: {} })).toEqual({ kind: 'refused', code: 'review.gone' });
    expect(link({ rev_1: review, cl_1: {} })).toMatchObject({
      changes: [{ set: { state: 'linked', clientId: 'cl_1' } }],
    });
    const linked = { ...review, state: 'linked', clientId: 'cl_2' };
    expect(link({ rev_1: linked, cl_1: {} })).toEqual({ kind: 'refused', code: 'review.decided' });
  });
});
