import type { Actor, Task } from './model.ts';
import { employeeIdOf } from './permissions.ts';

/** In whose hands a task is, and whether they know (AS7): the fields of its row that change together. */
type Hands = Pick<Task, 'assigneeId' | 'assignedAt' | 'acknowledgedAt' | 'acknowledgeBy'>;

export const NOBODYS: Hands = { assigneeId: null, assignedAt: null, acknowledgedAt: null, acknowledgeBy: null };

/**
 * Given by somebody's word: it stays with whom they named, however long it takes them to see it. Who takes it themself
 * has seen it.
 */
export const givenByHand = (employeeId: string, actor: Actor, now: number): Hands => ({
  assigneeId: employeeId,
  assignedAt: now,
  acknowledgedAt: employeeIdOf(actor) === employeeId ? now : null,
  acknowledgeBy: null,
});

/** What there is to write when the holder does something with the task for the first time; nothing for anybody else. */
export const acknowledged = (
  { assigneeId, acknowledgedAt }: Pick<Task, 'assigneeId' | 'acknowledgedAt'>,
  actor: Actor,
  now: number,
): Partial<Hands> =>
  acknowledgedAt === null && assigneeId !== null && assigneeId === employeeIdOf(actor)
    ? { acknowledgedAt: now, acknowledgeBy: null }
    : {};
