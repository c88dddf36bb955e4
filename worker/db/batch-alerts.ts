import { sql, type SQL } from 'drizzle-orm';
import type { AlertFact } from '#domain/alerts';
import type { Order, RowChange } from './commit.ts';

/**
 * What a batch gives somebody to hear of, read from its changes: a task that is theirs, a client's word on it, a stranger's
 * letter. No way of assigning or filing can forget its alert, for there is no other way to write.
 */
export function alertStatement(orders: readonly Order[]): SQL | null {
  const owed = orders.flatMap(({ changes = [], by = null, now }) =>
    changes.flatMap(factOf).map((fact) => ({ id: alertId(fact), fact: { ...fact, by }, now })),
  );
  if (owed.length === 0) return null;
  // Nothing is owed where nobody has a device that could be told: most desks of most days cost one look at an index.
  return sql`INSERT INTO outbox (id, kind, payload, due_at, state, attempts, created_at)
    SELECT o.value ->> 'id', 'alert', o.value -> 'fact', o.value ->> 'now', 'queued', 0, o.value ->> 'now'
      FROM json_each(${JSON.stringify(owed)}) o WHERE EXISTS (SELECT 1 FROM push_subscriptions)
    ON CONFLICT (id) DO UPDATE SET payload = excluded.payload, due_at = excluded.due_at, state = 'queued',
      lease_until = NULL, attempts = 0, last_error = NULL
    RETURNING id`;
}

const alertId = ({ kind, id }: Pick<AlertFact, 'kind' | 'id'>): string => `alert_${kind}_${id}`;

function factOf(change: RowChange): Pick<AlertFact, 'kind' | 'id'>[] {
  if (change.op === 'delete') return [];
  if (change.table === 'reviews') {
    return change.op === 'insert' ? [{ kind: 'review', id: change.row.id as string }] : [];
  }
  if (change.table !== 'tasks') return [];
  const [id, { assigneeId, hasNewMessage }] =
    change.op === 'insert' ? [change.row.id as string, change.row] : [change.id, change.set];
  return [
    ...(typeof assigneeId === 'string' ? [{ kind: 'task' as const, id }] : []),
    ...(change.op === 'patch' && hasNewMessage === true ? [{ kind: 'message' as const, id }] : []),
  ];
}
