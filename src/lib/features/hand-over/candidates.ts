import type { Employee, Membership } from '#domain/model';
import { sees, seesEveryTeam } from '#domain/permissions';

/** Somebody a waiting task can be given to, with what speaks for or against it. */
export type Candidate = {
  id: string;
  name: string;
  open: number;
  capacity: number | null;
  away: boolean;
  full: boolean;
  /** Belongs to the task's team; the others see every team by their role. */
  inTeam: boolean;
};

export type Burden = { employeeId: string; open: number };
export type People = { employees: readonly Employee[]; memberships: readonly Membership[] };

/**
 * Everybody who may see the team's clients, best first: team before leaders, there before away, room before full,
 * then the least busy. Away and full people stay in the list: handing out by hand is allowed to overrule (PR5).
 */
export function candidatesFor(teamId: string, people: People, burdens: readonly Burden[]): Candidate[] {
  const open = new Map(burdens.map((burden) => [burden.employeeId, burden.open]));
  return people.employees
    .filter((employee) => sees(employee, people.memberships, [`team:${teamId}`]))
    .map((employee) => toCandidate(employee, open.get(employee.id) ?? 0, people.memberships, teamId))
    .sort(
      (a, b) =>
        Number(b.inTeam) - Number(a.inTeam) ||
        Number(a.away) - Number(b.away) ||
        Number(a.full) - Number(b.full) ||
        a.open - b.open ||
        a.name.localeCompare(b.name),
    );
}

function toCandidate(
  { id, name, role, capacity, away }: Employee,
  open: number,
  memberships: readonly Membership[],
  teamId: string,
): Candidate {
  const member = memberships.some((m) => m.employeeId === id && m.teamId === teamId);
  return {
    id,
    name,
    open,
    capacity,
    away,
    full: capacity !== null && open >= capacity,
    inTeam: member || !seesEveryTeam(role),
  };
}
