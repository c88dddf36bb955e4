import { sql, type SQL } from 'drizzle-orm';
import type { Pass, PassReason } from '#domain/model';
import type { WorkEventKind } from '#domain/reports/events';
import type { Order, RowChange } from './commit.ts';

/**
 * What a batch does to work, read from its changes: no way of assigning, completing or sending can forget to tell, for
 * there is no other way to write. What only the rows know (whose request, was it the first letter) the base adds.
 */

/** `closed`: as done or as cancelled, which the meaning of its status says. */
type Kind = Exclude<WorkEventKind, 'resolved' | 'cancelled'> | 'closed';
type Fact = {
  kind: Kind;
  at: unknown;
  request?: unknown;
  task?: unknown;
  message?: unknown;
  employee?: unknown;
  rule?: string;
};

export function eventStatement(orders: readonly Order[]): SQL | null {
  const facts = orders.flatMap(({ changes = [], by, now }) =>
    changes.flatMap((change) => factsOf(change, now)).map((fact) => ({ ...fact, by })),
  );
  if (facts.length === 0) return null;
  // What was done at another time than it is written down stands where it belongs.
  const inOrder = facts.toSorted((a, b) => Number(a.at) - Number(b.at));
  return sql`INSERT INTO work_events (kind, at, request_id, task_id, employee_id, by_id, rule)
    SELECT CASE WHEN f ->> 'kind' <> 'closed' THEN f ->> 'kind'
        WHEN coalesce((SELECT meaning FROM statuses s WHERE s.id = r.status), r.status) = 'cancelled' THEN 'cancelled'
        ELSE 'resolved' END,
      f ->> 'at', coalesce(r.id, t.request_id, m.request_id), t.id,
      coalesce(f ->> 'employee', CASE f ->> 'kind' WHEN 'acknowledged' THEN t.assignee_id END, m.author_id, r.responsible_id), f ->> 'by',
      CASE WHEN f ->> 'rule' IS NOT NULL THEN f ->> 'rule' WHEN f ->> 'kind' = 'assigned' AND f ->> 'by' IS NULL
        THEN (SELECT g.receipt ->> 'rule' FROM grants g WHERE g.task_id = t.id AND g.employee_id = f ->> 'employee') END
    FROM (SELECT value AS f, key AS k FROM json_each(${JSON.stringify(inOrder)}))
    LEFT JOIN requests r ON r.id = f ->> 'request'
    LEFT JOIN tasks t ON t.id = f ->> 'task'
    LEFT JOIN messages m ON m.id = f ->> 'message'
    WHERE f ->> 'kind' <> 'answered' OR m.direction = 'out' AND NOT m.automatic AND m.request_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM work_events e WHERE e.request_id = m.request_id AND e.kind = 'answered')
    ORDER BY k`;
}

function factsOf(change: RowChange, now: number): Fact[] {
  if (change.op === 'delete') return [];
  const id = change.op === 'insert' ? change.row.id : change.id;
  switch (change.table) {
    case 'tasks':
      return taskFacts(change.op === 'insert' ? { ...change.row, isNew: true } : change.set, { task: id, now });
    case 'requests': {
      const { completedAt } = change.op === 'insert' ? change.row : change.set;
      if (isTime(completedAt)) return [{ kind: 'closed', at: completedAt, request: id }];
      return change.op === 'patch' && completedAt === null ? [{ kind: 'reopened', at: now, request: id }] : [];
    }
    case 'messages': {
      // Letters of programs are sent by the thousand: what can be told without asking the base is.
      if (change.op === 'patch') return change.set.state === 'sent' ? [{ kind: 'answered', at: now, message: id }] : [];
      const { state, automatic, at } = change.row;
      return state === 'sent' && automatic !== true ? [{ kind: 'answered', at, message: id }] : [];
    }
    case 'employees': {
      const away = change.op === 'patch' ? change.set.away : undefined;
      return away === undefined ? [] : [{ kind: away === true ? 'away' : 'back', at: now, employee: id }];
    }
    default:
      return [];
  }
}

/** Why it was passed on, as the protocol of events calls it. */
const PASSED = { declined: 'declined', unacknowledged: 'passed' } as const satisfies Record<PassReason, Kind>;

type TaskCells = {
  [K in 'passes' | 'assigneeId' | 'assignedAt' | 'acknowledgedAt' | 'status' | 'completedAt' | 'completedBy']?: unknown;
};

function taskFacts(set: TaskCells & { isNew?: true }, { task, now }: { task: unknown; now: number }): Fact[] {
  const { passes, assigneeId, assignedAt, acknowledgedAt, status, completedAt, completedBy, isNew = false } = set;
  const facts: Fact[] = [];
  const last = isNew || !Array.isArray(passes) ? undefined : (passes as readonly Pass[]).at(-1);
  if (last) facts.push({ kind: PASSED[last.why], at: last.at, task, employee: last.employeeId, rule: last.words });
  if (typeof assigneeId === 'string') {
    facts.push({ kind: 'assigned', at: isTime(assignedAt) ? assignedAt : now, task, employee: assigneeId });
  } else if (assigneeId === null && !isNew) facts.push({ kind: 'released', at: now, task });
  if (isTime(acknowledgedAt)) facts.push({ kind: 'acknowledged', at: acknowledgedAt, task, employee: assigneeId });
  if (status === 'done') {
    facts.push({ kind: 'completed', at: isTime(completedAt) ? completedAt : now, task, employee: completedBy });
  } else if (status === 'open' && !isNew) facts.push({ kind: 'task-reopened', at: now, task });
  return facts;
}

const isTime = (value: unknown): value is number => typeof value === 'number';
