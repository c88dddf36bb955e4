import { describe, expect, test } from 'vitest';
import type { Employee } from '#domain/model';
import { handsFor } from '$lib/features/hand-over/hands.ts';
import { anEmployee } from '../support/rows.ts';

const SHOP = 'team_shop';
const WORKSHOP = 'team_workshop';

const person = (id: string, more: Partial<Employee> = {}) => anEmployee({ id, name: id, ...more });
const people = {
  employees: [
    person('ilze', { away: true }),
    person('bela', { capacity: 2 }),
    person('anna'),
    person('karine'),
    person('olga', { role: 'owner' }),
  ],
  memberships: [
    ['anna', SHOP],
    ['ilze', SHOP],
    ['karine', SHOP],
    ['karine', WORKSHOP],
    ['bela', WORKSHOP],
  ].map(([employeeId = '', teamId = '']) => ({
    id: `${employeeId}-${teamId}`,
    rev: 1,
    seq: 1,
    rootId: 'org',
    employeeId,
    teamId,
  })),
};
const burdens = [
  { employeeId: 'anna', open: 3 },
  { employeeId: 'bela', open: 2 },
  { employeeId: 'karine', open: 5 },
];
const hands = (need: 'every' | 'any', ...teamIds: string[]) =>
  handsFor({ teamIds: new Set(teamIds), need }, people, burdens);

describe('whom chosen tasks can be given to', () => {
  test('[PR5] those of the team by name, whatever they carry; leaders after them', () => {
    expect(hands('every', SHOP).map(({ id }) => id)).toEqual(['anna', 'ilze', 'karine', 'olga']);
  });

  test('[PR5] of tasks of several teams, who may see them all; of none chosen yet, who may see any', () => {
    expect(hands('every', SHOP, WORKSHOP).map(({ id }) => id)).toEqual(['karine', 'olga']);
    expect(hands('any', SHOP, WORKSHOP).map(({ id }) => id)).toEqual(['anna', 'bela', 'ilze', 'karine', 'olga']);
    expect(hands('every')).toEqual([]);
  });

  test('the least busy is named: of those of the team who are there and have room', () => {
    const best = (...teamIds: string[]) => hands('any', ...teamIds).flatMap((one) => (one.best ? one.id : []));

    // Ilze has none, and is away; Béla has fewer than Karine, and is full.
    expect(best(SHOP)).toEqual(['anna']);
    expect(best(WORKSHOP)).toEqual(['karine']);
  });
});
