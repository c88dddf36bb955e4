import { describe, expect, test } from 'vitest';
import { mayKeep } from '#domain/assignment/keep';
import type { Role } from '#domain/model';

const holder = (facts: { role?: Role; active?: boolean; teams?: string[] } = {}) => {
  const { role = 'employee', active = true, teams = [] } = facts;
  return {
    employee: { id: 'emp_anna', role, active },
    memberships: teams.map((teamId) => ({ employeeId: 'emp_anna', teamId })),
  };
};
const ofShop = { teamId: 'team_shop', scopes: ['team:team_shop'] };
/** A client whom both teams have served. */
const shared = { teamId: 'team_shop', scopes: ['team:team_shop', 'team:team_work'] };

describe('[AS11] an open task stays with who holds it', () => {
  test('while they are active and see its client', () => {
    expect(mayKeep(ofShop, holder({ teams: ['team_shop'] }), null)).toBe(true);
    expect(mayKeep(ofShop, holder({ teams: ['team_shop'], active: false }), null)).toBe(false);
    expect(mayKeep(ofShop, holder({ teams: ['team_work'] }), null)).toBe(false);
    expect(mayKeep(ofShop, holder({ role: 'manager' }), null)).toBe(true);
    expect(mayKeep(ofShop, holder({ role: 'chief' }), null)).toBe(false);
  });

  test('not when they were taken out of its team, though they see the client by another', () => {
    expect(mayKeep(shared, holder({ teams: ['team_work'] }), 'team_shop')).toBe(false);
    expect(mayKeep(ofShop, holder({ role: 'owner' }), 'team_shop')).toBe(false);
  });

  test('when it was given by hand across teams, and it is another team that they left', () => {
    expect(mayKeep(shared, holder({ teams: ['team_work'] }), 'team_other')).toBe(true);
    expect(mayKeep(shared, holder({ teams: ['team_work'] }), null)).toBe(true);
  });

  test('when they are back in the team before anybody looked', () => {
    expect(mayKeep(ofShop, holder({ teams: ['team_shop'] }), 'team_shop')).toBe(true);
  });
});
