import type { Reply, World } from '../world.ts';
import { fail } from './violation.ts';

/** 4. No answer contains a row out of its reader's scope. It is judged in the moment in which it was read. */
export function checkWire({ base }: World, userId: string, reply: Reply): void {
  const roots = new Set(rowsIn(reply).map(({ rootId }) => rootId));
  if (roots.size === 0) return;
  const shown = `SELECT 1 FROM root_scope r JOIN user_scope u ON u.scope_id = r.scope_id WHERE r.root_id = ? AND u.user_id = ?`;
  for (const root of roots) if (base.all(shown, root, userId).length === 0) fail('LEAK on wire', root);
}

function rowsIn(reply: Reply): { rootId: string }[] {
  if (reply.kind === 'snapshot') return reply.body.rows.map(({ row }) => row);
  if (reply.kind !== 'pull' || reply.body.kind !== 'page') return [];
  return reply.body.patch.flatMap((it) => (it.op === 'put' ? [it.row] : []));
}
