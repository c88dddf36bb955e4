import type { Decision, Roster, TaskNews } from '#domain/assignment/decision';
import { atHandUntil } from '#domain/assignment/presence';
import type { OpenTask } from '#domain/assignment/recount';

/** The base of the simulated world: a task's row, and what is told of it. */

export type Row = Omit<OpenTask, 'continueWith'> & { open: boolean };

export const A_QUESTION = { channel: 'form', type: 'question' } as const;

/** Whether the decision still says something about the row: it is nobody's, or with whom it is taken from, unseen. */
export const fits = (
  { open, assigneeId, acknowledgeBy }: Row,
  { receipt: { from } }: Pick<Decision, 'receipt'>,
): boolean => open && (assigneeId === null || (assigneeId === from && acknowledgeBy !== null));

export const newsOf = ({ waitingReason: _, createdAt: __, ...news }: Row): TaskNews => news;

/** Open tasks of everybody, as the base has them. */
export function loadsOf(rows: readonly Row[], { employees }: Pick<Roster, 'employees'>): Map<string, number> {
  const loads = new Map(employees.map(({ id }) => [id, 0]));
  for (const { open, assigneeId } of rows) {
    if (open && assigneeId !== null) loads.set(assigneeId, (loads.get(assigneeId) ?? 0) + 1);
  }
  return loads;
}

/** How many are nobody's although somebody could take them. */
export function stranded(rows: readonly Row[], roster: Roster, now: number): number {
  const able = whoIsAble(rows, roster, now);
  return rows.filter((row) => row.open && row.assigneeId === null && able(row).length > 0).length;
}

/** How many were not seen in time, and are with who has them although somebody else could take them. */
export function overlooked(rows: readonly Row[], roster: Roster, now: number): number {
  const able = whoIsAble(rows, roster, now);
  const isOverdue = ({ open, acknowledgeBy }: Row) => open && acknowledgeBy !== null && acknowledgeBy <= now;
  return rows.filter((row) => isOverdue(row) && able(row).some((id) => id !== row.assigneeId)).length;
}

function whoIsAble(rows: readonly Row[], { employees, teams }: Roster, now: number): (row: Row) => string[] {
  const loads = loadsOf(rows, { employees });
  const free = employees.filter(
    ({ id, away, capacity }) => !away && (capacity === null || (loads.get(id) ?? 0) < capacity),
  );
  return ({ teamId, passed }) => {
    const team = teams.find(({ id }) => id === teamId);
    const isThere = ({ sign }: Roster['employees'][number]) => team?.presence !== 'required' || now < atHandUntil(sign);
    const there = free.filter(isThere).map(({ id }) => id);
    return there.filter((id) => team?.memberIds.includes(id) && !passed.includes(id));
  };
}
