import { describe, expect, test } from 'vitest';
import type { Employee, Membership } from '#domain/model';
import { candidatesFor } from '$lib/features/hand-over/candidates.ts';

const synced = { rev: 1, seq: 1, rootId: 'org' };

const anEmployee = (id: string, more: Partial<Employee> = {}): Employee => ({
  ...synced,
  id,
  name: id,
  email: `${id}@demo.test`,
  role: 'employee',
  language: 'en',
  capacity: 5,
  away: false,
  awaySince: null,
  tier: 'regular',
  active: true,
  ownClientsOnly: false,
  ...more,
});

const inTeam = (employeeId: string, teamId = 'team_1'): Membership => ({
  ...synced,
  id: `${employeeId}-${teamId}`,
  teamId,
  employeeId,
});

describe('handing out by hand', () => {
  test('[PR5] only those who may see the team are offered', () => {
    const employees = [
      anEmployee('member'),
      anEmployee('stranger'),
      anEmployee('gone', { active: false }),
      anEmployee('manager', { role: 'manager' }),
    ];
    const memberships = [inTeam('member'), inTeam('stranger', 'team_2'), inTeam('gone')];

    const found = candidatesFor('team_1', { employees, memberships }, []);

    expect(found.map(({ id, inTeam: member }) => [id, member])).toEqual([
      ['member', true],
      ['manager', false],
    ]);
  });

  test('[PR5] the least busy comes first; full and away people stay in the list, behind', () => {
    const employees = [
      anEmployee('away', { away: true }),
      anEmployee('full', { capacity: 2 }),
      anEmployee('busy'),
      anEmployee('idle'),
    ];
    const loads = [
      { employeeId: 'full', open: 2 },
      { employeeId: 'busy', open: 3 },
    ];

    const found = candidatesFor('team_1', { employees, memberships: employees.map(({ id }) => inTeam(id)) }, loads);

    expect(found.map(({ id }) => id)).toEqual(['idle', 'busy', 'full', 'away']);
    expect(found.find(({ id }) => id === 'full')?.full).toBe(true);
  });
});
