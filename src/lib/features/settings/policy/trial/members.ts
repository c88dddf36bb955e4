import type { TrialMember } from '#domain/assignment/trial/past';
import type { Directory } from '$lib/store/queries/directory.ts';

/** Who may be given the team's work, by name; those who left are no part of it. */
export const membersOf = (teamId: string, { employees, memberships }: Directory): TrialMember[] => {
  const ids = new Set(memberships.flatMap((one) => (one.teamId === teamId ? one.employeeId : [])));
  return employees
    .filter(({ id, active }) => active && ids.has(id))
    .map(({ id, active, capacity, tier }) => ({ id, active, capacity, tier }));
};
