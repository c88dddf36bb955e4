import { LoadBook } from '#domain/assignment/book';
import type { Ask, TaskNews } from '#domain/assignment/decision';

/** What every task of a bench is about. */
const WORK = { channel: 'form', type: 'question' } as const;

/** A new task that nobody has had. */
export const asked = (taskId: string, teamId: string): Ask => ({
  taskId,
  teamId,
  ...WORK,
  rev: 1,
  continueWith: null,
  passed: [],
});

/** That it is done. */
export const ended = (taskId: string, teamId: string): TaskNews => ({
  taskId,
  teamId,
  ...WORK,
  rev: 2,
  assigneeId: null,
  acknowledgeBy: null,
  passed: [],
  open: false,
});

/** An empty load book of people who are all here, in teams that give to the least busy. */
export function makeBook(
  employeeIds: readonly string[],
  teams: readonly { id: string; memberIds: readonly string[] }[],
): LoadBook {
  const here = {
    active: true,
    away: false,
    awaySince: null,
    capacity: null,
    tier: 'regular',
    sign: { at: 0, takesAlerts: false },
  } as const;
  const employees = employeeIds.map((id) => ({ id, ...here }));
  const leastBusy = teams.map((team) => ({ ...team, presence: 'ignored', policy: 'least-busy', rules: {} }) as const);
  const roster = { employees, teams: leastBusy, office: { openingHours: [], timeZone: 'UTC' } };
  return LoadBook.from({ roster, entries: [], lastGrantedAt: [], turns: [] });
}
